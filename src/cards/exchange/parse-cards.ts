import { say } from '../../answer/say.ts';
import { Refusal } from '../../refusal.ts';
import type { Card } from '../card.ts';
import { cardLimits } from '../limits.ts';
import { cardFormat, cardOfLine } from './card-line.ts';

/** The most UTF-16 units that a line has: a hundred versions of every length that is allowed are far below. */
const longestLine = 20_000_000;

/**
 * The cards of a file, one in each line; empty lines are none. All of them are sound, and each id is there once.
 * @param text decoded, with any line ends
 * @throws Refusal `cards.not-json`, `cards.not-a-card`, `cards.newer`, `cards.twice` with the number of the line, `cards.too-many`,
 *   `cards.none`
 */
export function parseCards(text: string): readonly Card[] {
  const cards = new Map<Card['id'], Card>();
  for (const { line, number } of linesOf(text)) {
    const card = cardIn(line, number);
    if (cards.has(card.id)) throw at('cards.twice', number);
    cards.set(card.id, card);
    if (cards.size > cardLimits.cards)
      throw new Refusal('cards.too-many', { limit: say.number(cardLimits.cards) });
  }
  if (cards.size === 0) throw new Refusal('cards.none');
  return [...cards.values()];
}

function* linesOf(text: string): Generator<{ readonly line: string; readonly number: number }> {
  let number = 0;
  for (let start = 0; start < text.length;) {
    number += 1;
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end === -1 ? text.length : end);
    if (line.trim() !== '') yield { line, number };
    start = end === -1 ? text.length : end + 1;
  }
}

function cardIn(line: string, number: number): Card {
  if (line.length > longestLine) throw at('cards.not-a-card', number);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw at('cards.not-json', number);
  }
  if (isNewer(value)) throw at('cards.newer', number);
  const card = cardOfLine(value);
  if (card === undefined) throw at('cards.not-a-card', number);
  return card;
}

/** Whether it says that it is a card, in a way of writing them that came after this one. */
function isNewer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('format' in value && 'version' in value)) return false;
  return value.format === cardFormat.format && Number(value.version) > cardFormat.version;
}

const at = (key: 'cards.not-json' | 'cards.not-a-card' | 'cards.newer' | 'cards.twice', number: number) =>
  new Refusal(key, { number: say.number(number) });

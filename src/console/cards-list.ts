import { list } from '../answer/sheet.ts';
import { say } from '../answer/say.ts';
import { isPending, lastText, type Card } from '../cards/card.ts';
import { Refusal } from '../refusal.ts';
import { shown, words, type LibraryTools } from './library-tools.ts';
import { tableText } from './library-table.ts';

/** Ids that are listed where several would fit. */
const listed = 8;

/** A server's cards as a table, in the order in which they were made: id, state, versions, title, tags. */
export function cardListText(tools: Pick<LibraryTools, 'look' | 'output'>, cards: readonly Card[]): string {
  if (cards.length === 0) return `${words(tools, 'cli.cards-empty')}\n`;
  const rows = cards.map((card) => {
    const { title, tags } = lastText(card);
    return [
      card.id,
      words(tools, `cards.state.${isPending(card) && card.published > 0 ? 'in-review' : card.state}`),
      String(card.published),
      shown(tools, say.typed(title)),
      shown(tools, list(tags.map(say.typed))),
    ];
  });
  return tableText(tools, rows, 3);
}

/**
 * The card that is meant by an id or the beginning of one, whatever its case.
 * @throws Refusal where there is none, or that names all where there are several
 */
export function findCard(cards: readonly Card[], typed: string): Card {
  const sought = typed.trim().toUpperCase();
  const fitting = sought === '' ? [] : cards.filter(({ id }) => id.startsWith(sought));
  const [first, ...others] = fitting;
  if (first === undefined)
    throw new Refusal('cli.cards-unknown', {
      typed: say.typed(typed),
      example: say.name('npm run cards -- list'),
    });
  if (others.length === 0) return first;
  const ids = [first, ...others].slice(0, listed).map(({ id }) => say.fact(id));
  throw new Refusal('library.ambiguous-id', { typed: say.typed(typed), ids: list(ids) });
}

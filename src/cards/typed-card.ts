import type { Author } from '../guild/member.ts';
import type { LabelKey } from '../answer/label.ts';
import { say } from '../answer/say.ts';
import { line } from '../guild/typed.ts';
import { Refusal } from '../refusal.ts';
import { foldWord } from '../text/fold.ts';
import type { CardText, Person } from './card.ts';
import { cardLimits } from './limits.ts';

/**
 * What somebody typed for a card, tidied: one line each but the note, which keeps its line breaks; empty claims and tags left
 * out, and those that only differ in case or accents once.
 * @throws Refusal that says which of it is missing, too long or too much
 */
export function typedText(typed: Omit<CardText, 'quotes'>): Omit<CardText, 'quotes'> {
  const title = line(typed.title, cardLimits.title, 'refusal.card-title');
  if (title === '') throw new Refusal('refusal.card-title', { limit: say.number(cardLimits.title) });
  const note = lines(typed.note ?? '', cardLimits.note, 'refusal.card-note');
  const claims = once(typed.claims.map((each) => line(each, cardLimits.claim, 'refusal.card-claim')));
  const tags = once(typed.tags.map(tag));
  atMost(claims, cardLimits.claims, 'refusal.card-claims');
  atMost(tags, cardLimits.tags, 'refusal.card-tags');
  return { title, ...(note !== '' && { note }), claims, tags };
}

/**
 * Why something is done, on one line; undefined where nothing but white space was typed.
 * @throws Refusal where it is too long
 */
export function typedReason(typed: string | undefined): string | undefined {
  const why = line(typed ?? '', cardLimits.why, 'refusal.card-why');
  return why === '' ? undefined : why;
}

/** Who does something, under the name that they have there; a longer one than Discord gives is cut. */
export function personOf({ user, name }: Author): Person {
  const shown = line(name.slice(0, 4 * longestName), Number.POSITIVE_INFINITY, 'refusal.card-why');
  return {
    id: user,
    name:
      shown
        .slice(0, longestName)
        .replace(/[\ud800-\udbff]$/, '')
        .trim() || user,
  };
}

/** UTF-16 units: Discord's names have 32 characters. */
const longestName = 64;

/** @throws Refusal where there are more than so many */
export function atMost(all: readonly unknown[], limit: number, tooMany: LabelKey): void {
  if (all.length > limit) throw new Refusal(tooMany, { limit: say.number(limit) });
}

function tag(typed: string): string {
  return line(typed.trim().replace(/^#+/, '').toLowerCase(), cardLimits.tag, 'refusal.card-tag');
}

/** Lines of words, with at most one empty one between two. */
function lines(typed: string, limit: number, tooLong: LabelKey): string {
  const each = typed
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((one) => line(one, Number.POSITIVE_INFINITY, tooLong));
  const words = each
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  if (words.length <= limit) return words;
  throw new Refusal(tooLong, { limit: say.number(limit) });
}

/** Each once, as it was typed first. */
function once(typed: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const each of typed) if (each !== '' && !seen.has(foldWord(each))) seen.set(foldWord(each), each);
  return [...seen.values()];
}

import { foldWord } from '../text/fold.ts';
import type { CardText } from './card.ts';

/** What a card's text says, as it is compared. */
type Folded = {
  readonly title: string;
  readonly tags: string;
  readonly claims: string;
  readonly note: string;
};

const folded = new WeakMap<CardText, Folded>();

/** What a card's text says, folded once. */
function foldedOf(text: CardText): Folded {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const made = {
    title: foldWord(text.title),
    tags: foldWord(text.tags.join('\n')),
    claims: foldWord(text.claims.join('\n')),
    note: foldWord(text.note ?? ''),
  };
  folded.set(text, made);
  return made;
}

/** The words that somebody typed, folded; none where it is only white space. */
export function typedWords(typed: string): readonly string[] {
  return foldWord(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Whether each word stands in title, note, claims or tags, whatever its case and accents. */
export function hasWords(text: CardText, typed: string): boolean {
  const { title, tags, claims, note } = foldedOf(text);
  return typedWords(typed).every((word) => [title, tags, claims, note].some((where) => where.includes(word)));
}

/**
 * How much a text is about words, all of which it has: those of the title count most, then tags, then claims and the note; a word
 * that begins there more than one in the middle of another. 0 where one is missing.
 * @param within `name`: in title and tags only
 */
export function aboutWords(text: CardText, words: readonly string[], within: 'name' | 'all'): number {
  const { title, tags, claims, note } = foldedOf(text);
  const where = [title, tags, ...(within === 'all' ? [claims, note] : [])];
  const each = words.map((word) => Math.max(...where.map((one, at) => (8 >> at) * standing(one, word))));
  return each.includes(0) ? 0 : each.reduce((sum, one) => sum + one, 0);
}

/** 2 where a word begins there, 1 where it stands inside another, 0 where it does not. */
function standing(text: string, word: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return 2;
  return Number(text.includes(word));
}

import { foldWord } from '../text/fold.ts';
import type { Answerable } from './ask.ts';

/** What completion can offer. */
export type Completable = 'name' | 'publisher' | 'title';

/** What can be offered, and how it is compared. */
type Offer = { readonly value: string; readonly folded: string };

/** Made when something of a library is first completed: people type letter by letter, and names are many. */
const made = new WeakMap<Answerable, Map<Completable, readonly Offer[]>>();

/**
 * The library's own names, publishers or titles that go on from what was typed: those that begin with it first, then those of
 * which a word does; without a typed word the most named come first.
 */
export function complete(
  answerable: Answerable,
  what: Completable,
  typed: string,
  atMost: number,
): readonly string[] {
  const wanted = foldWord(typed.trim());
  const begin: string[] = [];
  const within: string[] = [];
  for (const { value, folded } of offers(answerable, what)) {
    if (begin.length === atMost) break;
    if (folded.startsWith(wanted)) begin.push(value);
    else if (within.length < atMost && hasWord(folded, wanted)) within.push(value);
  }
  return [...begin, ...within].slice(0, atMost);
}

/** Whether any word but the first begins with what is wanted. */
function hasWord(folded: string, wanted: string): boolean {
  for (let at = folded.indexOf(wanted, 1); at > 0; at = folded.indexOf(wanted, at + 1))
    if (/[^\p{L}\p{N}]/u.test(folded[at - 1] ?? '')) return true;
  return false;
}

function offers(answerable: Answerable, what: Completable): readonly Offer[] {
  const kept = made.get(answerable) ?? new Map<Completable, readonly Offer[]>();
  made.set(answerable, kept);
  const found =
    kept.get(what) ??
    [...new Set(all(answerable, what))].map((value) => ({ value, folded: foldWord(value) }));
  kept.set(what, found);
  return found;
}

function all({ index, people }: Answerable, what: Completable): readonly string[] {
  if (what === 'name')
    return people.all
      .map(({ name, mentions }) => ({ name, times: mentions.length }))
      .toSorted((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1))
      .map(({ name }) => name);
  const facts = index.readings.map(({ article }) => article.facts);
  return what === 'title'
    ? facts.map(({ title }) => title).toSorted()
    : facts.flatMap(({ publisher }) => publisher ?? []).toSorted();
}

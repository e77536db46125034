import type { Reading } from '../library/reading.ts';
import { foldWord } from '../text/fold.ts';
import { linkPersons, type Person } from '../text/person-link.ts';
import { slice, type Span } from '../text/span.ts';
import { tokens } from '../text/token.ts';
import { editDistance } from './edit-distance.ts';
import type { Matching } from './partners.ts';
import type { Analysed } from './question.ts';
import { beginAlike } from './spelling.ts';

/** The persons of a library, linked over its articles, and by which words they are found. */
export type People = {
  readonly all: readonly Person[];
  /** By a folded word of a name: the persons, as indices into `all`, ascending. */
  readonly byName: ReadonlyMap<string, readonly number[]>;
  /** By a folded word of a title or role beside a name: the same. */
  readonly byRole: ReadonlyMap<string, readonly number[]>;
  /** By article id: the number of its reading. */
  readonly readingOf: ReadonlyMap<string, number>;
};

/** Links the persons of a library. Linear in their mentions but for the sorting. */
export function peopleOf(readings: readonly Reading[]): People {
  const all = linkPersons(
    readings.map(({ article, persons }) => ({ id: article.id, text: article.text, mentions: persons })),
  );
  const readingOf = new Map(readings.map(({ article }, at) => [article.id, at]));
  const byName = new Map<string, number[]>();
  const byRole = new Map<string, number[]>();
  const wordsOfRole = new Map<string, readonly string[]>();
  for (const [number, { forms, mentions }] of all.entries()) {
    for (const form of forms) for (const word of wordsOf(form)) push(byName, word, number);
    for (const { article, role } of mentions) {
      const text = role && slice(readings[readingOf.get(article) ?? -1]?.article.text ?? '', role);
      if (text === undefined) continue;
      const words = wordsOfRole.get(text) ?? wordsOf(text);
      wordsOfRole.set(text, words);
      for (const word of words) push(byRole, word, number);
    }
  }
  return { all, byName, byRole, readingOf };
}

function wordsOf(text: string): readonly string[] {
  return tokens(text).map(({ word }) => foldWord(word));
}

/** Adds a number to an ascending list, unless it is its last already. */
function push(lists: Map<string, number[]>, key: string, number: number) {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [number]);
  else if (list.at(-1) !== number) list.push(number);
}

/** Words of a bare-name question that are not part of the name: "who is", titles and the like are stop words or these. */
const beside = new Set(
  'mr mrs ms miss dr prof sir dame herr frau señor señora senor senora exactly'.split(' '),
);

/**
 * The persons whom a question names and asks nothing else about: every word of it is part of a form of their name, spelling
 * mistakes allowed. Several where the name is shared; none where the question asks for more than a name.
 */
export function namedPersons(people: People, { terms }: Analysed): readonly Person[] {
  const words = terms.map(({ word }) => word).filter((word) => !beside.has(word));
  if (words.length === 0 || words.length > 5) return [];
  const exact = withAll(
    people,
    words.map((word) => people.byName.get(word) ?? []),
  ).filter(({ forms }) => isName(forms, words, (a, b) => a === b));
  if (exact.length > 0) return exact;
  return withAll(
    people,
    words.map((word) => numbersOf(people.byName, (other) => alike(word, other))),
  ).filter(({ forms }) => isName(forms, words, alike));
}

/** A match weaker than this does not make a word of a role the asked one. */
const sameRole = 0.75;

/**
 * The persons who hold the role that a question names and asks nothing else about ("who is the town engineer"): every word of it
 * stands in a title or role beside their name. Those whom more articles give the role come first.
 */
export function roleHolders(
  { readings }: { readonly readings: readonly Reading[] },
  people: People,
  { partners, terms }: Matching,
): readonly Person[] {
  if (terms.length === 0 || terms.length > 4) return [];
  const byTerm = terms.map((): string[] => []);
  for (const [word, list] of partners)
    for (const { term, strength } of list) if (strength >= sameRole) byTerm[term]?.push(word);
  const names = (article: string, role: Span | undefined) => {
    const text = readings[people.readingOf.get(article) ?? -1]?.article.text ?? '';
    const words = new Set(role ? wordsOf(slice(text, role)) : []);
    return byTerm.every((standing) => standing.some((word) => words.has(word)));
  };
  const candidates = withAll(
    people,
    byTerm.map((standing) => merged(standing.map((word) => people.byRole.get(word) ?? []))),
  );
  return candidates
    .map((person) => ({
      person,
      times: person.mentions.filter(({ article, role }) => names(article, role)).length,
    }))
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => b.times - a.times)
    .map(({ person }) => person);
}

/** The persons that are in every list. */
function withAll({ all }: People, lists: readonly (readonly number[])[]): readonly Person[] {
  const [shortest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
  const rest = others.map((list) => new Set(list));
  return shortest.flatMap((number) => (rest.every((list) => list.has(number)) ? (all[number] ?? []) : []));
}

/** The persons of all words that fit. */
function numbersOf(lists: People['byName'], fits: (word: string) => boolean): readonly number[] {
  return merged([...lists].flatMap(([word, list]) => (fits(word) ? [list] : [])));
}

/** Ascending lists as one. */
function merged(lists: readonly (readonly number[])[]): readonly number[] {
  return [...new Set(lists.flat())].toSorted((a, b) => a - b);
}

function isName(
  forms: readonly string[],
  words: readonly string[],
  same: (a: string, b: string) => boolean,
): boolean {
  return forms.some((form) => {
    const parts = wordsOf(form);
    const last = parts.at(-1);
    if (!words.every((word) => parts.some((part) => same(word, part)))) return false;
    return (
      words.length > 1 || parts.length === 1 || (last !== undefined && words.some((word) => same(word, last)))
    );
  });
}

/** Whether one may be the other misspelt: one edit in four or five letters, two in longer words. */
function alike(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4) return a === b;
  const allowed = a.length < 6 ? 1 : 2;
  return (
    Math.abs(a.length - b.length) <= allowed && beginAlike(a, b) && editDistance(a, b, allowed) <= allowed
  );
}

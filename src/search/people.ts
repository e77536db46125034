import { foldWord } from '../text/fold.ts';
import { linkPersons, type Person } from '../text/person-link.ts';
import type { Span } from '../text/span.ts';
import { tokens } from '../text/token.ts';
import type { Index } from './index.ts';
import type { Matching } from './partners.ts';
import type { Analysed } from './question.ts';
import { editDistance } from './spelling.ts';

/** The persons of a library, linked over its articles. */
export function peopleOf({ readings }: Pick<Index, 'readings'>): readonly Person[] {
  return linkPersons(
    readings.map(({ article, persons }) => ({ id: article.id, text: article.text, mentions: persons })),
  );
}

/** Words of a bare-name question that are not part of the name: "who is", titles and the like are stop words or these. */
const beside = new Set(
  'mr mrs ms miss dr prof sir dame herr frau señor señora senor senora exactly'.split(' '),
);

/**
 * The persons whom a question names and asks nothing else about: every word of it is part of a form of their name, spelling
 * mistakes allowed. Several where the name is shared; none where the question asks for more than a name.
 */
export function namedPersons(people: readonly Person[], { terms }: Analysed): readonly Person[] {
  const words = terms.map(({ word }) => word).filter((word) => !beside.has(word));
  if (words.length === 0 || words.length > 5) return [];
  const exact = people.filter(({ forms }) => isName(forms, words, (a, b) => a === b));
  return exact.length > 0 ? exact : people.filter(({ forms }) => isName(forms, words, alike));
}

/** A match weaker than this does not make a word of a role the asked one. */
const sameRole = 0.75;

/**
 * The persons who hold the role that a question names and asks nothing else about ("who is the town engineer"): every word of it
 * stands in a title or role beside their name. Those whom more articles give the role come first.
 */
export function roleHolders(
  { readings }: Pick<Index, 'readings'>,
  people: readonly Person[],
  { partners, terms }: Matching,
): readonly Person[] {
  if (terms.length === 0 || terms.length > 4) return [];
  const texts = new Map(readings.map(({ article }) => [article.id, article.text]));
  const names = (article: string, role: Span | undefined) => {
    const words = role ? tokens(texts.get(article) ?? '', role) : [];
    const found = new Set(
      words.flatMap(({ word }) =>
        (partners.get(word) ?? []).filter(({ strength }) => strength >= sameRole).map(({ term }) => term),
      ),
    );
    return found.size === terms.length;
  };
  return people
    .map((person) => ({
      person,
      times: person.mentions.filter(({ article, role }) => names(article, role)).length,
    }))
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => b.times - a.times)
    .map(({ person }) => person);
}

function isName(
  forms: readonly string[],
  words: readonly string[],
  same: (a: string, b: string) => boolean,
): boolean {
  return forms.some((form) => {
    const parts = tokens(form).map(({ word }) => foldWord(word));
    const last = parts.at(-1);
    if (!words.every((word) => parts.some((part) => same(word, part)))) return false;
    return (
      words.length > 1 || parts.length === 1 || (last !== undefined && words.some((word) => same(word, last)))
    );
  });
}

function alike(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4) return a === b;
  const allowed = a.length < 6 ? 1 : 2;
  return editDistance(a, b, allowed) <= allowed;
}

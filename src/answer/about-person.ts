import type { Reading, Sentence } from '../library/reading.ts';
import type { Index } from '../search/index.ts';
import type { People } from '../search/people.ts';
import { contains, overlap, type Span } from '../text/span.ts';
import type { Person } from '../text/person-link.ts';

/** A sentence that tells of a person. */
export type Told = { readonly reading: number; readonly sentence: Sentence };

/** What a sentence about a person is worth, so that those that say who it is come first, then what they said, then the rest. */
const worth = {
  /** Each word of a title, role or apposition beside the name, up to four of them. */
  roleWord: 1,
  /** The sentence goes on to say what the person is, was or does. */
  predicate: 2.5,
  speaks: 1.5,
  fullName: 1,
  named: 0.5,
  heading: -4,
  otherLanguage: -3,
} as const;

/** What follows a name where a sentence says who somebody is. */
const predicate =
  /^\s*,?\s*(?:\d{1,3},\s*)?(?:(?:who|which)\s+)?(?:is|was|has been|had been|became|has|had|serves?|served|works?|worked|leads?|led|runs?|ran|chairs?|chaired|joined|founded|heads?|headed|represents?|teaches|taught|retired|retires)\b|^\s*,\s*(?:an?|the|its|his|her|their)\s/iu;

/**
 * The sentences about a person: first those that say who they are (a title, role or apposition beside the name, or "… is"),
 * then what they said, then what was said about them; equal ones in the order of the library.
 */
export function aboutPerson(
  { readings }: Index,
  { readingOf }: People,
  person: Person,
  allowed: (reading: number) => boolean,
): readonly Told[] {
  return [...Map.groupBy(person.mentions, ({ article }) => article)]
    .flatMap(([article, mentions]) => {
      const at = readingOf.get(article) ?? -1;
      const reading = readings[at];
      return reading && allowed(at) ? told(reading, at, person, mentions) : [];
    })
    .toSorted(
      (a, b) => b.rank - a.rank || a.reading - b.reading || a.sentence.span.start - b.sentence.span.start,
    );
}

function told(
  reading: Reading,
  at: number,
  person: Person,
  mentions: Person['mentions'],
): readonly (Told & { readonly rank: number })[] {
  const { article, speeches, sentences } = reading;
  return sentences.flatMap((sentence) => {
    const here = mentions.filter(({ span }) => contains(sentence.span, span));
    const speaks = speeches.some(
      ({ speaker, span }) =>
        speaker !== undefined &&
        overlap(span, sentence.span) > 0 &&
        mentions.some((mention) => overlap(mention.span, speaker) > 0),
    );
    if (here.length === 0 && !speaks) return [];
    const roleWords = Math.max(0, ...here.map(({ role }) => (role ? wordsIn(article.text, role) : 0)));
    const says = here.some(
      ({ span }) =>
        predicate.test(article.text.slice(span.end, sentence.span.end)) &&
        !/\b(?:called|named)\s+$/u.test(article.text.slice(sentence.span.start, span.start)),
    );
    const rank =
      worth.roleWord * Math.min(4, roleWords) +
      (says ? worth.predicate : 0) +
      (speaks ? worth.speaks : 0) +
      (here.some(({ span }) => isFull(article.text, span, person)) ? worth.fullName : 0) +
      (here.length > 0 ? worth.named : 0) +
      (article.blocks[sentence.block]?.kind === 'heading' ? worth.heading : 0) +
      ((article.facts.language ?? 'en').startsWith('en') ? 0 : worth.otherLanguage);
    return [{ reading: at, sentence, rank }];
  });
}

function wordsIn(text: string, { start, end }: Span): number {
  return text.slice(start, end).split(/\s+/u).length;
}

function isFull(text: string, { start, end }: Span, { name }: Person): boolean {
  return text.slice(start, end).replaceAll(/\s+/gu, ' ').normalize('NFC') === name;
}

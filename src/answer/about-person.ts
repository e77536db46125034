import type { Reading, Sentence } from '../library/reading.ts';
import type { Index } from '../search/index.ts';
import { contains, overlap } from '../text/span.ts';
import type { Person } from '../text/person-link.ts';

/** A sentence that tells of a person, and in what way. */
export type Told = { readonly reading: number; readonly sentence: Sentence; readonly rank: number };

/**
 * The sentences about a person: first those that say who they are (a title, role or apposition beside the name), then what
 * they said, then what was said about them. Within each, the fuller form of the name first, then the order of the library.
 */
export function aboutPerson(
  { readings }: Index,
  person: Person,
  allowed: (reading: number) => boolean,
): readonly Told[] {
  return readings
    .flatMap((reading, at) => (allowed(at) ? told(reading, at, person) : []))
    .toSorted(
      (a, b) => b.rank - a.rank || a.reading - b.reading || a.sentence.span.start - b.sentence.span.start,
    );
}

function told(reading: Reading, at: number, person: Person): readonly Told[] {
  const mentions = person.mentions.filter(({ article }) => article === reading.article.id);
  if (mentions.length === 0) return [];
  return reading.sentences.flatMap((sentence) => {
    const here = mentions.filter(({ span }) => contains(sentence.span, span));
    const speaks = reading.speeches.some(
      ({ speaker, span }) =>
        speaker !== undefined &&
        overlap(span, sentence.span) > 0 &&
        mentions.some((mention) => overlap(mention.span, speaker) > 0),
    );
    if (here.length === 0 && !speaks) return [];
    const heading = reading.article.blocks[sentence.block]?.kind === 'heading';
    const introduces = here.some(({ role }) => role !== undefined);
    const full = here.some(({ span }) => span.end - span.start === person.name.length);
    const rank =
      (introduces ? 4 : 0) +
      (speaks ? 2 : 0) +
      (full ? 1 : 0) +
      (here.length > 0 ? 0.5 : 0) -
      (heading ? 3 : 0);
    return [{ reading: at, sentence, rank }];
  });
}

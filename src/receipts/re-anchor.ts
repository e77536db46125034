import type { Reading } from '../library/reading.ts';
import type { Span } from '../text/span.ts';
import { tokens } from '../text/token.ts';
import type { QuoteSelector } from './receipt.ts';

/** How much of what stood around the words still stands there: before and after them, on one side only, or neither. */
export type Surroundings = 'kept' | 'partly' | 'changed';

/** Where the words stand now. */
export type Anchored = { readonly span: Span; readonly surroundings: Surroundings };

/** From this many words on, a sentence is hardly written twice by chance. */
const distinctive = 5;

type Place = Span & { readonly before: boolean; readonly after: boolean; readonly whole: boolean };

/**
 * Finds the words of a receipt in a text that changed. Rather not found than wrongly: the words must stand there letter for
 * letter, and either between the same words as before, or as whole sentences that show that they are the same ones.
 */
export function reAnchor(reading: Reading, words: QuoteSelector, was: Span): Anchored | undefined {
  const places = placesOf(reading, words);
  const kept = places.filter(({ before, after }) => before && after);
  const [nearest] = kept.toSorted((a, b) => Math.abs(a.start - was.start) - Math.abs(b.start - was.start));
  if (nearest !== undefined) return { span: spanOf(nearest), surroundings: 'kept' };
  const [partly, ...others] = places.filter(({ before, after, whole }) => whole && (before || after));
  // What stood in the text several times may be another one of them that has half of its surroundings.
  const asMany = words.occurrences === 1 || words.occurrences === places.length;
  if (partly !== undefined && others.length === 0 && asMany)
    return { span: spanOf(partly), surroundings: 'partly' };
  const [only] = places;
  const alone = places.length === 1 && words.occurrences === 1 && only?.whole === true;
  return alone && only && tokens(words.exact).length >= distinctive
    ? { span: spanOf(only), surroundings: 'changed' }
    : undefined;
}

/** Every place where the words stand, in text order. */
function placesOf({ article, sentences }: Reading, words: QuoteSelector): readonly Place[] {
  const { text } = article;
  const { exact, prefix, suffix } = words;
  const starts = new Set(sentences.map(({ span }) => span.start));
  const ends = new Set(sentences.map(({ span }) => span.end));
  const places: Place[] = [];
  for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    places.push({
      start,
      end,
      before: prefix === '' ? start === 0 : text.startsWith(prefix, start - prefix.length),
      after: suffix === '' ? end === text.length : text.startsWith(suffix, end),
      whole: starts.has(start) && ends.has(end),
    });
  }
  return places;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

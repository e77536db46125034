import { wording } from '../answer/wording/wording.ts';
import type { Reading } from '../library/reading.ts';
import type { Span } from '../text/span.ts';
import type { QuoteSelector } from './receipt.ts';

/** How much of what stood around the words still stands there: before and after them, on one side only, or neither. */
export type Surroundings = 'kept' | 'partly' | 'changed';

/** From this many units on, what stood on a side tells a place; less of it was all that there was, up to the end of the text. */
const telling = 16;

/** Where the words stand now. */
export type Anchored = { readonly span: Span; readonly surroundings: Surroundings };

/** Fewer words than this are written twice by chance: "No." where nothing around it is as it was may be another "No.". */
const distinctive = 3;

/** `whole`: on each side there is what stood there, or a sentence begins or ends. */
type Place = Span & { readonly before: boolean; readonly after: boolean; readonly whole: boolean };

/**
 * Finds the words of a receipt in a text that changed. Rather not found than wrongly: the words must stand there letter for
 * letter, and either between the same words as before, or as whole sentences that show that they are the same ones.
 */
export function reAnchor(reading: Reading, words: QuoteSelector, was: Span): Anchored | undefined {
  const places = placesOf(reading, words).toSorted(
    (a, b) => Math.abs(a.start - was.start) - Math.abs(b.start - was.start),
  );
  const kept = places.find(({ before, after }) => before && after);
  if (kept !== undefined) return { span: spanOf(kept), surroundings: 'kept' };
  const whole = places.filter((place) => place.whole);
  // Where there are fewer or more than there were, one of the others may be what is left, or one of them new.
  if (whole.length !== words.occurrences) return undefined;
  const partly = whole.find(({ before, after }) => before || after);
  if (partly !== undefined) return { span: spanOf(partly), surroundings: 'partly' };
  const [nearest] = whole;
  // What was changed in its place may stand elsewhere anew.
  if (nearest === undefined || isTaken(reading.article.text, words)) return undefined;
  if (wording(words.exact).length < distinctive) return undefined;
  return { span: spanOf(nearest), surroundings: 'changed' };
}

/** Whether other words stand between what stood around the words. */
function isTaken(text: string, { exact, prefix, suffix }: QuoteSelector): boolean {
  const before = text.indexOf(prefix);
  if (prefix.length < telling || suffix.length < telling || before === -1) return false;
  const start = before + prefix.length;
  const after = text.indexOf(suffix, start);
  return after !== -1 && after - start < 2 * exact.length + telling && text.slice(start, after).trim() !== '';
}

/** The most places that are looked at: words that stand in more tell nothing. */
const mostPlaces = 1000;

/** The places where the words stand, in text order. */
function placesOf({ article, sentences }: Reading, words: QuoteSelector): readonly Place[] {
  const { text } = article;
  const { exact, prefix, suffix } = words;
  const starts = new Set(sentences.map(({ span }) => span.start));
  const ends = new Set(sentences.map(({ span }) => span.end));
  const places: Place[] = [];
  let start = text.indexOf(exact);
  for (; start !== -1 && places.length < mostPlaces; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    const before = prefix.length < telling ? text.slice(0, start) === prefix : endsWith(text, start, prefix);
    const after = suffix.length < telling ? text.slice(end) === suffix : text.startsWith(suffix, end);
    const whole = (before || starts.has(start)) && (after || ends.has(end));
    places.push({ start, end, before, after, whole });
  }
  return places;
}

const endsWith = (text: string, end: number, part: string) => text.startsWith(part, end - part.length);

const spanOf = ({ start, end }: Span): Span => ({ start, end });

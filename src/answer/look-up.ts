import type { Index } from '../search/index.ts';
import { sentences } from '../text/sentence.ts';
import { slice, type Span } from '../text/span.ts';
import { quotations } from '../text/speech/marks.ts';
import type { LibraryFacts } from '../library/library.ts';
import { besideQuotations, type AskedQuotation } from './quotation/asked.ts';
import { checkAsked } from './quotation/check.ts';
import type { Checked } from './quotation/checked.ts';
import { wording } from './wording/wording.ts';

/** The most UTF-16 units that are looked up at once: a long essay. */
export const longestLookUp = 60_000;

/** The most quotations or sentences that are looked up at once. */
export const mostLookedUp = 100;

/** Fewer words than this are no quotation: they stand anywhere. */
const fewest = 3;

/** A quotation of a text, and what became of it; where nothing is found, its words stand nowhere. */
export type LookedUpQuotation = {
  /** UTF-16 units of the text that was handed in, without its quotation marks. */
  readonly span: Span;
  /** The words there. */
  readonly asked: string;
  readonly checked?: Checked;
};

/** All quotations of a text, in its order. */
export type LookedUp = {
  readonly kind: 'looked-up';
  readonly text: string;
  /** What was looked up: what stands between quotation marks, or every sentence where nothing does. */
  readonly by: 'marks' | 'sentences';
  readonly quotations: readonly LookedUpQuotation[];
  /** How many more there are, which were not looked up. */
  readonly leftOut: number;
  readonly searched: LibraryFacts;
};

/** What of a text is to be looked up. */
export type ToLookUp = Pick<LookedUp, 'by' | 'leftOut'> & { readonly asked: readonly InLine[] };

/** A quotation of a text with the line that it stands in, which says who is said to have said it. */
export type InLine = { readonly line: Span; readonly asked: AskedQuotation };

/** Finds the quotations of a text line by line, and where lines were wrapped, over them; its sentences where there are none. Linear, but for very long lines. */
export function toLookUp(text: string): ToLookUp {
  const lines = linesOf(text);
  const marked = lines.flatMap((line) => quotationsIn(text, line));
  const by = marked.length > 0 ? 'marks' : 'sentences';
  const all = marked.length > 0 ? marked : lines.flatMap((line) => sentencesIn(text, line));
  return { by, asked: all.slice(0, mostLookedUp), leftOut: Math.max(0, all.length - mostLookedUp) };
}

/** Looks one of them up. */
export function lookUpOne(index: Index, text: string, { line, asked }: InLine): LookedUpQuotation {
  const checked = checkAsked(index, slice(text, line), asked, () => true);
  const span = { start: line.start + asked.words.start, end: line.start + asked.words.end };
  return { span, asked: slice(text, span), ...(checked && { checked }) };
}

/** The lines of a text, those that were only wrapped as one. */
function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  for (const { index, 0: line } of text.slice(0, longestLookUp).matchAll(/[^\r\n]*\S[^\r\n]*/g)) {
    const last = lines.at(-1);
    const end = index + line.length;
    if (last && isWrapped(text, last, index)) lines[lines.length - 1] = { start: last.start, end };
    else lines.push({ start: index, end });
  }
  return lines;
}

/** How long lines are that were wrapped, in units: shorter ones end by themselves. */
const wrapped = { least: 40, most: 120 };

/** Whether what stands before a line goes on in it: no empty line parts them, it is as long as wrapped ones are, and ends nothing. */
function isWrapped(text: string, { start, end }: Span, next: number): boolean {
  if (!/^(?:\r\n|\r|\n)$/.test(text.slice(end, next))) return false;
  const last = text.slice(Math.max(start, end - wrapped.most - 2), end);
  const line = last.slice(last.lastIndexOf('\n') + 1).trimEnd();
  return wrapped.least <= line.length && line.length <= wrapped.most && !/[.!?:…]["'”’»)\]]*$/u.test(line);
}

/** What stands between the marks of a line, as spans of that line. */
function quotationsIn(text: string, line: Span): readonly InLine[] {
  const typed = slice(text, line);
  const marked = quotations(typed, { start: 0, end: typed.length }, false);
  return besideQuotations(typed, marked)
    .filter(({ words }) => wording(typed, words).length >= fewest)
    .map((asked) => ({ line, asked }));
}

function sentencesIn(text: string, line: Span): readonly InLine[] {
  return sentences(text, line)
    .filter((sentence) => wording(text, sentence).length >= fewest)
    .map((sentence) => ({
      line: sentence,
      asked: { words: { start: 0, end: sentence.end - sentence.start } },
    }));
}

import { quotations } from '../../text/speech/marks.ts';
import { slice, trim, type Span } from '../../text/span.ts';
import { wording } from '../wording/wording.ts';
import { reportingVerb } from './reporting-verb.ts';

/** A quotation that somebody wants checked: the words, and who or what is said to have them. Spans of what was typed. */
export type AskedQuotation = {
  readonly words: Span;
  /** What stands beside the quotation marks in the same sentence, or before or after "said". */
  readonly saidBy?: Span;
};

/** The most quotations of one post that are checked: its longest. */
const most = 6;

/** From this many words on, or when there is less beside them, words between marks are a quotation and not a word in marks. */
const fewest = 3;

/** The quotations between marks in what was typed, in order; the longest where there are many. */
export function markedQuotations(typed: string): readonly AskedQuotation[] {
  const whole = { start: 0, end: typed.length };
  const marked = quotations(typed, whole, false).map(({ start, end }) => ({ start, end }));
  const outside = wording(typed).length - marked.reduce((sum, span) => sum + wording(typed, span).length, 0);
  return besideQuotations(typed, marked)
    .filter(({ words }) => wording(typed, words).length >= Math.min(fewest, outside + 1))
    .toSorted((a, b) => b.words.end - b.words.start - (a.words.end - a.words.start))
    .slice(0, most)
    .toSorted((a, b) => a.words.start - b.words.start);
}

/** The words between marks, each with what stands beside it and may say whose they are. */
export function besideQuotations(typed: string, marked: readonly Span[]): readonly AskedQuotation[] {
  return marked.map((span, at) => {
    const words = trim(typed, { start: span.start + 1, end: span.end - 1 });
    const before = beside(typed, { start: marked[at - 1]?.end ?? 0, end: span.start }, 'before');
    const after = beside(typed, { start: span.end, end: marked[at + 1]?.start ?? typed.length }, 'after');
    const saidBy =
      [before, after].find((side) => saying(typed, side)) ??
      [before, after].find((side) => isShort(typed, side));
    return { words, ...(saidBy && { saidBy }) };
  });
}

/** The part of the sentence next to a quotation. */
function beside(typed: string, gap: Span, side: 'before' | 'after'): Span | undefined {
  const text = typed.slice(gap.start, gap.end);
  const part =
    side === 'before' ? /[^.!?\n]*(?:\b\p{L}{1,3}\.[^.!?\n]*)*$/u.exec(text) : /^[^.!?\n]*/u.exec(text);
  if (part === null) return undefined;
  const start = gap.start + part.index;
  const span = trim(typed, { start, end: start + part[0].length });
  return wording(typed, span).length > 0 ? span : undefined;
}

const hasVerb = new RegExp(
  `(?<!\\p{L})(?:${reportingVerb}|according to|in)(?!\\p{L})|[:–—-]\\s*$|^\\s*[–—-]`,
  'iu',
);

function saying(typed: string, span: Span | undefined): boolean {
  return span !== undefined && hasVerb.test(typed.slice(span.start, span.end + 2));
}

/** The most words beside a quotation that name whose it is without a verb: "(Solheim, the Gazette)". */
const shortest = 5;

function isShort(typed: string, span: Span | undefined): boolean {
  return span !== undefined && wording(typed, span).length <= shortest && !/[#@/]/u.test(slice(typed, span));
}

const omission = /\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,}/gu;

/** Where the typed words say themselves that something is left out: the ends of "…", "..." and "[…]". */
export function declaredOmissions(typed: string, within: Span): readonly number[] {
  return [...typed.slice(within.start, within.end).matchAll(omission)].map(
    ({ index, 0: mark }) => within.start + index + mark.length,
  );
}

import { quotations } from '../../text/speech/marks.ts';
import { slice, trim, type Span } from '../../text/span.ts';
import { wording } from '../wording/wording.ts';

/** A quotation that somebody wants checked: the words, and who or what is said to have them. Spans of what was typed. */
export type AskedQuotation = {
  readonly words: Span;
  /** What stands beside the quotation marks in the same sentence, or before or after "said". */
  readonly saidBy?: Span;
};

/** The most quotations of one post that are checked: its longest. */
const most = 6;

/** From this many words on, what stands between marks is a quotation and not one word in marks. */
const fewest = 3;

/** The quotations between marks in what was typed, in order; the longest where there are many. */
export function markedQuotations(typed: string): readonly AskedQuotation[] {
  const whole = { start: 0, end: typed.length };
  const marked = quotations(typed, whole, false).map(({ start, end }) => ({ start, end }));
  const outside = wording(typed).length - marked.reduce((sum, span) => sum + wording(typed, span).length, 0);
  return marked
    .map((span, at): AskedQuotation => {
      const words = trim(typed, { start: span.start + 1, end: span.end - 1 });
      const before = beside(typed, { start: marked[at - 1]?.end ?? 0, end: span.start }, 'before');
      const after = beside(typed, { start: span.end, end: marked[at + 1]?.start ?? typed.length }, 'after');
      const saidBy =
        [before, after].find((side) => saying(typed, side)) ??
        [before, after].find((side) => isShort(typed, side));
      return { words, ...(saidBy && { saidBy }) };
    })
    .filter(({ words }) => wording(typed, words).length >= Math.min(fewest, Math.max(1, outside)))
    .toSorted((a, b) => b.words.end - b.words.start - (a.words.end - a.words.start))
    .slice(0, most)
    .toSorted((a, b) => a.words.start - b.words.start);
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

const verb =
  '(?:said|says|say|claimed|claims|stated|states|told|tells|wrote|writes|tweeted|posted|insisted|argued|admitted|declared|added|asked|replied|answered|warned|announced|reported|dijo|dice|sagte|sagt|erklärte|schrieb)';
const hasVerb = new RegExp(`(?<!\\p{L})(?:${verb}|according to|in)(?!\\p{L})|[:–—-]\\s*$|^\\s*[–—-]`, 'iu');

function saying(typed: string, span: Span | undefined): boolean {
  return span !== undefined && hasVerb.test(typed.slice(span.start, span.end + 2));
}

/** The most words beside a quotation that name whose it is without a verb: "(Solheim, the Gazette)". */
const shortest = 5;

function isShort(typed: string, span: Span | undefined): boolean {
  return span !== undefined && wording(typed, span).length <= shortest && !/[#@/]/u.test(slice(typed, span));
}

const lead = new RegExp(
  `^(?<who>[^“”".!?]{2,80}?)\\s+${verb}(?:\\s+(?:me|us|reporters|(?:the|a)\\s+\\p{L}+))?(?:\\s+that)?\\s*[:,]?\\s+(?=\\S)`,
  'iu',
);
const tail = new RegExp(
  `[,.]?\\s+(?:[-–—]\\s*)?(?:(?<who>[^“”".!?,]{2,60}?)\\s+${verb}|${verb}\\s+(?<name>[^“”".!?,]{2,60}?))\\s*[.]?$`,
  'iu',
);

/** "X said that …" or "…, X said" without marks: the words and X; undefined when nothing of the kind was typed. */
export function reportedQuotation(typed: string): AskedQuotation | undefined {
  const before = lead.exec(typed);
  if (before?.groups?.['who'] !== undefined)
    return {
      words: trim(typed, { start: before[0].length, end: typed.length }),
      saidBy: { start: 0, end: before.groups['who'].length },
    };
  const after = tail.exec(typed);
  const who = after?.groups?.['who'] ?? after?.groups?.['name'];
  if (after === null || who === undefined || after.index === 0) return undefined;
  const start = typed.indexOf(who, after.index);
  return { words: trim(typed, { start: 0, end: after.index }), saidBy: { start, end: start + who.length } };
}

const omission = /\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,}/gu;

/** Where the typed words say themselves that something is left out: the ends of "…", "..." and "[…]". */
export function declaredOmissions(typed: string, within: Span): readonly number[] {
  return [...typed.slice(within.start, within.end).matchAll(omission)].map(
    ({ index, 0: mark }) => within.start + index + mark.length,
  );
}

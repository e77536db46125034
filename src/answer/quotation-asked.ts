import { trim, type Span } from '../text/span.ts';

/** A quotation that somebody wants checked: the words, and who or what is said to have them. Spans of what was typed. */
export type AskedQuotation = {
  readonly words: Span;
  /** What stands outside the quotation marks, or before or after "said". */
  readonly saidBy?: Span;
};

const marked =
  /“([^”]{2,})”|„([^“”]{2,})[“”]|«([^»]{2,})»|"([^"]{2,})"|(?<![\p{L}\p{N}])‘(.{2,}?)’(?!\p{L})|(?<![\p{L}\p{N}])'(.{2,}?)'(?![\p{L}\p{N}])/gsu;
const verb =
  '(?:said|says|claimed|claims|stated|told \\p{L}+|wrote|writes|tweeted|posted|insisted|argued|admitted|declared|dijo|sagte)';
const saying = new RegExp(`^(?<who>[^“”".!?]{2,80}?)\\s+${verb}(?:\\s+that)?\\s*[:,]?\\s+`, 'iu');
const said = new RegExp(`[,.]?\\s+(?:[-–—]\\s*)?(?<who>[^“”".!?,]{2,60}?)\\s+${verb}\\s*[.]?$`, 'iu');

/** Finds the quotation in what was typed: the longest between quotation marks, else what follows "X said", else all of it. */
export function askedQuotation(typed: string): AskedQuotation {
  const [longest] = [...typed.matchAll(marked)]
    .map(({ index, 0: found }) => ({ start: index + 1, end: index + found.length - 1 }))
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const outside = (longest?.start ?? 0) + (typed.length - (longest?.end ?? 0));
  if (longest !== undefined && longest.end - longest.start >= Math.min(12, outside)) {
    const before = trim(typed, { start: 0, end: longest.start - 1 });
    const after = trim(typed, { start: longest.end + 1, end: typed.length });
    const saidBy = before.end > before.start ? before : after;
    return { words: trim(typed, longest), ...(saidBy.end > saidBy.start && { saidBy }) };
  }
  const lead = saying.exec(typed);
  if (lead?.groups?.['who'] !== undefined)
    return {
      words: trim(typed, { start: lead[0].length, end: typed.length }),
      saidBy: { start: 0, end: lead.groups['who'].length },
    };
  const tail = said.exec(typed);
  if (tail?.groups?.['who'] !== undefined) {
    const start = typed.lastIndexOf(tail.groups['who']);
    return {
      words: trim(typed, { start: 0, end: tail.index }),
      saidBy: { start, end: start + tail.groups['who'].length },
    };
  }
  return { words: trim(typed, { start: 0, end: typed.length }) };
}

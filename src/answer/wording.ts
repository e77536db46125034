import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/** A word, number or telling sign as it counts when wordings are compared; the span is of the text it was cut from. */
export type Wording = Span & { readonly form: string; readonly kind: 'word' | 'number' | 'sign' };

const units =
  /(?<number>(?<![\p{L}\p{N}.])-?\p{Nd}+(?:[.,:]\p{Nd}+)*)|(?<word>[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}\p{N}]+)*)|(?<sign>[%€$£¥°+=<>&])/gu;

/**
 * The wording of a text: letter case, quotation marks, accents, kinds of dash and space and sentence punctuation do not
 * count; every word, number, percent and currency sign does. "6%" and "5%" are two wordings, "U.S." and "US" one.
 */
export function wording(text: string, within: Span = { start: 0, end: text.length }): readonly Wording[] {
  const folded = fold(text.slice(within.start, within.end));
  return [...folded.text.matchAll(units)].map((found) => {
    const [written] = found;
    const { start, end } = folded.original({ start: found.index, end: found.index + written.length });
    const kind =
      found.groups?.['number'] === undefined
        ? found.groups?.['sign'] === undefined
          ? 'word'
          : 'sign'
        : 'number';
    return { start: within.start + start, end: within.start + end, form: form(written, kind), kind };
  });
}

function form(written: string, kind: Wording['kind']): string {
  if (kind === 'number') return written.replaceAll(/,(?=\d{3}(?!\d))/g, '');
  return written.replaceAll('’', "'").replaceAll(/(?<=\p{L})\.(?=\p{L})/gu, '');
}

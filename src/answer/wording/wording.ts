import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { UNSPACED } from '../../text/unspaced.ts';

/** A word, number or telling sign as it counts when wordings are compared; the span is of the text it was cut from. */
export type Wording = Span & { readonly form: string; readonly kind: 'word' | 'number' | 'sign' };

const LETTER = `[[\\p{L}\\p{M}\\p{N}]--${UNSPACED}]`;
const units = new RegExp(
  [
    '(?<number>(?<![\\p{L}\\p{N}.])-?\\p{Nd}+(?:[.,:]\\p{Nd}+)*)',
    // An acronym keeps its dots together; after any other word a dot ends the sentence, with a space or without.
    `(?<word>\\p{L}(?:\\.\\p{L}(?!${LETTER}))+|${UNSPACED}\\p{M}*|${LETTER}+(?:'${LETTER}+)*)`,
    '(?<sign>[%€$£¥°+=<>&])',
  ].join('|'),
  'gv',
);

/**
 * The wording of a text: letter case, quotation marks, accents, kinds of dash and space and sentence punctuation do not
 * count; every word, number, percent and currency sign does. "6%" and "5%" are two wordings, "U.S." and "US" one, "&" and
 * "and" one. Scripts without spaces count letter by letter. Linear in the length of `within`.
 */
export function wording(text: string, within: Span = { start: 0, end: text.length }): readonly Wording[] {
  const folded = fold(text.slice(within.start, within.end));
  const words: Wording[] = [];
  for (const { index, 0: written, groups = {} } of folded.text.matchAll(units)) {
    const { start, end } = folded.original({ start: index, end: index + written.length });
    const word = { start: within.start + start, end: within.start + end, ...formOf(written, groups) };
    const before = words.at(-1);
    // One character can hold several: "½" is the number "1/2".
    if (before !== undefined && word.start < before.end)
      words[words.length - 1] = { ...word, start: before.start, form: `${before.form}/${word.form}` };
    else words.push(word);
  }
  return words;
}

function formOf(
  written: string,
  { number, sign }: Readonly<Record<string, string | undefined>>,
): Pick<Wording, 'form' | 'kind'> {
  if (number !== undefined) return { form: written.replaceAll(/,(?=\d{3}(?!\d))/g, ''), kind: 'number' };
  if (written === '&') return { form: 'and', kind: 'word' };
  if (sign !== undefined) return { form: written, kind: 'sign' };
  return { form: written.replaceAll('.', ''), kind: 'word' };
}

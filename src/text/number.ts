import type { Span } from './span.ts';

const NUMERIC = /^\p{N}+(?:[.,:/'’\u00a0\u2009\u202f]\p{Nd}+)*(?:st|nd|rd|th|ST|ND|RD|TH|['’]?s)?$/u;
const GROUPED = /^\p{Nd}{1,3}(?:[,'’\u00a0\u2009\u202f]\p{Nd}{3})+(?:\.\p{Nd}+)?$/u;
const GROUPED_BY_POINTS = /^\p{Nd}{1,3}(?:\.\p{Nd}{3}){2,}(?:,\p{Nd}+)?$/u;
const DECIMAL = /^\p{Nd}+[.,]\p{Nd}+$/u;

/** Whether a token as written is a number: digits with separators, or with an ordinal ending or a plural `s`. */
export function isNumeric(written: string): boolean {
  return NUMERIC.test(written);
}

/**
 * The numbers in a numeric expression, each with a plain form: `500,000` and `1.000.000` lose their grouping, a
 * decimal comma becomes a point, `21st` is 21, a decade keeps its `s`. What is neither grouped nor decimal, such as
 * `24.10.2018` or `10:30`, gives its parts. One point before three digits is read as a decimal point.
 */
export function numbers(written: string): readonly (Span & { readonly word: string })[] {
  const whole = (word: string) => [{ start: 0, end: written.length, word }];
  const plain = written.normalize('NFKC');
  if (/[a-z]$/i.test(written)) {
    // "1990's" is a decade, "2016's" something that belongs to a year.
    if (/0['’]?s$/.test(written) || /\ds$/.test(written)) return whole(plain.replace(/['’]/, ''));
    return whole(plain.replace(/['’]?\p{L}+$/u, ''));
  }
  if (GROUPED.test(written)) return whole(written.replace(/[^\p{Nd}.]/gu, '').normalize('NFKC'));
  if (GROUPED_BY_POINTS.test(written))
    return whole(written.replaceAll('.', '').replace(',', '.').normalize('NFKC'));
  if (DECIMAL.test(written)) return whole(plain.replace(',', '.'));
  return Array.from(written.matchAll(/\p{N}+/gu), ({ index, 0: part }) => ({
    start: index,
    end: index + part.length,
    word: part.normalize('NFKC'),
  }));
}

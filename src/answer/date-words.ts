import type { DateRange } from '../text/date.ts';

/**
 * Inclusive UTC days in words: `17 September 2020`, `17–20 September 2020`, and `September 2020` or `2020` where
 * the range is a whole month or year.
 * @param locale BCP 47; plain `en` writes the day first
 */
export function dateWords({ from, to }: DateRange, locale: string): string {
  const [first, last] = [day(from), day(to)];
  if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime()))
    return from === to ? from : `${from} – ${to}`;
  const write = writer(locale === 'en' ? 'en-GB' : locale, fields(from, to));
  // `formatRange` puts thin spaces around its dash in some locales; one that a terminal and a search can find is better.
  return from === to ? write.format(first) : write.formatRange(first, last).replaceAll('\u2009', ' ');
}

/** Making one takes longer than anything else on an answer. */
const writers = new Map<string, Intl.DateTimeFormat>();

function writer(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.keys(options).join(' ')}`;
  const known = writers.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  writers.set(key, known);
  return known;
}

function fields(from: string, to: string): Intl.DateTimeFormatOptions {
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return { year: 'numeric' };
  const wholeMonths = from.endsWith('-01') && day(to, 1).getUTCDate() === 1;
  if (wholeMonths) return { year: 'numeric', month: 'long' };
  return { year: 'numeric', month: 'long', day: 'numeric' };
}

function day(iso: string, later = 0): Date {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + later);
  return date;
}

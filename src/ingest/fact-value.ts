import type { Display, Published } from '../library/article.ts';
import { isCalendarDay } from './calendar-day.ts';

/** What is wrong with a value: the end of a label's key after `warning.wrong.`. */
export type FactFault =
  | 'line'
  | 'names'
  | 'day'
  | 'address'
  | 'password'
  | 'language'
  | 'display'
  | 'notes'
  | 'many-notes';

/** A value, or what is wrong with it; neither for an empty one. */
export type FactValue<T> = { readonly value?: T; readonly wrong?: FactFault };

const TITLE_UNITS = 300;
const FACT_UNITS = 200;
const URL_UNITS = 2000;
const FLAGS = 8;

/** One line of words: control characters and white space as single spaces, cut to `units` UTF-16 units with `…`. */
function oneLine(value: string, units = FACT_UNITS): string {
  const line = value
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (line.length <= units) return line;
  // The cut may run through a pair of surrogates.
  return `${line
    .slice(0, units - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}

export function titleValue(value: unknown): FactValue<string> {
  return words(value, TITLE_UNITS);
}

export function words(value: unknown, units = FACT_UNITS): FactValue<string> {
  if (typeof value !== 'string' && typeof value !== 'number') return { wrong: 'line' };
  const line = oneLine(String(value), units);
  return line === '' ? {} : { value: line };
}

export function bylineValue(value: unknown): FactValue<string> {
  if (!Array.isArray(value)) return words(value);
  if (!value.every((name) => typeof name === 'string')) return { wrong: 'names' };
  return words(value.join(', '));
}

/** `2018-10-24`, with a time of day after it or a `~` before it, for "about". */
export function publishedValue(value: unknown, precision?: unknown): FactValue<Published> {
  const wrong = { wrong: 'day' } as const;
  const written = value instanceof Date ? String(value.valueOf()) : value;
  if (typeof written !== 'string') return wrong;
  const [, about, day] = /^(~?)\s*(\d{4}-\d{2}-\d{2})(?:[T ]\d.*)?$/.exec(written.trim()) ?? [];
  if (day === undefined || !isCalendarDay(day)) return wrong;
  return { value: { day, precision: about === '~' || precision === 'about' ? 'about' : 'day' } };
}

export function urlValue(value: unknown): FactValue<string> {
  const wrong = { wrong: 'address' } as const;
  if (typeof value !== 'string' || value.length > URL_UNITS) return wrong;
  const url = URL.parse(value.trim());
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return wrong;
  if (url.username !== '' || url.password !== '') return { wrong: 'password' };
  return { value: url.href };
}

export function languageValue(value: unknown): FactValue<string> {
  const wrong = { wrong: 'language' } as const;
  if (typeof value !== 'string' || value.length > 35) return wrong;
  try {
    const [language] = Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'));
    return language === undefined ? wrong : { value: language };
  } catch {
    return wrong;
  }
}

export function displayValue(value: unknown): FactValue<Display> {
  const found = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (found === 'whole' || found === 'excerpt') return { value: found };
  return { wrong: 'display' };
}

export function flagsValue(value: unknown): FactValue<readonly string[]> {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (!list.every((flag) => typeof flag === 'string')) return { wrong: 'notes' };
  if (list.length > FLAGS) return { wrong: 'many-notes' };
  return { value: [...new Set(list.map((flag) => oneLine(flag)).filter((flag) => flag !== ''))] };
}

import type { Unit } from './period.ts';

/** The words of English dates, as pieces of patterns (for `iu` patterns) and as what they stand for. */

/** The end of a word or number. */
export const END = String.raw`(?![\p{L}\p{N}])`;
export const SP = String.raw`\s{1,3}`;
export const TO = String.raw`\s{0,2}(?:[-–—]|\bto\b|\bthrough\b|\bthru\b|\buntil\b|\btill\b)\s{0,2}`;
export const AND = String.raw`${SP}and${SP}`;

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June|Jun\.?|July|Jul\.?|Aug(?:ust|\.)?|Sep(?:tember|t\.?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)${END}`;
export const WEEKDAY = `(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day${END}`;
/** Only beside a date: "Sat", "Sun" and "Wed" are words of their own. */
export const WEEKDAY_SHORT = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.?)${END}`;
export const DAY = String.raw`(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\p{L}\p{N}]|[.:]\d|,\d{1,3}(?!\d)|%)`;
export const YEAR = String.raw`(?:1\d{3}|20\d{2}|2100)(?![\p{L}\p{N}]|[.,:]\d|%|°)`;
export const SEASON = String.raw`(?:spring|summer|autumn|fall|winter)${END}`;

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
];
export const ORDINAL = String.raw`(?:\d{1,2}(?:st|nd|rd|th)|${ordinals.toReversed().join('|')})${END}`;

const cardinals = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
/** A number that can be counted with; "few" and "several" are FEW. */
export const COUNT = String.raw`(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,4}(?:\.\d)?(?:${SP}(?:thousand|million|billion))?|(?:${tens.join('|')})(?:-(?:${cardinals.slice(1, 10).join('|')}))?|${cardinals.slice(1).toReversed().join('|')}|(?:a|one)${SP}hundred|an?|a${SP}dozen)${END}`;
export const FEW = String.raw`(?:(?:a|the)${SP}(?:few|couple(?:${SP}of)?|handful${SP}of|number${SP}of)|a${SP}good${SP}few|several|many|some|few|couple${SP}of|(?:dozens|hundreds|thousands|scores)${SP}of)${END}`;
export const UNIT = `(?:day|week|fortnight|weekend|month|quarter|year|decade|century|centurie|millennium)s?${END}`;

/** 1 to 12, by the first three letters. */
export function monthOf(word = ''): number {
  return monthNames.findIndex((name) => name.startsWith(word.slice(0, 3).toLowerCase())) + 1;
}

/** 1 (Monday) to 7, by the first two letters; undefined for no word. */
export function weekdayFrom(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  return weekdayNames.findIndex((name) => name.startsWith(word.slice(0, 2).toLowerCase())) + 1;
}

export function ordinalOf(word = ''): number {
  const number = parseInt(word, 10);
  return Number.isNaN(number) ? ordinals.indexOf(word.toLowerCase()) + 1 : number;
}

/** How many, of a word that COUNT matched; NaN for "2 million", which nobody counts back. */
export function countOf(word = ''): number {
  const lower = word.toLowerCase();
  if (/\D{4}$/u.test(lower) && /^\d/u.test(lower)) return NaN;
  const number = parseFloat(lower.replaceAll(',', ''));
  if (!Number.isNaN(number)) return number;
  if (lower === 'a' || lower === 'an') return 1;
  if (lower.endsWith('dozen')) return 12;
  if (lower.endsWith('hundred')) return 100;
  const plain = cardinals.indexOf(lower);
  if (plain >= 0) return plain;
  const [ten = '', one = ''] = lower.split('-');
  return 10 * (tens.indexOf(ten) + 2) + Math.max(0, cardinals.indexOf(one));
}

/** Months and weekdays are written with a capital; without one they are verbs and other words. */
export function isCapital(word: string | undefined): boolean {
  return word === undefined || /^\p{Lu}/u.test(word);
}

/** The unit of a word that UNIT matched; a fortnight is two weeks. */
export function unitOf(word = ''): Unit {
  const lower = word.toLowerCase().replace(/s$/u, '');
  if (lower === 'fortnight') return 'week';
  if (lower === 'centurie' || lower === 'millennium') return 'century';
  const units: readonly Unit[] = ['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century'];
  return units.find((unit) => unit === lower) ?? 'day';
}

export function isFortnight(word = ''): boolean {
  return word.toLowerCase().startsWith('fortnight');
}

import { years } from './calendar.ts';
import { piece, shape } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { century, dayIn, decade, partOf, season } from './period.ts';
import { after, before, fixed, nothing, yearly } from './rule.ts';
import type { Groups, Reading, Rule, Site } from './rule.ts';

const YEAR = String.raw`(?:1\d{3}|20\d{2}|2100)(?![\p{L}\p{N}]|[.,:]\d|%)`;
const END = String.raw`(?![\p{L}\p{N}])`;
const roman = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
  'XXI',
];

/** Years and longer, seasons and holidays, of a language that writes the day first. */
export function periodsOf(lexicon: Lexicon): readonly Rule[] {
  const { words } = lexicon;
  const cue = new RegExp(piece(String.raw`(?<!\p{L})(?:${words.yearCue})_$`), 'iu');
  const quantity = new RegExp(piece(String.raw`(?<!\p{L})(?:${words.quantity})\s{0,3}$`), 'iu');
  const measured = new RegExp(piece(String.raw`^\s{0,3}(?:${words.measured})${END}|^[%°$€]`), 'iu');
  const year = ({ part, y }: Groups, site: Site): Reading | undefined => {
    const whole = years(Number(y));
    if (part !== undefined) return fixed(whole && partOf(whole, lexicon.partOf(part)), 'approximate');
    const left = before(site, 24);
    if (/[\p{L}\p{N}][-/_.]$|[$€£#@:+]$/u.test(left) || quantity.test(left) || measured.test(after(site, 24)))
      return undefined;
    const isYear = cue.test(left) || /[([]$/u.test(left) || (Number(y) >= 1600 && Number(y) !== 2000);
    return isYear ? fixed(whole) : undefined;
  };
  return [
    shape(`(?:(?<part>${lexicon.part})_(?:${words.of}))?(?<y>${YEAR})`, year),
    shape(
      String.raw`(?<y>${YEAR})(?:\s{0,2}[-–/]\s{0,2}|_(?:${words.to})_)(?<y2>\d{4}|\d{2})(?![\p{L}\p{N}]|[-/.]\d)`,
      yearsBetween,
    ),
    shape(
      `(?:${words.from}|${words.between})_(?<y>${YEAR})_(?:${words.to}|${words.and})_(?<y2>${YEAR})`,
      yearsBetween,
    ),
    shape(`(?:(?<part>${lexicon.part})_)?${words.decade}${END}`, ({ part, decade: figures = '' }) => {
      const tens = figures.replace(/^\D/u, '');
      const range = decade(tens.length === 2 ? 1900 + Number(tens) : Number(tens));
      const stretch = lexicon.partOf(part);
      return fixed(
        range && partOf(range, stretch),
        stretch === undefined && tens.length === 4 ? 'resolved' : 'approximate',
      );
    }),
    shape(
      `(?:(?<part>${lexicon.part})_)?${words.century}${END}(?:_${words.era})?`,
      ({ part, nth = '', nth2, bc }) => {
        if (bc !== undefined) return nothing;
        const stretch = lexicon.partOf(part);
        const range = century(ordinal(nth), ordinal(nth2 ?? nth));
        if (range === undefined || ordinal(nth) < 1 || ordinal(nth2 ?? nth) > 22) return undefined;
        return fixed(partOf(range, stretch), stretch === undefined ? 'resolved' : 'approximate');
      },
    ),
    shape(`(?<y>\\d{1,4})_${words.era}`, ({ y, bc }) =>
      bc === undefined ? fixed(years(Number(y))) : nothing,
    ),
    shape(`(?<season>${lexicon.season})_(?:${words.of})(?<y>${YEAR})`, ({ season: name, y }) =>
      fixed(season(Number(y), lexicon.seasonOf(name)), 'approximate'),
    ),
    ...words.holidays.map(([name, month, nth]) =>
      shape(`(?:${name})${END}(?:_(?:${words.of})(?<y>${YEAR}))?`, ({ y }, { text, span }) => {
        if (!/^\p{Lu}/u.test(text.slice(span.start, span.start + 2))) return undefined;
        return y === undefined
          ? yearly(month, (at) => dayIn(at, month, nth))
          : fixed(dayIn(Number(y), month, nth));
      }),
    ),
  ];
}

function yearsBetween({ y, y2 = '' }: Groups): Reading | undefined {
  const first = Number(y);
  const last = y2.length === 2 ? first - (first % 100) + Number(y2) : Number(y2);
  return last > first && last - first <= 1000 ? fixed(years(first, last)) : undefined;
}

function ordinal(word: string): number {
  return /^\d/u.test(word) ? Number(word) : roman.indexOf(word.toUpperCase()) + 1;
}

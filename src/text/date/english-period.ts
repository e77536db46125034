import { cover, years } from './calendar.ts';
import { AND, END, ORDINAL, SEASON, SP, TO, YEAR, ordinalOf } from './english-words.ts';
import { PART, englishPart } from './english-part.ts';
import { isAbout, isYear } from './english-year.ts';
import { century, decade, partOf, quarter, season } from './period.ts';
import type { Season } from './period.ts';
import { after, before, fixed, nothing, rule, yearly } from './rule.ts';
import type { Groups, Reading, Rule, Site } from './rule.ts';
import type { DateRange } from './mention.ts';

const Y = (name: string) => `(?<${name}>${YEAR})`;
const ERA = String.raw`(?:BCE?|B\.C\.(?:E\.)?|CE|AD|C\.E\.|A\.D\.)${END}`;
const WORD_DECADE = `(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)${END}`;

/** Years and everything longer or shorter that is counted in them, of English. */
export const periods: readonly Rule[] = [
  rule(`${PART}${Y('y')}`, (groups) => {
    const range = years(Number(groups.y));
    return fixed(range && partOf(range, englishPart(groups)), 'approximate');
  }),
  rule(Y('y'), bareYear),
  rule(`(?:pre|post)-${Y('y')}`, () => nothing),
  rule(`(?:from|between)${SP}${Y('y1')}(?:${TO}|${AND})${Y('y2')}`, yearsBetween),
  rule(String.raw`${Y('y1')}\s{0,2}[-–—/]\s{0,2}(?<y2>\d{4}|\d{2})(?![\p{L}\p{N}]|[.,:/-]\d)`, yearsBetween),
  rule(`${Y('y1')}${SP}(?:to|through|until)${SP}${Y('y2')}`, yearsBetween),
  rule(String.raw`(?:the${SP})?(?:${PART})?(?<decade>(?:1\d|20)\d0)['’]?s${END}`, decadeOf),
  rule(String.raw`(?:the${SP})?(?:${PART})?['’](?<short>[1-9]0)s${END}`, shortDecade),
  rule(`the${SP}(?:${PART})?(?<short>[2-9]0)s${END}`, shortDecade),
  rule(`the${SP}(?:${PART})?(?:nineteen-)?(?<words>${WORD_DECADE})`, shortDecade),
  // "The late 17th and early 18th centuries"
  rule(
    `(?:the${SP})?(?<p1>early|mid|late)(?:-|${SP})(?<c1>${ORDINAL})(?:${TO}|${AND})(?:the${SP})?(?<p2>early|mid|late)(?:-|${SP})(?<c2>${ORDINAL})[-\\s]{1,2}(?:century|centuries)${END}`,
    ({ p1, c1, p2, c2 }) => {
      const first = century(ordinalOf(c1));
      const last = century(ordinalOf(c2));
      if (first === undefined || last === undefined || last.to < first.to) return undefined;
      const parts = [
        partOf(first, englishPart({ stretch: p1 })),
        partOf(last, englishPart({ stretch: p2 })),
      ] as const;
      return fixed(cover(...parts), 'approximate');
    },
  ),
  rule(
    `(?:the${SP})?(?:${PART})?(?<c1>${ORDINAL})(?:(?:${TO}|${AND}|${SP}or${SP})(?:the${SP})?(?<c2>${ORDINAL}))?[-\\s]{1,2}(?:century|centuries)${END}(?:${SP}(?<era>${ERA}))?`,
    centuries,
  ),
  rule(
    String.raw`(?<era>AD|A\.D\.)${SP}(?<n>\d{1,4})(?:${TO}(?<n2>\d{1,4}))?(?![\p{L}\p{N}]|[.,]\d)`,
    eraYear,
  ),
  rule(String.raw`(?<n>\d{1,4})(?:(?:${TO}|${AND})(?<n2>\d{1,4}))?${SP}(?<era>${ERA})`, eraYear),
  rule(
    String.raw`(?:the${SP})?(?:(?<stretch>early|mid|late)(?:[-–]|${SP}))?(?<season>${SEASON}),?${SP}(?:of${SP})?${Y('y')}(?:\s?[-–/]\s?(?<y2>\d{2,4})${END})?`,
    seasonOf,
  ),
  rule(`(?:the${SP})?(?<season>spring|summer|autumn|winter)${END}`, bareSeason),
  rule(
    `(?:the${SP})?(?<nth>first|second|third|fourth|1st|2nd|3rd|4th|last|final)(?:${SP}|-)quarter${SP}(?:of${SP})?(?:the${SP})?${Y('y')}`,
    quarterOf,
  ),
  rule(
    `(?:the${SP})?(?<nth>first|second|third|fourth)(?:${SP}|-)quarter${END}(?=${SP}(?:profits?|earnings|revenues?|results|sales|figures|growth|gdp|net|report|loss|losses)${END})`,
    quarterOf,
  ),
  rule(String.raw`Q(?<q>[1-4])(?:${SP}(?:of${SP})?|/)${Y('y')}`, quarterOf),
  rule(`Q(?<q>[1-4])${END}(?!${SP}${YEAR})`, quarterOf),
  rule(`H(?<h>[12])${SP}(?:of${SP})?${Y('y')}`, ({ h, y }) => {
    const range = years(Number(y));
    return fixed(range && partOf(range, h === '1' ? 'half-1' : 'half-2'));
  }),
];

function bareYear({ y }: Groups, site: Site): Reading | undefined {
  const year = Number(y);
  if (!isYear(site, year)) return undefined;
  return fixed(years(year), isAbout(site) ? 'approximate' : 'resolved');
}

function yearsBetween({ y1, y2 = '' }: Groups, site: Site): Reading | undefined {
  const first = Number(y1);
  const last = y2.length === 2 ? first - (first % 100) + Number(y2) : Number(y2);
  const to = last < first && y2.length === 2 ? last + 100 : last;
  if (to <= first || to - first > 1000 || (y2.length === 2 && to - first > 60)) return undefined;
  // "2018-05" is a month and "1500-2000" rather a number than years.
  const matched = site.text.slice(site.span.start, site.span.end);
  if (y2.length === 2 && /-/u.test(matched) && Number(y2) <= 12 && to !== first + 1) return undefined;
  if (/^\d/u.test(matched) && !isYear(site, first === 2000 ? 2001 : first)) return undefined;
  return fixed(years(first, to));
}

function decadeOf(groups: Groups): Reading | undefined {
  const first = Number(groups.decade);
  // "The 1700s" is the century to most people, "the 2000s" the decade.
  const isCentury = first % 100 === 0 && first < 2000;
  const range = isCentury ? years(first, first + 99) : decade(first);
  const part = englishPart(groups);
  return fixed(range && partOf(range, part), part || isCentury ? 'approximate' : 'resolved');
}

function shortDecade(groups: Groups, site: Site): Reading | undefined {
  if (/\b(?:his|her|their|my|your|our|in the (?:high|low|mid|upper|lower))\s{1,3}$/iu.test(before(site, 24)))
    return undefined;
  if (/^\s?(?:°|degrees|percent|per cent|%|[FC]\b)/u.test(after(site, 12))) return undefined;
  const words = [
    'twenties',
    'thirties',
    'forties',
    'fifties',
    'sixties',
    'seventies',
    'eighties',
    'nineties',
  ];
  const tens =
    groups.short === undefined
      ? 20 + 10 * words.indexOf(groups.words?.toLowerCase() ?? '')
      : Number(groups.short);
  const part = englishPart(groups);
  const range = decade((tens < 20 ? 2000 : 1900) + tens);
  return fixed(range && partOf(range, part), 'approximate');
}

function centuries(groups: Groups, site: Site): Reading | undefined {
  if (/^\s{1,2}(?:Fox|Studios|Pictures)\b/u.test(after(site, 12))) return undefined;
  const first = ordinalOf(groups.c1);
  const last = groups.c2 === undefined ? first : ordinalOf(groups.c2);
  if (isBefore(groups.era)) return nothing;
  const part = englishPart(groups);
  const one = century(first);
  const other = century(last);
  if (first < 1 || last > 22 || one === undefined || other === undefined) return undefined;
  const range: DateRange =
    part === undefined
      ? cover(one, other)
      : cover(partOf(one, part), last === first ? partOf(one, part) : other);
  return fixed(range, part === undefined ? 'resolved' : 'approximate');
}

function eraYear({ n, n2, era }: Groups): Reading | undefined {
  if (era !== undefined && era !== era.toUpperCase()) return undefined;
  if (isBefore(era)) return nothing;
  return fixed(years(Number(n), Number(n2 ?? n)));
}

function isBefore(era: string | undefined): boolean {
  return era?.toUpperCase().startsWith('B') ?? false;
}

function seasonOf(groups: Groups): Reading | undefined {
  const range = season(Number(groups.y), seasonName(groups.season));
  const ahead = season(Number(groups.y) - 1, 'winter');
  // "Winter 2018" may be the one that began in 2017; "winter 2018–19" may not.
  const isOpen = groups.season?.toLowerCase() === 'winter' && groups.y2 === undefined;
  const both = isOpen && range && ahead ? cover(ahead, range) : range;
  return fixed(both && partOf(both, englishPart(groups)), 'approximate');
}

function bareSeason(groups: Groups, site: Site): Reading | undefined {
  const which = seasonName(groups.season);
  const left = before(site, 24);
  if (!/\b(?:in|during|by|since|until|through|throughout|over|of)\s{1,3}$/iu.test(left)) return undefined;
  // "In winter" and "in the winter months" are of any year.
  const isAny =
    !/^the/iu.test(site.text.slice(site.span.start, site.span.end)) ||
    /^\s{1,3}(?:months|season)\b/u.test(after(site, 12));
  if (isAny) return /\b(?:in|during)\s{1,3}$/iu.test(left) ? nothing : undefined;
  const month = which === 'winter' ? 12 : { spring: 4, summer: 7, autumn: 10 }[which];
  return yearly(month, (year) => season(year, which), { precision: 'approximate' });
}

export function seasonName(word = ''): Season {
  const lower = word.toLowerCase();
  return lower === 'spring' || lower === 'summer' || lower === 'winter' ? lower : 'autumn';
}

function quarterOf({ nth, q, y }: Groups): Reading | undefined {
  const word = nth?.toLowerCase();
  const number = q === undefined ? (word === 'last' || word === 'final' ? 4 : ordinalOf(word)) : Number(q);
  if (y !== undefined) return fixed(quarter(Number(y), number));
  return yearly(3 * number, (year) => quarter(year, number));
}

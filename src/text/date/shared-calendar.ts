import { between, isoOf, monthIn } from './calendar.ts';
import { piece, shape } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { dayIn, partOf } from './period.ts';
import { before, fixed, inYear, yearly } from './rule.ts';
import { periodsOf } from './shared-period.ts';
import type { Groups, Reading, Rule, Site } from './rule.ts';

const YEAR = String.raw`(?:1\d{3}|20\d{2}|2100)(?![\p{L}\p{N}]|[.,:]\d|%)`;

/** Days, months and what is longer, of a language that writes the day first. */
export function calendarOf(lexicon: Lexicon): readonly Rule[] {
  const { words, monthOf, isName } = lexicon;
  const M = (name: string) => `(?<${name}>${lexicon.month})`;
  const D = (name: string) => `(?<${name}>${words.day})`;
  const to = `(?:\\s{0,2}[-–—]\\s{0,2}|_(?:${words.to})_)`;
  const pair = `(?:(?:${words.from}|${words.between})_)?`;
  const theYear = `(?:${words.units.year})`;
  const yearAfter = `(?:_${words.of}(?<y>${YEAR})|_(?<rel>${lexicon.which})_${theYear}|_${words.of}${theYear}_(?<rel2>${lexicon.which}))?`;

  const shift = (word: string | undefined) =>
    ({ last: -1, this: 0, next: 1 })[lexicon.whichOf(word) ?? 'this'];
  const day = ({ d = '', m, y, weekday, rel, rel2 }: Groups): Reading | undefined => {
    if (!isName(m)) return undefined;
    const month = monthOf(m);
    const nth = /^\d/u.test(d) ? parseInt(d, 10) : 1;
    if (y !== undefined) return fixed(dayIn(Number(y), month, nth));
    if ((rel ?? rel2) !== undefined) return inYear((at) => dayIn(at, month, nth), shift(rel ?? rel2));
    if (isoOf(2000, month, nth) === undefined) return undefined;
    return yearly(
      month,
      (at) => dayIn(at, month, nth),
      weekday === undefined ? {} : { weekday: lexicon.weekdayOf(weekday) },
    );
  };
  const days = ({ d = '', m1, d2 = '', m, y }: Groups): Reading | undefined => {
    if (!isName(m)) return undefined;
    const last = monthOf(m);
    const first = m1 === undefined ? last : monthOf(m1);
    const at = (of: number) =>
      between(isoOf(last < first ? of - 1 : of, first, parseInt(d, 10)), isoOf(of, last, parseInt(d2, 10)));
    if (at(2000) === undefined) return undefined;
    return y === undefined ? yearly(last, at) : fixed(at(Number(y)));
  };
  const month = ({ part, m, y, which, which2, rel, rel2 }: Groups, site: Site): Reading | undefined => {
    if (!isName(m)) return undefined;
    const nth = monthOf(m);
    const stretch = lexicon.partOf(part);
    const at = (of: number) => {
      const whole = monthIn(of, nth);
      return whole && partOf(whole, stretch);
    };
    const precision = stretch === undefined ? 'resolved' : 'approximate';
    if (y !== undefined) return fixed(at(Number(y)), precision);
    if ((rel ?? rel2) !== undefined) return inYear(at, shift(rel ?? rel2), precision);
    // "Mai" and "Abril" are surnames and first names, too.
    const cue = new RegExp(
      piece(
        String.raw`(?<!\p{L})(?:im|ab|zum|pro|${words.yearCue}|${words.from}|${words.to}|${words.and})_$`,
      ),
      'iu',
    );
    if (stretch === undefined && which === undefined && which2 === undefined && !cue.test(before(site, 14)))
      return undefined;
    const direction = lexicon.whichOf(which ?? which2);
    return yearly(nth, at, { precision, ...(direction === undefined ? {} : { which: direction }) });
  };

  return [
    shape(
      `(?:(?<weekday>${lexicon.weekday}),?_${words.onThe})?${D('d')}\\s{0,2}(?:${words.of})${M('m')}${yearAfter}`,
      day,
    ),
    shape(
      `${pair}${D('d')}(?:\\s{0,2}${words.of}${M('m1')})?(?:${to}|_(?:${words.and})_)${D('d2')}\\s{0,2}${words.of}${M('m')}${yearAfter}`,
      days,
    ),
    shape(`(?:(?<part>${lexicon.part})_)?${M('m')}${yearAfter}`, month),
    shape(`(?<which>${lexicon.which})_${M('m')}`, month),
    ...(words.follows ? [shape(`${M('m')}_(?<which2>${lexicon.which})`, month)] : []),
    ...periodsOf(lexicon),
  ];
}

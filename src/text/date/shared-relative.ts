import { between, oneDay } from './calendar.ts';
import { around, weekdayFor } from './counted.ts';
import { piece, shape } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { calendarPeriod, season, stepped } from './period.ts';
import { after, before, current, nothing, yearly } from './rule.ts';
import type { Groups, Reading, Rule, Site } from './rule.ts';

const END = String.raw`(?![\p{L}\p{N}])`;

/** What a language counts from publication, or from the time that was spoken of last. */
export function relativeOf(lexicon: Lexicon): readonly Rule[] {
  const { words, unitOf, countOf } = lexicon;
  const which = `(?<which>${lexicon.which})`;
  const which2 = `(?<which2>${lexicon.which})`;
  const count = `(?<count>${lexicon.count})`;
  const unit = `(?<unit>${lexicon.unit})`;
  const every = new RegExp(piece(String.raw`(?<!\p{L})(?:${words.every})_$`), 'iu');

  const oldAfter = new RegExp(piece(String.raw`^_(?:${words.age})(?!\p{L})`), 'iu');
  const oldBefore = new RegExp(piece(String.raw`(?<!\p{L})(?:${words.age})_$`), 'iu');

  const period = (groups: Groups): Reading => {
    const direction = lexicon.whichOf(groups['which'] ?? groups['which2']);
    const shift = direction === 'last' ? -1 : direction === 'next' ? 1 : 0;
    return current(unitOf(groups['unit']), shift, lexicon.partOf(groups['part']));
  };
  const weekday = (groups: Groups, site: Site): Reading | undefined => {
    if (!lexicon.isName(groups['weekday'])) return undefined;
    if (every.test(before(site, 16))) return nothing;
    const nth = lexicon.weekdayOf(groups['weekday']);
    const direction = lexicon.whichOf(groups['which'] ?? groups['which2']);
    return {
      by: 'published',
      precision: 'resolved',
      at: (day, tense) => oneDay(weekdayFor(day, nth, direction, tense)),
    };
  };
  const ago = (groups: Groups): Reading => {
    const is = unitOf(groups['unit']);
    const size = countOf(groups['count']);
    const isExact = is === 'day' && size < 14;
    return {
      by: 'published',
      precision: isExact ? 'resolved' : 'approximate',
      at: (day) => around(stepped(day, -size, is), is),
    };
  };
  const rolling = (groups: Groups): Reading => {
    if (groups['count'] === undefined) return nothing;
    const size = countOf(groups['count']);
    return {
      by: 'published',
      precision: 'vague',
      at: (day) => between(stepped(day, -size, unitOf(groups['unit'])), day),
    };
  };
  const neighbour =
    (shift: number) =>
    (groups: Groups): Reading => {
      const is = unitOf(groups['unit']);
      return {
        by: 'narrative',
        precision: 'resolved',
        unit: is,
        at: ({ from, to }) => calendarPeriod(shift > 0 ? to : from, is, shift),
      };
    };
  const later = (groups: Groups): Reading => {
    const is = unitOf(groups['unit']);
    const size = countOf(groups['count']);
    return {
      by: 'narrative',
      precision: is === 'day' ? 'resolved' : 'approximate',
      unit: is,
      at: ({ from, to }) => between(stepped(from, size, is), stepped(to, size, is)),
    };
  };
  const ofSeason = (groups: Groups): Reading => {
    const is = lexicon.seasonOf(groups['season']);
    const direction = lexicon.whichOf(groups['which'] ?? groups['which2']);
    const month = { spring: 4, summer: 7, autumn: 10, winter: 12 }[is];
    return yearly(month, (year) => season(year, is), {
      precision: 'approximate',
      ...(direction === undefined ? {} : { which: direction }),
    });
  };
  const duration = (groups: Groups, site: Site): Reading | undefined =>
    (groups['count'] !== undefined && countOf(groups['count']) === 1) ||
    oldAfter.test(after(site, 12)) ||
    (oldBefore.test(before(site, 8)) && /^\s{0,3}[,.)]/u.test(after(site, 3)))
      ? undefined
      : nothing;

  return [
    shape(`(?:(?<part>${lexicon.part})_)?${which}_${unit}`, period),
    shape(`${which}_(?<season>${lexicon.season})`, ofSeason),
    ...(words.follows
      ? [
          shape(`(?:(?<part>${lexicon.part})_)?(?:(?:el|la)_)?${unit}_${which2}`, period),
          shape(`(?<weekday>${lexicon.weekday})_${which2}`, weekday),
          shape(`(?<season>${lexicon.season})_${which2}`, ofSeason),
        ]
      : []),
    shape(
      `(?:${which}_)?(?<weekday>${lexicon.weekday.slice(0, -END.length)})${words.timeOfDay}?${END}`,
      weekday,
    ),
    ...words.named.map(([name, shift]) =>
      shape(`(?<name>${name})${words.timeOfDay}?${END}`, ({ name: word = '' }, site) =>
        isOtherWord(word, site) ? undefined : current('day', shift),
      ),
    ),
    shape(`(?:${words.ago})_${count}_${unit}`, ago),
    shape(`(?:${words.ago})_${lexicon.few}_${unit}`, () => nothing),
    shape(`(?:${words.past})_(?:(?:${count}|${lexicon.few})_)?${unit}`, rolling),
    shape(`(?:${words.same})_${unit}`, neighbour(0)),
    shape(`(?:${words.following})_${unit}`, neighbour(1)),
    shape(`${count}_${unit}_(?:${words.later})${END}`, later),
    shape(`(?:${words.habitual})${END}`, () => nothing),
    shape(`(?:${words.now})${END}`, () => nothing),
    shape(`(?:${words.every})_(?:${lexicon.count}_)?(?:${lexicon.unit}|${lexicon.weekday})`, () => nothing),
    shape(`(?:${count}|${lexicon.few})_${unit}`, duration),
  ];
}

/** "Am Morgen" is the morning and "por la mañana" too; "Heute" at the start of a sentence is today. */
function isOtherWord(word: string, site: Site): boolean {
  if (word === 'Morgen') return !/(?:^|[.!?:“„"]\s{1,3})$/u.test(before(site, 4));
  return /^mañana$/iu.test(word) && /(?<!\p{L})(?:la|esta|una|cada|de)\s{1,3}$/iu.test(before(site, 8));
}

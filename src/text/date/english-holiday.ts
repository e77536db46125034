import { END, SP, YEAR } from './english-words.ts';
import { addDays, isoOf, oneDay } from './calendar.ts';
import { dayIn } from './period.ts';
import { after, before, fixed, rule, yearly } from './rule.ts';
import type { DateRange, Iso } from './mention.ts';
import type { Rule, Site } from './rule.ts';

const Y = String.raw`(?:,?${SP}(?:in${SP}|of${SP})?(?<y>${YEAR}))?`;

/** Holidays with a day of their own, and those of the Western Easter. Others that move (Ramadan, Thanksgiving) are not read. */
export const holidays: readonly Rule[] = [
  holiday(String.raw`Christmas${SP}(?:Day|morning)`, 12, 25),
  holiday(String.raw`Christmas${SP}Eve`, 12, 24),
  holiday(`Boxing${SP}Day`, 12, 26),
  holiday(String.raw`New${SP}Year['’]?s${SP}Eve`, 12, 31),
  holiday(String.raw`New${SP}Year['’]?s${SP}Day`, 1, 1),
  holiday(String.raw`(?:St\.?|Saint)${SP}Valentine['’]?s${SP}Day|Valentine['’]?s${SP}Day`, 2, 14),
  holiday(String.raw`(?:St\.?|Saint)${SP}Patrick['’]?s${SP}Day`, 3, 17),
  holiday(String.raw`Hallowe['’]?en`, 10, 31),
  holiday(`May${SP}Day`, 5, 1),
  holiday('Christmas', 12, 25, isTime),
  moving(`Good${SP}Friday`, -2),
  moving(`Easter${SP}(?:Sunday|Day)`, 0),
  moving(`Easter${SP}Monday`, 1),
  moving('Easter', 0, isTime),
];

function holiday(name: string, month: number, day: number, isMeant?: (site: Site) => boolean): Rule {
  return named(name, month, (year) => dayIn(year, month, day), isMeant);
}

function moving(name: string, sinceEaster: number, isMeant?: (site: Site) => boolean): Rule {
  return named(
    name,
    4,
    (year) => {
      const sunday = easter(year);
      return sunday === undefined ? undefined : oneDay(addDays(sunday, sinceEaster));
    },
    isMeant,
  );
}

/** Where `isMeant` has to decide, the name is that of a season, too, and the day only approximate. */
function named(
  name: string,
  month: number,
  at: (year: number) => DateRange | undefined,
  isMeant?: (site: Site) => boolean,
): Rule {
  const precision = isMeant === undefined ? 'resolved' : 'approximate';
  return rule(`(?:${name})${END}${Y}`, ({ y }, site) => {
    const { text, span } = site;
    if (!/^\p{Lu}/u.test(text.slice(span.start, span.start + 2))) return undefined;
    if (y !== undefined) return fixed(at(Number(y)), precision);
    return isMeant === undefined || isMeant(site) ? yearly(month, at, { precision }) : undefined;
  });
}

/** "Until Christmas", not "the Christmas market". */
function isTime(site: Site): boolean {
  return (
    /\b(?:before|until|till|after|at|over|since|by|last|next|this|around|during|to)\s{1,3}$/iu.test(
      before(site, 12),
    ) &&
    /^\s{0,2}(?:[.,;:!?)”"’]|$)|^\s{1,3}(?:and|but|when|he|she|it|they|we|I|the|that|because|in|on|with)\b/u.test(
      after(site, 12),
    )
  );
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 as Jean Meeus gives it. */
function easter(year: number): Iso | undefined {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return isoOf(year, Math.floor(n / 31), (n % 31) + 1);
}

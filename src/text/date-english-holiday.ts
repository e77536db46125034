import { END, SP, YEAR } from './date-english-words.ts';
import { dayIn } from './date-period.ts';
import { fixed, rule, yearly } from './date-rule.ts';
import type { Rule } from './date-rule.ts';

const Y = String.raw`(?:,?${SP}(?:in${SP}|of${SP})?(?<y>${YEAR}))?`;

/** Holidays with a day of their own, the same each year. Those that move (Easter, Ramadan, Thanksgiving) are not read. */
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
];

function holiday(name: string, month: number, day: number): Rule {
  return rule(`(?:${name})${END}${Y}`, ({ y }, { text, span }) => {
    if (!/^\p{Lu}/u.test(text.slice(span.start, span.start + 2))) return undefined;
    return y === undefined
      ? yearly(month, (year) => dayIn(year, month, day))
      : fixed(dayIn(Number(y), month, day));
  });
}

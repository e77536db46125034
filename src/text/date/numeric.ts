import { dayIn } from './period.ts';
import { monthIn } from './calendar.ts';
import { fixed, nothing, rule } from './rule.ts';
import type { Rule } from './rule.ts';

const STOP = String.raw`(?!\p{L}|\p{N}|[./:-]\p{N})`;

/**
 * Dates in figures: ISO 8601 and its month, and those with the year last. Which of two small numbers is the month is
 * decided by `order`; without it only where one is above 12, else the mention stays without a range.
 */
export function numericDates(order: 'day-first' | 'month-first' | undefined): readonly Rule[] {
  const parts = (a: string, b: string, year: number) => {
    const [first, second] = [Number(a), Number(b)];
    if (first > 31 || second > 31 || (first > 12 && second > 12)) return undefined;
    if (first > 12) return fixed(dayIn(year, second, first));
    if (second > 12) return fixed(dayIn(year, first, second));
    if (first === second || order !== undefined)
      return fixed(order === 'month-first' ? dayIn(year, first, second) : dayIn(year, second, first));
    return nothing;
  };
  return [
    rule(
      String.raw`(?<y>[12]\d{3})(?<sign>[-/.])(?<m>\d{1,2})\k<sign>(?<d>\d{1,2})(?:T[\d:.]{4,12}Z?)?(?!\p{N}|[./-]\p{N})`,
      ({ y, m, d }) => fixed(dayIn(Number(y), Number(m), Number(d))),
    ),
    rule(String.raw`(?<y>[12]\d{3})-(?<m>0[1-9]|1[0-2])${STOP}`, ({ y, m }) => {
      // "2010-11" is a season, "2018-05" a month.
      if (Number(m) === (Number(y) % 100) + 1) return undefined;
      return fixed(monthIn(Number(y), Number(m)));
    }),
    rule(
      String.raw`(?<a>\d{1,2})(?<sign>[/-])(?<b>\d{1,2})\k<sign>(?<y>[12]\d{3})${STOP}`,
      ({ a = '', b = '', y }) => parts(a, b, Number(y)),
    ),
    // With full stops the day is always first.
    rule(String.raw`(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>[12]\d{3})${STOP}`, ({ d, m, y }) =>
      fixed(dayIn(Number(y), Number(m), Number(d))),
    ),
  ];
}

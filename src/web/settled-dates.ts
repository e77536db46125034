import { typedRange } from '../text/date-typed.ts';
import { today, type Visit } from './site.ts';
import { pathTo } from './view.ts';

/** Another day than any that somebody asks on. */
const longAgo = '1970-06-15';

/**
 * The address that a question with a date such as "last week" should have, so that it gives the same answer whenever it is
 * opened; undefined where its address is that already.
 */
export function settledDates({ site, view, query }: Visit): string | undefined {
  const given = Object.fromEntries(view.query);
  const settled = (['from', 'to'] as const).flatMap((name) => {
    const typed = query(name) ?? '';
    const range = typedRange(typed, today(site));
    return range === undefined || range[name] === typedRange(typed, longAgo)?.[name]
      ? []
      : [[name, range[name]] as const];
  });
  return settled.length === 0
    ? undefined
    : pathTo(view, view.path, { ...given, ...Object.fromEntries(settled) });
}

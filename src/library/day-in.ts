import type { Iso } from '../text/date.ts';
import { recently } from './recently.ts';

const written = recently(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
  100,
);

/**
 * The day that it is at a moment somewhere.
 * @param at ms UTC
 * @param timeZone IANA, one that this machine knows
 */
export function dayIn(timeZone: string, at: number): Iso {
  const parts = new Map(
    written(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}

/** Whether days can be counted by it. */
export function isTimeZone(name: string): boolean {
  try {
    return name.includes('/') || name === 'UTC' ? dayIn(name, 0) !== '' : false;
  } catch {
    return false;
  }
}

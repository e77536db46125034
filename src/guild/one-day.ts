import { typedRange } from '../text/date-typed.ts';
import type { Iso } from '../text/date.ts';

/**
 * The day that somebody typed, as they say it; undefined where it is none, or more than one.
 * @param today what "yesterday" is said of
 */
export function oneDay(typed: string, today: Iso): Iso | undefined {
  const found = typedRange(typed, today);
  return found === undefined || found.from !== found.to ? undefined : found.from;
}

/** Seconds between two questions of one person. */
export const pause = 2;

/** How many people are remembered, for as long as their pause lasts. */
const most = 10_000;

/**
 * Lets each person do a thing once in a while; `who` says both. Nothing of it is kept but for how long the pause is, and only in memory.
 * @returns when they may ask again, in ms since 1970 UTC, or undefined when they may now
 */
export function cooldown(): (who: string, now: number) => number | undefined {
  const until = new Map<string, number>();
  return (who, now) => {
    const ends = until.get(who) ?? 0;
    if (ends > now) return ends;
    for (const [other, end] of until) {
      // In the order of insertion, which is that of their ends.
      if (end > now && until.size < most) break;
      until.delete(other);
    }
    until.delete(who);
    until.set(who, now + pause * 1000);
    return undefined;
  };
}

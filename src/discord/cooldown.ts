/** How many people are remembered for a pause of one length, for as long as it lasts. */
const most = 10_000;

/**
 * Lets each person do a thing once in a while; `who` says both, and where. Nothing of it is kept but for how long the pause is,
 * and only in memory.
 * @returns when they may again, in ms since 1970 UTC, or undefined when they may now; `pause` is in seconds, and 0 is none
 */
export function cooldown(): (who: string, now: number, pause: number) => number | undefined {
  // One for each length that a server chose, so that each is in the order of its ends.
  const all = new Map<number, Map<string, number>>();
  return (who, now, pause) => {
    if (pause <= 0) return undefined;
    const until = all.get(pause) ?? new Map<string, number>();
    all.set(pause, until);
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

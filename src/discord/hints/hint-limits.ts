/** A hint that might be given. */
export type Wanted = {
  readonly server: string;
  readonly channel: string;
  readonly card: string;
  /** ms UTC. */
  readonly at: number;
};

/** How long a hint counts, in ms, and how many a server gets in that time. */
const lasts = 3_600_000;
export const mostHints = 20;

/** How often hints are given: a card once for a channel in an hour, and twenty for a server. */
export type HintLimits = {
  /** Whether a server gets any now; there is no use in comparing a message otherwise. */
  readonly hasRoom: (wanted: Pick<Wanted, 'server' | 'at'>) => boolean;
  /** Whether this one may be given; it counts from then on. */
  readonly take: (wanted: Wanted) => boolean;
};

/** It is remembered in this process alone, and for an hour: of each hint when, and of which card in which channel. */
export function hintLimits(): HintLimits {
  const given = new Map<string, readonly Wanted[]>();
  const recent = (server: string, now: number) => {
    const left = (given.get(server) ?? []).filter(({ at }) => at > now - lasts);
    if (left.length === 0) given.delete(server);
    else given.set(server, left);
    return left;
  };
  const hasRoom: HintLimits['hasRoom'] = ({ server, at }) => recent(server, at).length < mostHints;
  return {
    hasRoom,
    take: (wanted) => {
      const { server, channel, card, at } = wanted;
      const before = recent(server, at);
      if (before.length >= mostHints) return false;
      if (before.some((each) => each.card === card && each.channel === channel)) return false;
      given.set(server, [...before, wanted]);
      return true;
    },
  };
}

import { describe, expect, it } from 'vitest';
import { hintLimits, mostHints } from '../../src/discord/hints/hint-limits.ts';

const hour = 3_600_000;
const one = { server: 'guild:1', channel: '10', card: '0123ABCD', at: 0 };

describe('hints', () => {
  it('are given once in an hour for the same card and channel', () => {
    const { take } = hintLimits();
    expect(take(one)).toBe(true);
    expect(take({ ...one, at: hour - 1 })).toBe(false);
    expect(take({ ...one, channel: '11' })).toBe(true);
    expect(take({ ...one, card: 'ZYXWVTSR' })).toBe(true);
    expect(take({ ...one, at: hour })).toBe(true);
  });

  it('are at most twenty in an hour for a server, and do not count for another', () => {
    const { take, hasRoom } = hintLimits();
    const all = Array.from({ length: mostHints + 5 }, (_, at) => take({ ...one, channel: String(at), at }));
    expect(all.filter(Boolean)).toHaveLength(mostHints);
    expect(hasRoom(one)).toBe(false);
    expect(take({ ...one, server: 'guild:2' })).toBe(true);
    expect(hasRoom({ ...one, at: hour + mostHints })).toBe(true);
  });

  it('that were not given do not put off later ones', () => {
    const { take } = hintLimits();
    expect(take(one)).toBe(true);
    expect(take({ ...one, at: hour / 2 })).toBe(false);
    expect(take({ ...one, at: hour })).toBe(true);
  });
});

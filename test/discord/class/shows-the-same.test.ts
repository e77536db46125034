import { describe, expect, it } from 'vitest';
import { showsTheSame } from '../../../src/discord/class/handout/shows-the-same.ts';

const [all, some, here] = [
  { roles: [], channels: [] },
  { roles: ['1'], channels: [] },
  { roles: [], channels: ['2'] },
];

describe('A link to a handout', () => {
  it('is offered of packs that were chosen, to whomever they are open', () => {
    expect(showsTheSame(['7QK4M2'], [all, some, here])).toBe(true);
  });

  it('is offered of all readings only where everybody could read all of them', () => {
    expect(showsTheSame([], [])).toBe(true);
    expect(showsTheSame([], [all, all])).toBe(true);
    expect(showsTheSame([], [all, some])).toBe(false);
    expect(showsTheSame([], [here])).toBe(false);
  });
});

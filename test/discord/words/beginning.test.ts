import { describe, expect, it } from 'vitest';
import { beginningOf } from '../../../src/discord/words/beginning.ts';

describe('the beginning of a text', () => {
  it.each([
    ['ferry', 5, 'ferry'],
    ['ferry', 3, 'fer'],
    ['fer🐟', 4, 'fer'],
    ['fer🐟', 5, 'fer🐟'],
    ['🐟🐟', 3, '🐟'],
    ['🐟', 1, ''],
  ])('of %s, of at most %i units, is %s', (text, most, beginning) => {
    expect(beginningOf(text, most)).toBe(beginning);
  });
});

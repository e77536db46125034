import { describe, expect, it } from 'vitest';
import { labelsFor } from '../../../src/answer/label.ts';
import { numberOptions } from '../../../src/discord/class/number-options.ts';

const wording = { labels: labelsFor('en'), language: 'en' };

describe('Numbers to choose from', () => {
  it('are offered with what was chosen, once and in order', () => {
    const shown = numberOptions('questions', [3, 8], 4, wording);
    expect(shown.map(({ value }) => value)).toEqual(['3', '4', '8']);
    expect(shown.filter((each) => each.default).map(({ value }) => value)).toEqual(['4']);
  });

  it('read well when they are one', () => {
    expect(numberOptions('questions', [], 1, wording)[0]?.label).toBe('Questions: 1');
  });

  it.each([
    [1, 'Open for 1 min'],
    [15, 'Open for 15 min'],
    [90, 'Open for 90 min'],
    [60, 'Open for 1 h'],
    [24 * 60, 'Open for 24 h'],
    [48 * 60, 'Open for 2 days'],
    [7 * 24 * 60, 'Open for 7 days'],
  ])('are times that people use: %i minutes', (minutes, label) => {
    expect(numberOptions('minutes', [], minutes, wording)[0]?.label).toBe(label);
  });
});

import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/library/article.ts';
import { displayOf } from '../../src/library/display.ts';

const facts = (more: Partial<Facts>): Facts => ({ title: 'The pier', flags: [], ...more });

describe('an article is shown', () => {
  it.each([
    'CC BY 4.0',
    'CC-BY-SA-4.0',
    'cc0',
    'CC0 1.0',
    'public domain',
    'https://creativecommons.org/publicdomain/zero/1.0/',
  ])('whole under %s', (license) => {
    expect(displayOf(facts({ license }), { sample: false })).toBe('whole');
  });

  it.each([undefined, 'all rights reserved', '© 2020 The Courier', 'not public domain', 'accept', 'CCC'])(
    'as a passage with its neighbours under %s',
    (license) => {
      expect(displayOf(facts(license === undefined ? {} : { license }), { sample: false })).toBe('excerpt');
    },
  );

  it('as its facts say, whatever its licence is', () => {
    expect(displayOf(facts({ license: 'CC0', display: 'excerpt' }), { sample: true })).toBe('excerpt');
    expect(displayOf(facts({ display: 'whole' }), { sample: false })).toBe('whole');
  });

  it('whole in the sample library, which is ours', () => {
    expect(displayOf(facts({}), { sample: true })).toBe('whole');
  });
});

import { describe, expect, it } from 'vitest';
import { isolated, visible, visibleName } from '../../src/console/visible.ts';
import fc from '../chance.ts';

describe('what a terminal is shown', () => {
  it.each([
    ['plain words stay', 'plain words stay'],
    ['“curly” – and\u00a0non-breaking', '“curly” – and\u00a0non-breaking'],
    ['\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
    ['\u001b]8;;https://example.org\u0007link', '␛]8;;https://example.org␇link'],
    ['\u009b2J', '\ufffd2J'],
    ['a\u0000b\u007f', 'a␀b␡'],
    ['one\r\ntwo\nthree\tfour\rfive', 'one two three four five'],
    ['a\u2028b', 'a\ufffdb'],
    ['e\u0301 👩‍👩‍👧‍👦 שלום', 'e\u0301 👩‍👩‍👧‍👦 שלום'],
  ])('of %j is %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('never has anything that a terminal would obey', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        // oxlint-disable-next-line no-control-regex -- these are what must not come through
        expect(visible(text)).not.toMatch(/[\0-\x1f\x7f-\x9f]/);
        expect(visible(text).length).toBe(text.replaceAll('\r\n', '\n').length);
      }),
    );
  });

  it('lets a name turn no direction, and a quotation none beyond itself', () => {
    expect(visibleName('a\u202eb')).toBe('a\ufffdb');
    expect(isolated('a\u202eb')).toBe('\u2068a\u202eb\u2069');
    expect(isolated('שלום')).toBe('\u2068שלום\u2069');
    expect(isolated('plain')).toBe('plain');
  });
});

import { describe, expect, it } from 'vitest';
import { labelParts, labelsFor, locales } from '../../src/answer/label.ts';
import type { Piece } from '../../src/answer/piece.ts';
import { warningLine, warningReason } from '../../src/answer/warning-line.ts';
import { isRefusal, warningCodes, type Warning } from '../../src/ingest/warning.ts';

/** A piece in words, with what fills no slot left as it is. */
function words(piece: Piece, locale: string): string {
  if (piece.is === 'fact') return piece.text;
  if (piece.is === 'number') return String(piece.value);
  if (piece.is !== 'label') throw new Error(`A warning has no ${piece.is}`);
  return labelParts(labelsFor(locale), piece.key)
    .map((part) => {
      if (typeof part === 'string') return part;
      const filling = piece.values?.[part.slot];
      return filling === undefined ? `{${part.slot}}` : words(filling, locale);
    })
    .join('');
}

const scan: Warning = { code: 'refused-too-large', file: 'scan.pdf', values: { megabytes: 20 } };

describe('A warning', () => {
  it.each(locales)('has a sentence for every code in %s', (locale) => {
    const reasons = warningCodes.map((code) => words(warningReason({ code, file: 'a.txt' }), locale));
    expect(reasons.filter((reason) => !/^[\p{L}“„«{].*[.!}]$/u.test(reason))).toEqual([]);
    expect(new Set(reasons).size).toBeGreaterThan(warningCodes.length / 2);
  });

  it('says that a file was left out, and why', () => {
    expect(words(warningLine(scan), 'en')).toBe(
      'scan.pdf was left out. It has more than 20 MB. Split it into several files.',
    );
    expect(words(warningLine(scan), 'de')).toContain('scan.pdf wurde ausgelassen. Sie hat mehr als 20 MB.');
  });

  it('says of a file that went in what is to be known of it', () => {
    const line = words(warningLine({ code: 'same-text', file: 'b.txt', values: { first: 'a.txt' } }), 'en');
    expect(line).toBe('b.txt: It has the same text as a.txt, and counts once.');
  });

  it('names what is wrong with a fact in the reader’s language', () => {
    const values = { name: 'date', where: 'front-matter', wrong: 'day' };
    const warning: Warning = { code: 'fact-unused', file: 'a.md', values };
    expect(words(warningReason(warning), 'en')).toBe(
      '“date” in the front matter was not used. It should be a day of the calendar, such as 2018-10-24.',
    );
    expect(words(warningReason(warning), 'es')).toContain('Debería ser un día');
  });

  it('shows what came with the file as a fact, whatever it says', () => {
    const warning: Warning = { code: 'same-text', file: 'b.txt', values: { first: 'warning.left-out' } };
    expect(warningReason(warning)).toMatchObject({ values: { first: { is: 'fact' } } });
  });

  it('says why there is no article exactly where it does', () => {
    const refusals = warningCodes.filter((code) => isRefusal({ code }));
    expect(refusals).toContain('skipped-kind');
    expect(refusals).toContain('refused-empty');
    expect(refusals).not.toContain('date-unknown');
  });
});

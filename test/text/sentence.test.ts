import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/text/sentence.ts';
import fc from '../chance.ts';

function split(text: string, language = 'en'): readonly string[] {
  return sentences(text, { start: 0, end: text.length }, { language }).map(({ start, end }) =>
    text.slice(start, end),
  );
}

/** Sentences that stand beside each other with one space between them. */
function expectSplit(expected: readonly string[], language = 'en'): void {
  expect(split(expected.join(' '), language)).toEqual(expected);
}

describe('sentences', () => {
  it.each([
    [['Dr. Ada Moreno of St. Brigid met Gen. Ito.', 'They spoke.']],
    [['He works for Weir & Co.', 'The firm is old.']],
    [['On Jan. 5, the U.S. Senate met.', 'It opens in Sept.', 'Admission is free.']],
    [['See Fig. 3 and No. 7.', 'No.', 'That is wrong.']],
    [['J. K. Alder and Mary T. Boone won.', 'So did I.', 'The rest lost.']],
    [['They met at 5 p.m.', 'The doors were shut by 6 p.m. sharp.']],
    [['U.S. Rep. Ann Lee (R-Brill) voted no.', 'Lt. Gov. Ray Hill left.']],
    [['He came in the 1970s.', 'By 1985 he had gone.', 'It belongs to Newcomen’s.', 'So they say.']],
  ])('keep abbreviations whole: %j', (expected) => expectSplit(expected));

  it.each([
    [['“Will it hold?” Mayor Tomas Reyes asked.', '“I doubt it.”']],
    [['“Will it hold?”', 'He shook his head.']],
    [['“Will it hold?” she asked.', 'Nobody answered.']],
    [['He said "no."', '"Fine," she said.']],
    [['“Who is it?” Moreno, the mayor, asked.', '‘Go home.’', 'Nobody did.']],
    [['“Nothing!” — Ada Moreno']],
    [['The bridge … was closed.', '“… and we wept.”']],
  ])('keep a quotation with who says it: %j', (expected) => expectSplit(expected));

  it.each([
    [['The plant closed in 2016.', '21 families left.', '5 stayed.']],
    [['It was over…', 'Then the bell rang.']],
    [['The claim is false.[1]', 'The council knew.[citation needed]', 'So do we.']],
    [['(He left early.', 'She stayed.)', 'Nobody cared.']],
    [['The board (it met on Monday. Nobody came) has left.', 'Good.']],
    [['iPhone sales rose.', 'eBay fell.']],
    [['Item 2. Roads and bridges']],
    [['1. The bridge is old.', '2. It is closed.']],
  ])('end where Intl.Segmenter is wrong: %j', (expected) => expectSplit(expected));

  it.each([
    ['de', ['Am 3. Mai kam Dr. Weiß z. B. mit dem Zug.', 'Es war spät.']],
    ['de', ['Im 19. Jahrhundert war das so.', '„Warum?“, fragte er.', '„Darum.“', 'Er ging.']],
    ['de', ['Der 1. FC Kleinstadt verlor.', 'Das war 1990.', 'Danach kam nichts.']],
    ['es', ['¿Quién fue?', '¡Nadie!', 'El Sr. Pérez llegó a las 5 p. m. a EE. UU. y se fue.']],
    ['es', ['—¿Por qué? —preguntó la alcaldesa—.', '—No lo sé.']],
    ['zh', ['他走了。她留下了。']],
  ])('know other languages (%s): %j', (language, expected) => {
    if (language === 'zh') expect(split(expected[0] ?? '', language)).toHaveLength(2);
    else expectSplit(expected, language);
  });

  it('run across the line ends of a wrapped paragraph, but not across an empty line', () => {
    expect(split('This line\nis wrapped. So\r\nis this.\n\nand this is new')).toEqual([
      'This line\nis wrapped.',
      'So\r\nis this.',
      'and this is new',
    ]);
  });

  it('stay inside the span that was asked for', () => {
    const text = 'One came. Two left. Three stayed.';
    expect(sentences(text, { start: 10, end: 19 })).toEqual([{ start: 10, end: 19 }]);
    expect(sentences(text, { start: 4, end: 4 })).toEqual([]);
  });

  it('take a language nobody has heard of', () => {
    expect(split('One. Two.', '!!')).toEqual(['One.', 'Two.']);
  });

  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      '. ',
      'U.S. ',
      '“',
      '” ',
      '? ',
      '…',
      '\n',
      '\r\n',
      '\n\n',
      ' ',
      '\u00a0',
      '(',
      ')',
      'Mr. ',
      'Ada ',
      'a',
    ),
  );

  it('cover everything but white space, in order, trimmed', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of sentences(text, { start: 0, end: text.length })) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });

  it.each(['a', '.', 'A.', 'U.S. ', '(', '“Why?” Al ', '… ', '1. ', '\n', '中。'])(
    'take 200,000 characters of %j',
    (letters) => {
      expect(split(letters.repeat(200_000 / letters.length)).length).toBeGreaterThanOrEqual(0);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/readers/pdf/read-pdf.ts';
import type { PdfPage, Run } from '../../../src/readers/pdf/run.ts';
import { runsOf } from '../../../src/readers/pdf/runs-of.ts';

const size = 10;

/** Letters in a place, half as wide as they are high. */
const at = (x: number, y: number, text: string, more: Partial<Run> = {}): Run => ({
  text,
  x,
  y,
  width: text.length * 5,
  size,
  font: 'a',
  ...more,
});

/** Lines of a column from a place on, twelve points apart. */
const column = (x: number, y: number, lines: readonly string[]) =>
  lines.map((text, place) => at(x, y + 12 * place, text));

function textOf(...pages: readonly (readonly Run[])[]): string {
  const given = pages.map((runs): PdfPage => ({ width: 600, height: 800, runs }));
  const read = readPdf({ pages: given, info: {} });
  if ('refused' in read) throw new Error(read.refused);
  return read.text;
}

const prose = [
  'The lamp on the pier was lit by hand every',
  'evening until the summer in which the new',
  'keeper came, who had never seen the sea, and',
  'who asked what it was for.',
];
const paragraph = prose.join(' ');

/** What stands over each page. */
const head = (page: number) => at(50, 30, `Harbour Notes ${page}`);

const view = { x0: 0, y0: 0, x1: 600, y1: 800 };
/** Letters as pdf.js gives them. */
const item = (str: string, transform: readonly number[]) => ({ str, transform, width: 40, fontName: 'a' });

describe('A page as pdf.js gives it', () => {
  it.each([
    ['upright', [10, 0, 0, 10, 50, 700], { x: 50, y: 100 }],
    ['from below', [0, 10, -10, 0, 50, 700], { x: 700, y: 50 }],
    ['upside down', [-10, 0, 0, -10, 50, 700], { x: 550, y: 700 }],
    ['from above', [0, -10, 10, 0, 50, 700], { x: 100, y: 550 }],
  ])('is turned until its text is upright: %s', (_, transform, place) => {
    expect(runsOf([item('words', transform)], view).runs).toMatchObject([
      { text: 'words', size: 10, ...place },
    ]);
  });

  it('has what is drawn twice, to make it bold, once', () => {
    const twice = [item('words', [10, 0, 0, 10, 50, 700]), item('words', [10, 0, 0, 10, 50.4, 700])];
    expect(runsOf(twice, view).runs).toHaveLength(1);
    const apart = [item('words', [10, 0, 0, 10, 50, 700]), item('words', [10, 0, 0, 10, 95, 700])];
    expect(runsOf(apart, view).runs).toHaveLength(2);
  });

  it('is set straight where it was scanned askew', () => {
    const [sin, cos] = [Math.sin(0.03), Math.cos(0.03)];
    const items = [0, 1, 2, 3].map((place) =>
      item('word', [
        10 * cos,
        10 * sin,
        -10 * sin,
        10 * cos,
        50 + 120 * place * cos,
        600 + 120 * place * sin,
      ]),
    );
    const [first, ...others] = runsOf(items, view).runs;
    for (const { y } of others) expect(y).toBeCloseTo(first?.y ?? 0, 5);
  });

  it('has no watermark across its text', () => {
    const mark = item('DRAFT', [50, 50, -50, 50, 100, 100]);
    expect(runsOf([item('words of the page', [10, 0, 0, 10, 50, 700]), mark], view).runs).toHaveLength(1);
  });
});

describe('Letters and where they stand', () => {
  it('leaves out the mark of a list that a font for symbols draws', () => {
    expect(textOf([...column(50, 100, prose), at(50, 160, '\uf0b7'), at(65, 160, 'Felt for the lens')])).toBe(
      `${paragraph}\n\nFelt for the lens`,
    );
  });

  it('keeps a raised number that is no note', () => {
    const raised = { size: 6, width: 3 };
    expect(
      textOf([
        ...column(50, 100, prose),
        at(50, 160, 'It has 20 m'),
        at(105, 156, '2', raised),
        at(111, 160, 'of glass.'),
      ]),
    ).toBe(`${paragraph}\n\nIt has 20 m2 of glass.`);
  });

  it('leaves out the raised number of a note', () => {
    expect(textOf([...column(50, 100, prose), at(185, 132, '7', { size: 6, width: 3 })])).toBe(paragraph);
  });

  it('puts a paragraph together that goes on over a page’s end, past what stands over the next page', () => {
    const pages = [
      [head(4), ...column(50, 700, prose.slice(0, 2))],
      [head(5), ...column(50, 100, prose.slice(2))],
    ];
    expect(textOf(...pages)).toBe(paragraph);
  });

  it('reads words whose sizes were measured one by one as one text', () => {
    const measured = prose.flatMap((text, line) =>
      text.split(' ').reduce<readonly Run[]>((words, word, place) => {
        const x = words.reduce((end, { text: before }) => end + 5 * before.length + 4, 50);
        return [
          ...words,
          at(x, 100 + 12 * line + ((place % 3) - 1) * 0.4, word, {
            size: 9 + ((place * 7 + line) % 5) * 0.5,
          }),
        ];
      }, []),
    );
    expect(textOf(measured)).toBe(paragraph);
  });

  it('does not put a heading and the paragraph under it together', () => {
    const text = textOf([at(50, 80, 'The keeper', { size: 16, width: 80 }), ...column(50, 110, prose)]);
    expect(text).toBe(`The keeper\n\n${paragraph}`);
  });

  it('reads an initial that reaches down over lines with the word that it begins', () => {
    const initial = at(50, 124, 'T', { size: 36, width: 22 });
    const [first = '', second = '', ...rest] = prose;
    const beside = [at(73, 100, first.slice(1)), at(73, 112, second)];
    expect(textOf([initial, ...beside, ...column(50, 124, rest), ...column(50, 172, prose)])).toBe(
      `${paragraph}\n\n${paragraph}`,
    );
  });

  it('reads two columns one after the other, whether or not their lines are level', () => {
    for (const off of [0, 5])
      expect(textOf([...column(50, 100, prose), ...column(300, 100 + off, [...prose, 'And so on.'])])).toBe(
        `${paragraph}\n\n${paragraph}\n\nAnd so on.`,
      );
  });

  it('does not put what stands in a box beside the title and the text under both together', () => {
    const box = ['Newest of all', 'Rope and twine', 'Rhubarb again'].map((text, place) =>
      at(430, 80 + 20 * place, text),
    );
    const wide = prose.map((text) => `${text} and ${text}`);
    const title = column(50, 80, ['The lamp on', 'the long pier', 'of Harbour Sill']);
    expect(textOf([...title, ...box, ...column(50, 160, wide)])).toContain(`\n\n${wide.join(' ')}`);
  });

  it('takes no line of a narrow item for a row of a table, however far its words are spread', () => {
    const lines = ['The lamp on', 'the pier was', 'lit each day.'];
    const listed = [
      at(70, 172, 'Row B by the wall'),
      at(70, 184, 'east'),
      at(140, 184, 'end'),
      at(70, 196, 'of the hall.'),
    ];
    const text = textOf([...column(50, 100, lines), ...listed]);
    expect(text).toContain('Row B by the wall east end of the hall.');
    expect(text).not.toContain('\t');
  });

  it('reads a table under a line that is as wide as it', () => {
    const rows = [
      ['Cod', '30'],
      ['Ray', '12'],
      ['Eel', '44'],
    ].flatMap(([name = '', price = ''], row) => [
      at(70, 184 + 12 * row, name),
      at(120, 184 + 12 * row, price),
    ]);
    const text = textOf([...column(50, 100, prose), at(70, 172, 'Fish by name'), ...rows]);
    expect(text).toContain('Cod\t30\n\nRay\t12\n\nEel\t44');
  });
});

import { extname } from 'node:path';
import { goldenOf } from './golden.ts';
import type { Measured } from './measure.ts';

type Row = readonly [string, ...(readonly (readonly [number, number])[])];

/** Units of a line that are shown of what is missing or foreign. */
const SHOWN = 90;

/** The figures as a table, file by file and for each format, and then all that is not as in the source. */
export function figuresText(measured: ReadonlyMap<string, Measured>): string {
  const each = [...measured].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const rows = each.map(([file, of]) => rowOf(file, of));
  const formats = Map.groupBy(rows, ([file]) => extname(file).slice(1));
  const sums = [...formats]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([format, of]) => sum(`${format}: ${of.length} files`, of));
  return [
    'What of the source is found, of how much; what is foreign; and how many facts are wrong. README.md says how it is compared.',
    '',
    table([...sums, sum(`all: ${rows.length} files`, rows)]),
    '',
    table(rows),
    '',
    ...each.flatMap(([file, of]) => {
      const lines = [
        ...of.missing.map((text) => `  missing   ${cut(text)}`),
        ...of.foreign.map((text) => `  foreign   ${cut(text)}`),
        ...of.unread.map((text) => `  unread    ${cut(text)}`),
        ...of.wrong.map((text) => `  wrong     ${cut(text)}`),
        ...of.misplaced.map((text) => `  page      ${cut(text)}`),
      ];
      return lines.length === 0 ? [] : [file, ...lines];
    }),
    '',
  ].join('\n');
}

const cut = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN).toWellFormed()}…` : text);

function rowOf(file: string, of: Measured): Row {
  const { paragraphs, rows, facts, pages } = goldenOf(file);
  return [
    file,
    [of.found, paragraphs.length],
    [of.rows, rows.length],
    [of.foreign.length, 0],
    [of.facts, Object.keys(facts).length],
    [of.wrong.length, 0],
    [of.pages, pages.length],
  ];
}

function sum(name: string, rows: readonly Row[]): Row {
  const columns = rows.map(([, ...cells]) => cells);
  const first = columns[0] ?? [];
  const add = (at: number, part: 0 | 1) =>
    columns.reduce((total, cells) => total + (cells[at]?.[part] ?? 0), 0);
  return [name, ...first.map((_, at) => [add(at, 0), add(at, 1)] as const)];
}

const HEADS = ['file', 'paragraphs', 'rows', 'foreign', 'facts', 'wrong', 'pages'];

function table(rows: readonly Row[]): string {
  const lines = rows.map(([name, ...cells]) => [
    name,
    ...cells.map(([got, of], at) => (at === 2 || at === 4 ? String(got) : of === 0 ? '–' : `${got}/${of}`)),
  ]);
  return [HEADS, ...lines]
    .map((line) => line.map((cell, at) => (at === 0 ? cell.padEnd(38) : cell.padStart(11))).join(''))
    .join('\n');
}

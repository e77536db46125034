import { engines, yardstick } from './engines.ts';
import type { Group, Measured } from './measure.ts';
import type { Quality } from './quality.ts';

type Row = readonly string[];

/** What one haystack showed, as tables: the indexes, then the questions of each group beside those of the yardstick. */
export function sizeReport(heading: string, all: readonly Measured[]): string {
  const groups = [...new Set(all.flatMap((one) => one.groups.map(({ name }) => name)))];
  return [
    heading,
    '',
    table(
      ['', 'analyse', 'build', 'save', 'kept', 'load', 'load', 'blocked', 'first', 'in use', 'resident'],
      ['', 'CPU s', 'CPU s', 'CPU s', 'MB', 's', 'CPU s', 'ms', 'ms', 'MB', 'MB'],
      all.map(indexRow),
    ),
    ...all.flatMap(loadParts),
    ...groups.flatMap((name) => [
      '',
      table(
        [`a ${name}`, 'asked', 'CPU', 'worst', 'to FTS5', 'p50', 'p95', 'p99', 'blocked', 'found', 'in 3'],
        ['', '', 'ms', 'ms', '', 'ms', 'ms', 'ms', 'ms', '@1', '@3'],
        all.flatMap((one) => groupRow(one, name, all)),
      ),
    ]),
  ].join('\n');
}

function indexRow({ engine, built, loaded, firstMs }: Measured): Row {
  const cpu = (part: string) => seconds(built.parts[part]?.cpuSeconds);
  const parts = Object.values(loaded.parts);
  const load = (of: 'seconds' | 'cpuSeconds') => seconds(parts.reduce((sum, part) => sum + part[of], 0));
  return [
    engines[engine].name,
    cpu('analyse'),
    cpu('build'),
    cpu('save'),
    String(built.keptMb),
    load('seconds'),
    load('cpuSeconds'),
    milliseconds(loaded.loadBlockedMs),
    milliseconds(firstMs),
    String(loaded.usedMb),
    String(loaded.residentMb),
  ];
}

/** What an engine does while it loads, if that is told by its parts. */
function loadParts({ engine, loaded }: Measured): readonly string[] {
  const parts = Object.entries(loaded.parts);
  if (parts.length < 2) return [];
  return [
    `${engines[engine].name} loads ${parts.map(([part, took]) => `${part} in ${seconds(took.seconds)} s`).join(', ')}.`,
  ];
}

function groupRow(one: Measured, name: string, all: readonly Measured[]): readonly Row[] {
  const group = groupOf(one, name);
  if (group === undefined) return [];
  const other = all.find(({ engine }) => engine === yardstick);
  const base = other && groupOf(other, name)?.cpuMs;
  return [
    [
      engines[one.engine].name,
      String(group.asked),
      milliseconds(group.cpuMs),
      milliseconds(group.worstMs),
      base === undefined ? '–' : `× ${(group.cpuMs / base).toPrecision(2)}`,
      milliseconds(group.p50),
      milliseconds(group.p95),
      milliseconds(group.p99),
      milliseconds(group.blockedMs),
      share(group.first),
      share(group.three),
    ],
  ];
}

function groupOf({ groups }: Measured, wanted: string): Group | undefined {
  return groups.find(({ name }) => name === wanted);
}

/** How well each answers the questions on the sample library. */
export function qualityReport(all: readonly Quality[]): string {
  return table(
    ['sample library', 'asked', 'success', 'success', 'silent', 'silent'],
    ['', '', '@1', '@3', 'wrongly', 'rightly'],
    all.map(({ engine, questions, success1, success3, silentWrongly, silentRightly }) => [
      engines[engine].name,
      String(questions),
      share(success1),
      share(success3),
      share(silentWrongly),
      share(silentRightly),
    ]),
  );
}

function seconds(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(value < 1 ? 2 : 1);
}

function milliseconds(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}

function share(value: number): string {
  return value.toFixed(2);
}

/** Columns of one width, names to the left and figures to the right. */
function table(...parts: readonly [heads: Row, units: Row, rows: readonly Row[]]): string {
  const [heads, units, rows] = parts;
  const lines = [heads, units, ...rows];
  const widths = heads.map((_, column) => Math.max(...lines.map((row) => row[column]?.length ?? 0)));
  return lines
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart((widths[at] ?? 0) + 1)))
        .join(' '),
    )
    .join('\n');
}

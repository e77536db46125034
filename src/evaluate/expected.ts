import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Figures } from './measured.ts';

/** The figures of each data set, by its name. */
export type AllFigures = Readonly<Record<string, Figures>>;

const file = join(import.meta.dirname, 'expected.json');

const figures = z.record(z.string(), z.record(z.string(), z.number()));

/** The figures that were last accepted. */
function expected(): AllFigures {
  return figures.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Accepts figures; those of sets that were not measured stay. */
export function accept(found: AllFigures): void {
  writeFileSync(file, `${JSON.stringify({ ...expected(), ...found }, null, 2)}\n`);
}

/** A sentence for each set whose figures are not the expected ones, or of which nothing is expected. */
export function unexpected(found: AllFigures): readonly string[] {
  const wanted = expected();
  return Object.entries(found)
    .map(([name, figure]) => [name, JSON.stringify(wanted[name]), JSON.stringify(figure)] as const)
    .filter(([, before, now]) => before !== now)
    .map(
      ([name, before, now]) =>
        `Not as expected: ${name}\n  expected ${before ?? 'nothing'}\n  found    ${now}`,
    );
}

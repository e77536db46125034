import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { said } from './lines.ts';
import { Unusable } from './unusable.ts';

/** What one question counts in each figure, from 0 to 1; a figure that it does not count in is absent. */
export type Outcome = Readonly<Record<string, number>>;

/** By question. */
export type Outcomes = Readonly<Record<string, Outcome>>;

/** The outcomes of a program as it was, by data set. */
export type Kept = Readonly<Record<string, Outcomes>>;

const kept = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.number())));

/** Outcomes as a text that `readKept` reads, a line a question. */
export function keptAs(all: readonly { readonly name: string; readonly outcomes: Outcomes }[]): string {
  const sets = all.map(({ name, outcomes }) => {
    const lines = Object.entries(outcomes).map(
      ([id, one]) => `${JSON.stringify(id)}: ${JSON.stringify(one)}`,
    );
    return `${JSON.stringify(name)}: {\n${lines.join(',\n')}\n}`;
  });
  return `{\n${sets.join(',\n')}\n}\n`;
}

/**
 * Reads a file of what `keptAs` made.
 * @throws Unusable if it did not
 */
export function readKept(path: string): Kept {
  try {
    return kept.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? said(error) : error instanceof Error ? error.message : '';
    throw new Unusable(`${path} is not a file that --keep wrote: ${why}`, { cause: error });
  }
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const folder = join(import.meta.dirname, '../fixtures/real-world');

const ENDING = '.golden.json';
const FactNames = z.enum(['title', 'publisher', 'byline', 'published', 'url', 'language', 'license']);
const Facts = z.partialRecord(FactNames, z.string());

const Golden = z.strictObject({
  made: z.string(),
  paragraphs: z.array(z.string()),
  rows: z.array(z.string()).default([]),
  facts: Facts,
  printed: Facts,
  pages: z
    .array(z.strictObject({ words: z.string(), page: z.number(), label: z.string().optional() }))
    .default([]),
  allowed: z.array(z.string()),
  refused: z.string().optional(),
});

/** What is to be read out of a file; fixtures/real-world/README.md says what each key holds. */
export type Golden = z.infer<typeof Golden>;

const Archive = z.strictObject({ made: z.string(), files: z.record(z.string(), z.string()) });

const load = (file: string): unknown => JSON.parse(readFileSync(join(folder, `${file}${ENDING}`), 'utf8'));

/** What is to be read out of a file that is no archive. */
export const goldenOf = (file: string) => Golden.parse(load(file));

/** Which files an archive holds, and the name of the file that each is. */
export const archiveOf = (file: string) => Archive.parse(load(file)).files;

const names = readdirSync(folder)
  .filter((name) => name.endsWith(ENDING))
  .map((name) => name.slice(0, -ENDING.length));

export const archives = names.filter((name) => name.endsWith('.zip'));
export const files = names.filter((name) => !name.endsWith('.zip'));

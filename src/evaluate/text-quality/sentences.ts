import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lines } from '../../text/line.ts';
import { sentences } from '../../text/sentence.ts';
import { score, type Score } from './score.ts';

const Gold = z.array(
  z.object({ file: z.string(), start: z.number(), end: z.number(), kind: z.string(), text: z.string() }),
);

/**
 * How well sentences are found, line by line: a sentence counts when both its ends are right.
 * `goldDir` holds `sentences.json` (spans in UTF-16 units), `articlesDir` the files that it names.
 */
export function measureSentences(goldDir: string, articlesDir: string): Score {
  const gold = Gold.parse(JSON.parse(readFileSync(join(goldDir, 'sentences.json'), 'utf8')));
  const files = [...new Set(gold.map(({ file }) => file))];
  const found = files.flatMap((file) => {
    const text = readFileSync(join(articlesDir, file), 'utf8');
    return lines(text)
      .flatMap((line) => sentences(text, line, { language: 'en' }))
      .map(({ start, end }) => key(file, start, end));
  });
  return score(
    found,
    gold.map(({ file, start, end }) => key(file, start, end)),
  );
}

function key(file: string, start: number, end: number): string {
  return `${file} ${start} ${end}`;
}

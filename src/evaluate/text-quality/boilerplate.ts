import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseCatalog } from '../../ingest/catalog.ts';
import { ingest } from '../../ingest/ingest.ts';
import { overlap, type Span } from '../../text/span.ts';
import { score, type Score } from './score.ts';

const Gold = z.array(
  z.object({ file: z.string(), start: z.number(), end: z.number(), label: z.string(), text: z.string() }),
);

/** Marks and headings against the labelled lines; lines labelled grey count for neither side. */
export type BoilerplateScores = { readonly boilerplate: Score; readonly headings: Score };

/**
 * How well the lines of a page's frame are told from the article's own, and headings from paragraphs.
 * `goldDir` holds `boilerplate.json` (lines in UTF-16 units), `articlesDir` the files that it names; `catalogJson` is
 * the text of `data/catalog.json`, as in use.
 */
export function measureBoilerplate(
  goldDir: string,
  articlesDir: string,
  catalogJson: string,
): BoilerplateScores {
  const gold = Gold.parse(JSON.parse(readFileSync(join(goldDir, 'boilerplate.json'), 'utf8')));
  const judged = gold.filter(({ label }) => label !== 'grey');
  const found = new Map(
    [...new Set(gold.map(({ file }) => file))].map((file) => [file, ranges(file, articlesDir, catalogJson)]),
  );
  const named = (lines: typeof gold) => lines.map(({ file, start, end }) => `${file} ${start} ${end}`);
  const within = (kind: 'marked' | 'headings') =>
    named(
      judged.filter((line) => found.get(line.file)?.[kind].some((span) => overlap(span, line) > 0) ?? false),
    );
  return {
    boilerplate: score(within('marked'), named(judged.filter(({ label }) => label === 'boilerplate'))),
    headings: score(within('headings'), named(judged.filter(({ label }) => label === 'heading'))),
  };
}

function ranges(
  file: string,
  articlesDir: string,
  catalogJson: string,
): Readonly<Record<'marked' | 'headings', readonly Span[]>> {
  const bytes = readFileSync(join(articlesDir, file));
  const { article } = ingest(
    { file, bytes, decoded: { text: bytes.toString('utf8'), format: 'text' } },
    parseCatalog(catalogJson),
  );
  return {
    marked: article?.marked.map(({ span }) => span) ?? [],
    headings: article?.blocks.filter(({ kind }) => kind === 'heading').map(({ span }) => span) ?? [],
  };
}

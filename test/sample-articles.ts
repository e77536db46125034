import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ingest } from '../src/ingest/ingest.ts';
import { markRepeated } from '../src/ingest/repeated.ts';
import type { Article } from '../src/library/article.ts';

const folder = join(import.meta.dirname, '../data/library');

/** The articles of the sample library but its web page, which needs a process of its own to be read. */
export function sampleArticles(): readonly Article[] {
  const files = readdirSync(folder).toSorted();
  const articles = files.flatMap((file) => {
    if (!/\.(?:md|txt)$/.test(file)) return [];
    const bytes = readFileSync(join(folder, file));
    const format = file.endsWith('.md') ? ('markdown' as const) : ('text' as const);
    const meta = file.replace(/\.\w+$/, '.meta.json');
    const beside = files.includes(meta) ? { beside: readFileSync(join(folder, meta), 'utf8') } : {};
    const { article } = ingest(
      { file, bytes, decoded: { text: bytes.toString('utf8'), format }, ...beside },
      new Map(),
    );
    return article ?? [];
  });
  return markRepeated(articles);
}

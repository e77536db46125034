import type { Answerable } from '../answer/ask.ts';
import type { Article } from '../library/article.ts';
import { articleKey } from '../library/article-key.ts';
import type { read, Reading } from '../library/reading.ts';

/** Readings that were made already. */
export type Known = {
  /** The same article as one that was read, so that its text is held once; itself where it was not. */
  readonly same: (article: Article) => Article;
  readonly reading: (article: Article) => Reading | undefined;
};

/** What was read for libraries that are open. */
export function knownIn(libraries: readonly Answerable[]): Known {
  const known = new Map<string, Reading>();
  for (const { index } of libraries)
    for (const reading of index.readings) known.set(articleKey(reading.article), reading);
  const reading = (article: Article) => (known.size === 0 ? undefined : known.get(articleKey(article)));
  return { same: (article) => reading(article)?.article ?? article, reading };
}

/** The readings of articles; those that were read before, and are as they were, are taken from there. */
export async function readAll(
  articles: readonly Article[],
  known: Known,
  readWith: typeof read,
  turn: () => Promise<unknown>,
): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const article of articles) {
    const found = known.reading(article);
    readings.push(found ?? readWith(article));
    if (found === undefined) await turn();
  }
  return readings;
}

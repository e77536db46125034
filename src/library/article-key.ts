import { createHash } from 'node:crypto';
import type { Article } from './article.ts';

/** Made once for an article: those of a large library are asked for whenever one more is added to it. */
const keys = new WeakMap<Article, string>();

/** What two articles have in common that are alike in everything. */
export function articleKey(article: Article): string {
  const { text: _, ...rest } = article;
  const key = keys.get(article) ?? createHash('sha256').update(JSON.stringify(rest)).digest('base64');
  keys.set(article, key);
  return key;
}

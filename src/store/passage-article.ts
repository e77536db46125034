import type { Article } from '../library/article.ts';
import { parsePassageId } from '../library/passage-id.ts';

/** The article that a passage stands in, by the passage's id or by its own; undefined for what is neither. */
function articleOf(passage: string): Article['id'] | undefined {
  return /^[0-9a-f]{12}$/.test(passage) ? passage : parsePassageId(passage)?.article;
}

/** The articles that passages stand in, each once, in the order of the passages. */
export function articlesOf(passages: readonly string[]): readonly Article['id'][] {
  return [...new Set(passages.flatMap((passage) => articleOf(passage) ?? []))];
}

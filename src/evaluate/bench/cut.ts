import type { Article } from '../../library/article.ts';
import { read } from '../../library/reading.ts';
import type { Haystack, Passage } from './engine.ts';

/** Articles by paragraphs and headings. */
export function byBlock(articles: readonly Article[]): Haystack {
  const passages = articles.flatMap(({ file, text, facts, blocks }) =>
    blocks.map(({ span: { start, end } }): Passage => ({
      title: facts.title,
      text: text.slice(start, end),
      place: { file, start, end },
    })),
  );
  return { articles, passages };
}

/** Articles by sentences, which is what is quoted. */
export function bySentence(articles: readonly Article[]): Haystack {
  const passages = articles.map(read).flatMap(({ article: { file, text, facts }, sentences }) =>
    sentences.map(({ span: { start, end } }): Passage => ({
      title: facts.title,
      text: text.slice(start, end),
      place: { file, start, end },
    })),
  );
  return { articles, passages };
}

import { createHash } from 'node:crypto';
import type { Article, Block } from '../../library/article.ts';

/** The article of some paragraphs, without headings or boilerplate. */
export function plainArticle(file: string, paragraphs: readonly string[], facts: Article['facts']): Article {
  const text = paragraphs.join('\n\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph, at): Block => {
    const span = { start, end: start + paragraph.length };
    start = span.end + 2;
    return { span, kind: 'paragraph', paragraph: at + 1 };
  });
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  return {
    id: sha256.slice(0, 12),
    file,
    fileSha256: sha256,
    textSha256: sha256,
    text,
    facts,
    blocks,
    marked: [],
  };
}

import type { Article, Facts } from '../../src/library/article.ts';
import { sha256 } from '../../src/library/sound.ts';

/** A sound article of one block for each paragraph of its text, with the bytes it came from. */
export function written(
  text: string,
  { file = 'article.txt', ...facts }: Partial<Facts> & { readonly file?: string } = {},
): { readonly article: Article; readonly bytes: Uint8Array } {
  const bytes = new TextEncoder().encode(text);
  const textSha256 = sha256(text);
  const paragraphs = [...text.matchAll(/\S[^\n]*/g)];
  return {
    bytes,
    article: {
      id: textSha256.slice(0, 12),
      file,
      fileSha256: sha256(bytes),
      textSha256,
      text,
      facts: { title: 'A title', flags: [], ...facts },
      blocks: paragraphs.map(({ index, 0: words }, at) => ({
        span: { start: index, end: index + words.length },
        kind: 'paragraph',
        paragraph: at + 1,
      })),
      marked: [],
    },
  };
}

import type { Article } from '../../library/article.ts';
import { makeLibrary } from '../../library/library-version.ts';
import { read } from '../../library/reading.ts';
import { sha256 } from '../../library/sound.ts';
import { buildIndex, type Index } from '../../search/index.ts';
import type { Span } from '../../text/span.ts';
import type { Document, Documents } from './read.ts';

/** The index of documents, whose readings are in their order. */
export function documentIndex(documents: Documents): Index {
  const library = makeLibrary('local', [...documents.values()].map(articleOf), false);
  return buildIndex(library, library.articles.map(read));
}

/**
 * A document as an article: its title is a fact, the lines of its text are blocks. Its file is its number, so that the library's
 * order is the corpus's.
 */
function articleOf({ title, text }: Document, number: number): Article {
  const hash = sha256(text);
  return {
    id: hash.slice(0, 12),
    file: String(number).padStart(9, '0'),
    fileSha256: hash,
    textSha256: hash,
    text,
    facts: { title, flags: [] },
    blocks: lines(text).map((span, at) => ({ span, kind: 'paragraph', paragraph: at + 1 })),
    marked: [],
  };
}

function lines(text: string): readonly Span[] {
  return [...text.matchAll(/\S(?:[^\n]*\S)?/gu)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
}

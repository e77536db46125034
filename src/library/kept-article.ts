import type { Article } from './article.ts';
import { recently } from './recently.ts';

/** How many texts are kept as strings: a question reads one article after another, each of them several times. */
const atOnce = 128;

const utf8 = Symbol('utf8');
type Kept = Article & { readonly [utf8]: Uint8Array };

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const textOf = recently((article: Kept) => decoder.decode(article[utf8]), atOnce);
const text: PropertyDescriptor & ThisType<Kept> = {
  enumerable: true,
  get() {
    return textOf(this);
  },
};

/**
 * An article that keeps its text in UTF-8 and decodes it when it is read, which takes microseconds. A text with a single curly
 * quotation mark in it is a string of two bytes a character: 100 MB for 100,000 passages, and 53 in UTF-8. The text is a
 * property like any other, so that copies of the article have it, too.
 * @param bytes the text, valid UTF-8; they must not change
 */
export function keptArticle(rest: Omit<Article, 'text'>, bytes: Uint8Array): Article {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was missing is added here
  return Object.defineProperties({ ...rest }, { text, [utf8]: { value: bytes } }) as Article;
}

/** The same article with other blocks, its text kept as it was. */
export function withBlocks(article: Article, blocks: Pick<Article, 'blocks' | 'marked'>): Article {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a copy, property by property
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(article)) as Article;
  return Object.assign(copy, blocks);
}

import type { Article, Facts } from './article.ts';
import { pageOf } from './pages.ts';
import type { Quote } from './quote.ts';

/** Everything a stranger needs to check a quote: where it stands, in which text, by whom, when. */
export type Citation = {
  readonly article: Article['id'];
  readonly file: string;
  readonly facts: Facts;
  /** Counts from 1 over the article's blocks; see `Block`. */
  readonly paragraph: number;
  /** The page's label, `12`; the first and the last of several, `12–13`. Missing where the file has no pages. */
  readonly page?: string;
  /** UTF-16 units of the text whose SHA-256 is `textSha256`. */
  readonly start: number;
  readonly end: number;
  readonly textSha256: string;
  /** The article comes from the sample library: said on every attribution line. */
  readonly sample: boolean;
};

/** The citation of a quote. */
export function cite({ article, span }: Quote, { sample }: { readonly sample: boolean }): Citation {
  const block = article.blocks.find(({ span: { start, end } }) => start <= span.start && span.end <= end);
  const page = pageOf(article, span);
  return {
    article: article.id,
    file: article.file,
    facts: article.facts,
    paragraph: block?.paragraph ?? 0,
    ...(page !== undefined && { page }),
    start: span.start,
    end: span.end,
    textSha256: article.textSha256,
    sample,
  };
}

import type { Block } from '../library/article.ts';
import { quote, type Quote } from '../library/quote.ts';
import type { Reading } from '../library/reading.ts';
import { contains, type Span } from '../text/span.ts';
import type { Quoted } from './answer.ts';
import { quoted } from './quoted.ts';

/** A passage with what stands around it. */
export type Context = {
  readonly kind: 'context';
  readonly quoted: Quoted;
  /** The sentences before and after it, in the article's order; none is boilerplate. */
  readonly before: readonly Quote[];
  readonly after: readonly Quote[];
  readonly block: Block['kind'];
};

/** How many sentences are shown before a passage, and how many after. */
const around = 2;

/** A passage with the sentences around it; undefined when the span cannot be quoted. */
export function contextOf(reading: Reading, span: Span, sample: boolean): Context | undefined {
  const { article, sentences } = reading;
  const block = article.blocks.find((each) => contains(each.span, span));
  if (block === undefined) return undefined;
  const before = sentences.filter((sentence) => sentence.span.end <= span.start).slice(-around);
  const after = sentences.filter((sentence) => sentence.span.start >= span.end).slice(0, around);
  const quotes = (list: typeof before) => list.map((sentence) => quote(article, sentence.span));
  return {
    kind: 'context',
    quoted: quoted(reading, span, { sample }),
    before: quotes(before),
    after: quotes(after),
    block: block.kind,
  };
}

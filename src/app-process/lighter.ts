import type { Article } from '../library/article.ts';
import { prove, type Quote } from '../library/quote.ts';
import { contains, type Span } from '../text/span.ts';

/**
 * The same answer with lighter articles, for the way to another process: each keeps its text and the blocks that something
 * quoted stands in, so that a quote can be proven again there. An article of five megabytes has 60,000 blocks, and it takes
 * the process that gets them a millisecond a thousand to put them together again.
 * @param value plain data, such as comes back from the app
 * @throws Error when a quote in it is not what its article's text says
 */
export function lighter<T>(value: T): T {
  const quoted = new Map<Article, Span[]>();
  for (const quote of quotesIn(value)) {
    prove(quote);
    const spans = quoted.get(quote.article) ?? [];
    quoted.set(quote.article, [...spans, quote.span]);
  }
  const light = new Map(
    [...quoted].map(([article, spans]): readonly [unknown, Article] => {
      // Citations say already on which page their words stand.
      const { pages: _, ...rest } = article;
      const blocks = article.blocks.filter((block) => spans.some((span) => contains(block.span, span)));
      return [article, { ...rest, blocks, marked: [] }];
    }),
  );
  return light.size === 0 ? value : replaced(value, light);
}

function quotesIn(value: unknown): readonly Quote[] {
  if (isQuote(value)) return [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap(quotesIn);
}

function isQuote(value: unknown): value is Quote {
  return typeof value === 'object' && value !== null && 'exact' in value && 'article' in value;
}

function replaced<T>(value: T, by: ReadonlyMap<unknown, unknown>): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what replaces a part is of the same type as that part
  return exchanged(value, by) as T;
}

function exchanged(value: unknown, by: ReadonlyMap<unknown, unknown>): unknown {
  const other = by.get(value);
  if (other !== undefined) return other;
  if (Array.isArray(value)) return value.map((each: unknown) => exchanged(each, by));
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, exchanged(part, by)]));
}

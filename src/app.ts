import type { Answer, Question, Quoted } from './answer/answer.ts';
import type { Article, Block } from './library/article.ts';
import type { LibraryFacts, Scope } from './library/library.ts';
import type { Quote } from './library/quote.ts';
import type { Span } from './text/span.ts';

/** Which articles `/sources` lists. */
export type SourcesFilter = {
  readonly publisher?: string;
  readonly published?: { readonly from?: string; readonly to?: string };
  /** Words of the title. */
  readonly title?: string;
};

/** The library's articles, newest first, undated last. */
export type Sources = {
  readonly kind: 'sources';
  readonly filter: SourcesFilter;
  readonly library: LibraryFacts;
  readonly articles: readonly Article[];
};

/** A passage with what stands around it. */
export type Context = {
  readonly kind: 'context';
  readonly quoted: Quoted;
  /** The blocks before and after it, whole or in sentences, in the article's order; none is boilerplate. */
  readonly before: readonly Quote[];
  readonly after: readonly Quote[];
  readonly block: Block['kind'];
};

/** Where a quote stands: enough to find it again after a restart or a month later. */
export type QuoteRef = { readonly article: Article['id']; readonly span: Span };

/** What completion can offer. */
export type Completable = 'name' | 'publisher' | 'title';

/** All that commands and adapters can do. Every operation names its scope, and sees no other. */
export type App = {
  ask(scope: Scope, question: Question): Promise<Answer>;
  sources(scope: Scope, filter: SourcesFilter): Promise<Sources>;
  /** undefined when the scope's library has no such article or the span cannot be quoted: it is gone, or was never there. */
  quoted(scope: Scope, ref: QuoteRef): Promise<Quoted | undefined>;
  context(scope: Scope, ref: QuoteRef): Promise<Context | undefined>;
  facts(scope: Scope): Promise<LibraryFacts>;
  /** Up to `atMost` of the library's own names, publishers or titles that go on from what was typed. */
  complete(scope: Scope, what: Completable, typed: string, atMost: number): Promise<readonly string[]>;
};

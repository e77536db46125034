import type { Answer, Question, Quoted } from './answer/answer.ts';
import { answer } from './answer/ask.ts';
import { complete, type Completable } from './answer/complete.ts';
import { contextOf, type Context } from './answer/context.ts';
import { fits } from './answer/filter.ts';
import { lookUpOne, toLookUp, type LookedUp, type LookedUpQuotation } from './answer/look-up.ts';
import { quoted } from './answer/quoted.ts';
import type { Article, Display } from './library/article.ts';
import { displayOf } from './library/display.ts';
import { quote } from './library/quote.ts';
import type { Reading } from './library/reading.ts';
import { libraryFacts, type LibraryFacts, type Scope } from './library/library.ts';
import type { PassageRef } from './library/passage-id.ts';
import type { Shelf, Snapshots } from './library/shelf.ts';
import { openLibraries } from './open-library.ts';
import { checkReceipt, type ReceiptCheck } from './receipts/check-receipt.ts';
import { makeReceipt } from './receipts/make-receipt.ts';
import type { Receipt } from './receipts/receipt.ts';
import { exported, type Format } from './references/exported.ts';
import { references, type Reference } from './references/references.ts';
import { analyserVersion } from './search/index.ts';
import type { Iso } from './text/date.ts';
import { foldWord } from './text/fold.ts';
import type { Span } from './text/span.ts';

/** Which articles `/sources` lists. */
export type SourcesFilter = {
  readonly publisher?: string;
  readonly published?: { readonly from?: string; readonly to?: string };
  /** Words of the title. */
  readonly title?: string;
};

/** A page of a list: `number` counts from 0, and one that is not there is the nearest that is; `size` is its articles. */
export type SourcesPage = { readonly number: number; readonly size: number };

/** An article as a list shows it, without its text. */
export type Source = Pick<Article, 'id' | 'file' | 'facts'>;

/** The library's articles, newest first, undated last; all of them, or those of a page. */
export type Sources = {
  readonly kind: 'sources';
  readonly filter: SourcesFilter;
  readonly library: LibraryFacts;
  readonly articles: readonly Source[];
  readonly page: { readonly number: number; readonly of: number };
};

/** Where a quote stands: enough to find it again after a restart or a month later. */
export type QuoteRef = PassageRef;

/** An article for a reader, with how much of it may be shown. */
export type Shown = { readonly article: Article; readonly sample: boolean; readonly display: Display };

/** How a reference is written. */
export type Citing = {
  /** The UTC day on which the article's public address was looked at; the core knows no clock. */
  readonly accessed?: Iso;
  /** BCP 47: of the words that a style adds; English unless given. */
  readonly locale?: string;
};

/** A passage with the references to its article, one in each style. */
export type Cites = { readonly quoted: Quoted; readonly references: readonly Reference[] };

/** All that commands and adapters can do. Every operation names its scope, and sees no other. */
export type App = {
  ask(scope: Scope, question: Question): Promise<Answer>;
  /** The list of all articles unless a page is asked for. */
  sources(scope: Scope, filter: SourcesFilter, page?: SourcesPage): Promise<Sources>;
  /** undefined when the scope's library has no such article or the span cannot be quoted: it is gone, or was never there. */
  quoted(scope: Scope, ref: QuoteRef): Promise<Quoted | undefined>;
  context(scope: Scope, ref: QuoteRef): Promise<Context | undefined>;
  /** undefined when the scope's library does not have it. */
  article(scope: Scope, id: Article['id']): Promise<Shown | undefined>;
  facts(scope: Scope): Promise<LibraryFacts>;
  /** Up to `atMost` of the library's own names, publishers or titles that go on from what was typed. */
  complete(scope: Scope, what: Completable, typed: string, atMost: number): Promise<readonly string[]>;
  /** The references to a passage's article; undefined as `quoted` is. */
  cites(scope: Scope, ref: QuoteRef, citing: Citing): Promise<Cites | undefined>;
  /** The same for a reference manager, as the contents of a file. */
  exported(scope: Scope, ref: QuoteRef, format: Format, citing: Citing): Promise<string | undefined>;
  /** What somebody can keep to check a passage by later; undefined as `quoted` is. It depends on no clock. */
  receipt(scope: Scope, ref: QuoteRef): Promise<Receipt | undefined>;
  /** What became of a receipt's words in the scope's library. */
  checkReceipt(scope: Scope, receipt: Receipt): Promise<ReceiptCheck>;
  /** Looks up every quotation of a text of at most `longestLookUp` units, or every sentence where it has none; what is longer is cut. */
  lookUp(scope: Scope, text: string): Promise<LookedUp>;
};

/** What an app is put together from. */
export type Parts = {
  readonly shelf: Shelf;
  /** Asked in every scope that has no articles of its own. */
  readonly sample: readonly Article[];
  readonly snapshots?: Snapshots;
};

/** Puts the core together over a shelf. The libraries are opened when they are first asked. */
export function createApp(parts: Parts): App {
  const open = openLibraries(parts);
  const find = async (scope: Scope, { article, span }: QuoteRef) => {
    const { index } = await open(scope);
    const reading = index.readings.find((each) => each.article.id === article);
    if (reading === undefined || !isPassage(reading, span)) return undefined;
    const { sample, version } = index.library;
    return { reading, sample, library: version };
  };
  return {
    ask: async (scope, question) => answer(await open(scope), question),
    async sources(scope, filter, page) {
      const { index } = await open(scope);
      const { articles, sample } = index.library;
      const listed = articles
        .filter((article) => fits(article, filter) && hasTitle(article, filter.title))
        .toSorted(newestFirst);
      return {
        kind: 'sources',
        filter,
        library: libraryFacts(articles, sample),
        ...pageOf(listed, page),
      };
    },
    async quoted(scope, ref) {
      const found = await find(scope, ref);
      return found && quoted(found.reading, ref.span, found);
    },
    async context(scope, ref) {
      const found = await find(scope, ref);
      return found && contextOf(found.reading, ref.span, found.sample);
    },
    async article(scope, id) {
      const { articles, sample } = (await open(scope)).index.library;
      const article = articles.find((each) => each.id === id);
      return article && { article, sample, display: displayOf(article.facts, { sample }) };
    },
    async facts(scope) {
      const { index } = await open(scope);
      return libraryFacts(index.library.articles, index.library.sample);
    },
    complete: async (scope, what, typed, atMost) => complete(await open(scope), what, typed, atMost),
    async cites(scope, ref, { accessed, locale }) {
      const found = await find(scope, ref);
      if (found === undefined) return undefined;
      const passage = quoted(found.reading, ref.span, found);
      const cited = { citation: passage.citation, ...(accessed !== undefined && { accessed }) };
      return { quoted: passage, references: await references(cited, locale) };
    },
    async exported(scope, ref, format, { accessed, locale }) {
      const found = await find(scope, ref);
      if (found === undefined) return undefined;
      const { citation } = quoted(found.reading, ref.span, found);
      return exported({ citation, ...(accessed !== undefined && { accessed }) }, format, locale);
    },
    async receipt(scope, ref) {
      const found = await find(scope, ref);
      const versions = { library: found?.library ?? '', analyser: analyserVersion };
      return found && makeReceipt(quote(found.reading.article, ref.span), versions);
    },
    async checkReceipt(scope, receipt) {
      const { index } = await open(scope);
      return checkReceipt({ readings: index.readings, sample: index.library.sample }, receipt);
    },
    async lookUp(scope, text) {
      const { asked, ...rest } = toLookUp(text);
      const quotations: LookedUpQuotation[] = [];
      // The library is opened for each, so that others have their turn in between.
      for (const each of asked) quotations.push(lookUpOne((await open(scope)).index, text, each));
      const { articles, sample } = (await open(scope)).index.library;
      return { kind: 'looked-up', text, ...rest, quotations, searched: libraryFacts(articles, sample) };
    },
  };
}

/** Whether a span is whole sentences of one block, up to three: whatever else is asked for was never a passage of ours. */
function isPassage({ sentences }: Reading, { start, end }: Span): boolean {
  const inside = sentences.filter(({ span }) => start <= span.start && span.end <= end);
  const [first, last] = [inside[0], inside.at(-1)];
  return (
    inside.length <= 3 && first?.span.start === start && last?.span.end === end && first.block === last.block
  );
}

function pageOf(
  listed: readonly Article[],
  page: SourcesPage = { number: 0, size: listed.length },
): Pick<Sources, 'articles' | 'page'> {
  const size = Math.max(1, page.size);
  const of = Math.max(1, Math.ceil(listed.length / size));
  const number = Math.min(page.number, of - 1);
  return {
    articles: listed
      .slice(number * size, (number + 1) * size)
      .map(({ id, file, facts }) => ({ id, file, facts })),
    page: { number, of },
  };
}

function hasTitle({ facts }: Article, title: string | undefined): boolean {
  return title === undefined || foldWord(facts.title).includes(foldWord(title));
}

function newestFirst(a: Article, b: Article): number {
  const [first, second] = [a, b].map(({ facts }) => facts.published?.day ?? '');
  if (first === second || first === undefined || second === undefined) return 0;
  return first < second ? 1 : -1;
}

import type { Answer, Question, Quoted } from './answer/answer.ts';
import type { Completable } from './answer/complete.ts';
import type { Context } from './answer/context.ts';
import type { LookedUp } from './answer/look-up.ts';
import type { Article, Display } from './library/article.ts';
import type { Asker } from './library/asker.ts';
import type { LibraryFacts } from './library/library.ts';
import type { NamedPack, Pack } from './library/pack.ts';
import type { PassageRef } from './library/passage-id.ts';
import type { ReceiptCheck } from './receipts/check-receipt.ts';
import type { Receipt } from './receipts/receipt.ts';
import type { Format } from './references/exported.ts';
import type { Reference } from './references/references.ts';
import type { Iso } from './text/date.ts';

/** Which articles `/sources` lists. */
export type SourcesFilter = {
  readonly publisher?: string;
  readonly published?: { readonly from?: string; readonly to?: string };
  /** Words of the title. */
  readonly title?: string;
};

/** A page of a list: `number` counts from 0, and one that is not there is the nearest that is; `size` is its articles. */
export type SourcesPage = { readonly number: number; readonly size: number };

/** An article as a list shows it, without its text, and the pack that it is in. */
export type Source = Pick<Article, 'id' | 'file' | 'facts'> & { readonly pack?: Pack['id'] };

/**
 * The library's articles, by pack, and in none last; of each the newest first, undated last; all of them, or those of a page.
 */
export type Sources = {
  readonly kind: 'sources';
  readonly filter: SourcesFilter;
  readonly library: LibraryFacts;
  /** The packs that articles of this library can be in, in their order. */
  readonly packs: readonly NamedPack[];
  readonly articles: readonly Source[];
  readonly page: { readonly number: number; readonly of: number };
  /** The pack that it was narrowed to; null where somebody chose all that is open to them. */
  readonly pack?: NamedPack | null;
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

/**
 * All that can be asked. Every operation names who asks, and sees only what is open to them: their own scope, and of a server's
 * library what its packs allow (`library/pack.ts`).
 */
export type Answering = {
  ask(asker: Asker, question: Question): Promise<Answer>;
  /** The list of all articles unless a page is asked for. */
  sources(asker: Asker, filter: SourcesFilter, page?: SourcesPage): Promise<Sources>;
  /** undefined when the asker's library has no such article or the span cannot be quoted: it is gone, or was never there. */
  quoted(asker: Asker, ref: QuoteRef): Promise<Quoted | undefined>;
  context(asker: Asker, ref: QuoteRef): Promise<Context | undefined>;
  /** undefined when the asker's library does not have it. */
  article(asker: Asker, id: Article['id']): Promise<Shown | undefined>;
  facts(asker: Asker): Promise<LibraryFacts>;
  /** Up to `atMost` of the library's own names, publishers or titles that go on from what was typed. */
  complete(asker: Asker, what: Completable, typed: string, atMost: number): Promise<readonly string[]>;
  /** The packs that are open to whoever asks. */
  openPacks(asker: Asker): Promise<readonly Pack[]>;
  /** The references to a passage's article; undefined as `quoted` is. */
  cites(asker: Asker, ref: QuoteRef, citing: Citing): Promise<Cites | undefined>;
  /** The same for a reference manager, as the contents of a file. */
  exported(asker: Asker, ref: QuoteRef, format: Format, citing: Citing): Promise<string | undefined>;
  /** What somebody can keep to check a passage by later; undefined as `quoted` is. It depends on no clock. */
  receipt(asker: Asker, ref: QuoteRef): Promise<Receipt | undefined>;
  /** What became of a receipt's words in the asker's library. */
  checkReceipt(asker: Asker, receipt: Receipt): Promise<ReceiptCheck>;
  /** Looks up every quotation of a text of at most `longestLookUp` units, or every sentence where it has none; what is longer is cut. */
  lookUp(asker: Asker, text: string): Promise<LookedUp>;
};

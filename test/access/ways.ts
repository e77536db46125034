import type { Question } from '../../src/answer/answer.ts';
import type { Answering, Citing, QuoteRef, SourcesFilter, SourcesPage } from '../../src/answering.ts';
import type { Asker } from '../../src/library/asker.ts';
import type { Receipt } from '../../src/receipts/receipt.ts';
import type { Format } from '../../src/references/exported.ts';

/** What is asked for, in every way in which something can be. */
export type Wanted = {
  readonly question: Question;
  readonly filter: SourcesFilter;
  readonly page: SourcesPage | undefined;
  readonly ref: QuoteRef;
  readonly completed: { readonly what: 'name' | 'publisher' | 'title'; readonly typed: string };
  readonly format: Format;
  readonly receipt: Receipt;
  readonly pasted: string;
};

const citing: Citing = { accessed: '2026-03-01', locale: 'en' };

/** Every way to read that the app has; the compiler finds one that is missing. */
export const ways = {
  ask: (app, asker, { question }) => app.ask(asker, question),
  sources: (app, asker, { filter, page }) => app.sources(asker, filter, page),
  quoted: (app, asker, { ref }) => app.quoted(asker, ref),
  context: (app, asker, { ref }) => app.context(asker, ref),
  article: (app, asker, { ref }) => app.article(asker, ref.article),
  facts: (app, asker) => app.facts(asker),
  complete: (app, asker, { completed }) => app.complete(asker, completed.what, completed.typed, 25),
  openPacks: (app, asker) => app.openPacks(asker),
  cites: (app, asker, { ref }) => app.cites(asker, ref, citing),
  exported: (app, asker, { ref, format }) => app.exported(asker, ref, format, citing),
  receipt: (app, asker, { ref }) => app.receipt(asker, ref),
  checkReceipt: (app, asker, { receipt }) => app.checkReceipt(asker, receipt),
  lookUp: (app, asker, { pasted }) => app.lookUp(asker, pasted),
} satisfies {
  readonly [Name in keyof Answering]: (app: Answering, asker: Asker, wanted: Wanted) => Promise<unknown>;
};

export type Way = keyof typeof ways;

/** Ways that are narrowed by a chosen pack; the others find a passage wherever it stands. */
export const narrowed: ReadonlySet<Way> = new Set(['ask', 'sources', 'facts', 'complete', 'lookUp']);

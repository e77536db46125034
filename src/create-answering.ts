import { answer } from './answer/ask.ts';
import { complete } from './answer/complete.ts';
import { contextOf } from './answer/context.ts';
import { fits } from './answer/filter.ts';
import { lookUpOne, toLookUp, type LookedUpQuotation } from './answer/look-up.ts';
import { quoted } from './answer/quoted.ts';
import type { Answering, QuoteRef, Sources, SourcesPage } from './answering.ts';
import type { Article } from './library/article.ts';
import type { Asker } from './library/asker.ts';
import { displayOf } from './library/display.ts';
import { libraryFacts } from './library/library.ts';
import { quote } from './library/quote.ts';
import type { Reading } from './library/reading.ts';
import type { Shelf, Snapshots } from './library/shelf.ts';
import { openLibraries } from './open-library.ts';
import { checkReceipt } from './receipts/check-receipt.ts';
import { makeReceipt } from './receipts/make-receipt.ts';
import { exported } from './references/exported.ts';
import { references } from './references/references.ts';
import { analyserVersion } from './search/index.ts';
import { foldWord } from './text/fold.ts';
import type { Span } from './text/span.ts';

/** What an app is put together from. */
export type Parts = {
  readonly shelf: Shelf;
  /** Asked in every scope that has no articles of its own. */
  readonly sample: readonly Article[];
  readonly snapshots?: Snapshots;
};

/** What is asked, over a shelf. The libraries are opened when they are first asked. */
export function createAnswering(parts: Parts): Answering {
  const open = openLibraries(parts);
  const find = async (asker: Asker, { article, span }: QuoteRef) => {
    const { index } = await open(asker);
    const reading = index.readings.find((each) => each.article.id === article);
    if (reading === undefined || !isPassage(reading, span)) return undefined;
    const { sample, version } = index.library;
    return { reading, sample, library: version };
  };
  return {
    ask: async (asker, question) => answer(await open(asker), question),
    async sources(asker, filter, page) {
      const { index } = await open(asker);
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
    async quoted(asker, ref) {
      const found = await find(asker, ref);
      return found && quoted(found.reading, ref.span, found);
    },
    async context(asker, ref) {
      const found = await find(asker, ref);
      return found && contextOf(found.reading, ref.span, found.sample);
    },
    async article(asker, id) {
      const { articles, sample } = (await open(asker)).index.library;
      const article = articles.find((each) => each.id === id);
      return article && { article, sample, display: displayOf(article.facts, { sample }) };
    },
    async facts(asker) {
      const { index } = await open(asker);
      return libraryFacts(index.library.articles, index.library.sample);
    },
    complete: async (asker, what, typed, atMost) => complete(await open(asker), what, typed, atMost),
    async cites(asker, ref, { accessed, locale }) {
      const found = await find(asker, ref);
      if (found === undefined) return undefined;
      const passage = quoted(found.reading, ref.span, found);
      const cited = { citation: passage.citation, ...(accessed !== undefined && { accessed }) };
      return { quoted: passage, references: await references(cited, locale) };
    },
    async exported(asker, ref, format, { accessed, locale }) {
      const found = await find(asker, ref);
      if (found === undefined) return undefined;
      const { citation } = quoted(found.reading, ref.span, found);
      return exported({ citation, ...(accessed !== undefined && { accessed }) }, format, locale);
    },
    async receipt(asker, ref) {
      const found = await find(asker, ref);
      const versions = { library: found?.library ?? '', analyser: analyserVersion };
      return found && makeReceipt(quote(found.reading.article, ref.span), versions);
    },
    async checkReceipt(asker, receipt) {
      const { index } = await open(asker);
      return checkReceipt({ readings: index.readings, sample: index.library.sample }, receipt);
    },
    async lookUp(asker, text) {
      const { asked, ...rest } = toLookUp(text);
      const quotations: LookedUpQuotation[] = [];
      // The library is opened for each, so that others have their turn in between.
      for (const each of asked) quotations.push(lookUpOne((await open(asker)).index, text, each));
      const { articles, sample } = (await open(asker)).index.library;
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

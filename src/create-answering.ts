import { answer } from './answer/ask.ts';
import { complete } from './answer/complete.ts';
import { contextOf } from './answer/context.ts';
import { fits } from './answer/filter.ts';
import { lookUpOne, toLookUp, type LookedUpQuotation } from './answer/look-up.ts';
import { quoted } from './answer/quoted.ts';
import type { Answering, QuoteRef, Sources, SourcesPage } from './answering.ts';
import type { Article } from './library/article.ts';
import { scopeOf, type Asker } from './library/asker.ts';
import { displayOf } from './library/display.ts';
import { libraryFacts } from './library/library.ts';
import { openPacksOf } from './library/open-packs.ts';
import type { NamedPack, Pack, Shelving } from './library/pack.ts';
import { quote } from './library/quote.ts';
import type { Reading } from './library/reading.ts';
import type { Reach } from './library/reach.ts';
import { openLibraries, type Libraries, type LibraryParts } from './open-library.ts';
import { checkReceipt } from './receipts/check-receipt.ts';
import { makeReceipt } from './receipts/make-receipt.ts';
import { exported } from './references/exported.ts';
import { references } from './references/references.ts';
import { analyserVersion } from './search/index.ts';
import { foldWord } from './text/fold.ts';
import type { Span } from './text/span.ts';

/** What is asked, over a shelf. The libraries are opened when they are first asked. */
export function createAnswering(parts: LibraryParts): Answering {
  return answeringFrom(openLibraries(parts));
}

/** What is asked, from the libraries of those who ask. */
export function answeringFrom(libraries: Libraries): Answering {
  const opened = async (asker: Asker) => (await libraries.open(asker)).library.index;
  const find = async (asker: Asker, { article, span }: QuoteRef) => {
    const { readings, library } = await opened(unnarrowed(asker));
    const reading = readings.find((each) => each.article.id === article);
    if (reading === undefined || !isPassage(reading, span)) return undefined;
    return { reading, sample: library.sample, library: library.version };
  };
  return {
    async ask(asker, question) {
      const { library, pack } = await libraries.open(asker);
      return { ...answer(library, question), ...narrowedTo(asker, pack) };
    },
    async sources(asker, filter, page) {
      const { library, pack, reach, shelving } = await libraries.open(asker);
      const { articles, sample } = library.index.library;
      const { packs, packOf } = within(shelving, reach);
      const place = ({ id }: Article) => packs.findIndex((each) => each.id === packOf(id)) >>> 0;
      const listed = articles
        .filter((article) => fits(article, filter) && hasTitle(article, filter.title))
        .toSorted((a, b) => place(a) - place(b) || newestFirst(a, b));
      const { articles: onPage, page: here } = pageOf(listed, page);
      return {
        kind: 'sources',
        filter,
        library: libraryFacts(articles, sample),
        packs: packs.map(named),
        articles: onPage.map(({ id, file, facts }) => {
          const its = packOf(id);
          return { id, file, facts, ...(its !== undefined && { pack: its }) };
        }),
        page: here,
        ...narrowedTo(asker, pack),
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
      const { articles, sample } = (await opened(unnarrowed(asker))).library;
      const article = articles.find((each) => each.id === id);
      return article && { article, sample, display: displayOf(article.facts, { sample }) };
    },
    async facts(asker) {
      const { articles, sample } = (await opened(asker)).library;
      return libraryFacts(articles, sample);
    },
    complete: async (asker, what, typed, atMost) =>
      complete((await libraries.open(asker)).library, what, typed, atMost),
    async openPacks(asker) {
      return openPacksOf(await libraries.shelving(scopeOf(asker)), asker);
    },
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
      const { readings, library } = await opened(unnarrowed(asker));
      return checkReceipt({ readings, sample: library.sample }, receipt);
    },
    async lookUp(asker, text) {
      const { asked, ...rest } = toLookUp(text);
      const quotations: LookedUpQuotation[] = [];
      // The library is opened for each, so that others have their turn in between.
      for (const each of asked) quotations.push(lookUpOne(await opened(asker), text, each));
      const { articles, sample } = (await opened(asker)).library;
      return { kind: 'looked-up', text, ...rest, quotations, searched: libraryFacts(articles, sample) };
    },
  };
}

/** Whoever asks for a passage by its id gets it from whichever of their packs it stands in. */
function unnarrowed(asker: Asker): Asker {
  return typeof asker === 'string' ? asker : { ...asker, pack: null };
}

/** The packs within reach, in the order in which they were made, and which of them an article is in. */
function within({ packs, packOf }: Shelving, reach: Reach) {
  const seen = packs.filter(({ id }) => reach.packs.includes(id));
  return {
    packs: seen,
    packOf: (article: Article['id']) => seen.find(({ id }) => id === packOf[article])?.id,
  };
}

/** What is said of a pack that was chosen, or was the channel's default. */
function narrowedTo(asker: Asker, pack: Pack | undefined): { readonly pack?: NamedPack | null } {
  if (pack !== undefined) return { pack: named(pack) };
  return typeof asker !== 'string' && asker.pack === null ? { pack: null } : {};
}

function named({ id, name }: Pack): NamedPack {
  return { id, name };
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
): { readonly articles: readonly Article[]; readonly page: Sources['page'] } {
  const size = Math.max(1, page.size);
  const of = Math.max(1, Math.ceil(listed.length / size));
  const number = Math.min(page.number, of - 1);
  return { articles: listed.slice(number * size, (number + 1) * size), page: { number, of } };
}

function hasTitle({ facts }: Article, title: string | undefined): boolean {
  return title === undefined || foldWord(facts.title).includes(foldWord(title));
}

function newestFirst(a: Article, b: Article): number {
  const [first, second] = [a, b].map(({ facts }) => facts.published?.day ?? '');
  if (first === second || first === undefined || second === undefined) return 0;
  return first < second ? 1 : -1;
}

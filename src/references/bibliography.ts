import type { Article } from '../library/article.ts';
import { cslItem, type Cited } from './csl-item.ts';
import { processor, styleOfMany, withWords, type Engine } from './processor.ts';
import { languageOf, placeOf, type Style } from './references.ts';
import { guarded, runsOf, type Run } from './run.ts';

/** The references of a text that quotes several articles. */
export type Bibliography = {
  /** Each article once, in the order that the style has. */
  readonly entries: readonly { readonly article: Article['id']; readonly runs: readonly Run[] }[];
  /** What stands in the text where each passage is quoted, in the order in which they were given; in Chicago the footnotes. */
  readonly inText: readonly (readonly Run[])[];
};

/**
 * The references to many passages at once: articles that would be cited alike are told apart as the style does it ("2025a" and
 * "2025b", an initial, the title), in the list as in the text. What is not known is said to be so or left out, as in `references`.
 * @param locale BCP 47: of the words that styles add
 */
export async function bibliography(
  cited: readonly Cited[],
  style: Style,
  locale = 'en',
): Promise<Bibliography> {
  const written = before.then(() => write(cited, style, locale));
  before = written.catch(() => undefined);
  return written;
}

/** An engine serves one after the other: while others have their turn, nobody else may give it works. */
let before: Promise<unknown> = Promise.resolve();

async function write(cited: readonly Cited[], style: Style, locale: string): Promise<Bibliography> {
  const { engine } = await processor();
  // An article that was quoted three times is one work.
  const works = new Map(
    cited.map((each) => [each.citation.article, withWords(cslItem(each, locale), guarded)]),
  );
  if (works.size === 0) return { entries: [], inText: [] };
  const writing = engine([...works.values()], styleOfMany(style), languageOf(locale), 'html');
  writing.updateItems([...works.keys()]);
  const [{ entry_ids: ids }, entries] = writing.makeBibliography();
  return {
    entries: entries.map((html, at) => ({ article: ids[at]?.[0] ?? '', runs: runsOf(html) })),
    inText: await inTextOf(writing, cited),
  };
}

/** How many places are written before others have their turn: each takes about a millisecond. */
const atOnce = 20;

async function inTextOf(writing: Engine, cited: readonly Cited[]): Promise<Bibliography['inText']> {
  const known = new Map<string, readonly Run[]>();
  const all: (readonly Run[])[] = [];
  for (const each of cited) {
    const place = placeOf(each);
    const key = `${place.id} ${place.label} ${place.locator}`;
    const runs = known.get(key) ?? runsOf(writing.makeCitationCluster([place]));
    if (!known.has(key) && known.size % atOnce === 0) await turn();
    known.set(key, runs);
    all.push(runs);
  }
  return all;
}

/** Lets others have their turn. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

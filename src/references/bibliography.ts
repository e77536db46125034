import type { Article } from '../library/article.ts';
import { cslItem, type Cited } from './csl-item.ts';
import { processor, withWords } from './processor.ts';
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
  const { engine } = await processor();
  // An article that was quoted three times is one work.
  const works = new Map(
    cited.map((each) => [each.citation.article, withWords(cslItem(each, locale), guarded)]),
  );
  if (works.size === 0) return { entries: [], inText: [] };
  const writing = engine([...works.values()], style, languageOf(locale), 'html');
  writing.updateItems([...works.keys()]);
  const [{ entry_ids: ids }, entries] = writing.makeBibliography();
  return {
    entries: entries.map((html, at) => ({ article: ids[at]?.[0] ?? '', runs: runsOf(html) })),
    inText: cited.map((each) => runsOf(writing.makeCitationCluster([placeOf(each)]))),
  };
}

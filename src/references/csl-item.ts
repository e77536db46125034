import { labelsFor } from '../answer/label.ts';
import type { Published } from '../library/article.ts';
import type { Citation } from '../library/citation.ts';
import type { Iso } from '../text/date.ts';
import { namesIn, type Name } from './names.ts';

/** What a reference is made for. */
export type Cited = {
  readonly citation: Citation;
  /** When its public address was looked at, a UTC day: the core knows no clock. */
  readonly accessed?: Iso;
};

type CslDate = { readonly 'date-parts': readonly [readonly number[]]; readonly circa?: true };

/** A work in CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables). What is not known is missing. */
export type CslItem = {
  readonly id: string;
  readonly 'citation-key': string;
  readonly type: 'article-newspaper' | 'webpage' | 'document';
  readonly title: string;
  readonly author?: readonly Name[];
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language?: string;
  /** Says of the sample library's articles that they are fiction. */
  readonly genre?: string;
  /** The page of the passage, which is no page of the work's own: `page` would say that the work stands there in a larger one. */
  readonly note?: string;
};

/**
 * The article of a citation as a work to be cited.
 * @param locale BCP 47, for "sample, fiction"
 */
export function cslItem({ citation, accessed }: Cited, locale: string): CslItem {
  const { facts, article, sample } = citation;
  const { publisher, url, language, byline, published } = facts;
  const author = byline === undefined ? [] : namesIn(byline, language);
  const key = citationKey(author, citation);
  const isSample = sample || facts.flags.includes('sample, fiction');
  return {
    id: article,
    'citation-key': key,
    type: publisher !== undefined ? 'article-newspaper' : url === undefined ? 'document' : 'webpage',
    title: facts.title,
    ...(author.length > 0 && { author }),
    ...(publisher !== undefined && { 'container-title': publisher }),
    ...(published && { issued: issuedOn(published) }),
    ...(url !== undefined && {
      URL: url.replaceAll(/[{}\s]/gu, encodeURIComponent),
      ...(accessed !== undefined && { accessed: dateOf(accessed) }),
    }),
    ...(language !== undefined && { language }),
    ...(isSample && { genre: labelsFor(locale)['from-sample'] }),
  };
}

/** Letters and digits only, and the article's id, so that no two articles share one. */
function citationKey([first]: readonly Name[], { article, facts }: Citation): string {
  const who = first === undefined ? facts.publisher : 'family' in first ? first.family : first.literal;
  const plain = (who ?? facts.title).normalize('NFKD').replaceAll(/[^A-Za-z0-9]/g, '');
  const year = facts.published?.day.slice(0, 4) ?? '';
  return `${plain.slice(0, 20).toLowerCase()}${year}_${article.slice(0, 6)}`;
}

function issuedOn({ day, precision }: Published): CslDate {
  return { ...dateOf(day), ...(precision === 'about' && { circa: true }) };
}

function dateOf(day: Iso): CslDate {
  return { 'date-parts': [day.split('-').map(Number)] };
}

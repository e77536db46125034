import type { Facts } from '../../library/article.ts';
import type { DomDocument } from './dom.ts';
import { readJsonLd } from './json-ld.ts';
import { writtenDay } from './written-day.ts';

/**
 * What a page says of itself, each fact from the first that has it: JSON-LD, OpenGraph, `<meta>`, then elements.
 * A fact that can't be one, such as an author who is an address, is not taken.
 */
export function pageFacts(page: DomDocument): Partial<Facts> {
  const ld = readJsonLd(contents(page, 'script[type="application/ld+json"]'));
  const meta = metaTags(page);
  const attribute = (selector: string, name: string) => page.querySelector(selector)?.getAttribute(name);
  const [title, publisher, byline, url, language] = [
    [
      ld.title,
      ...meta('og:title', 'twitter:title', 'dc.title', 'citation_title'),
      ...contents(page, 'title'),
    ],
    [
      ld.publisher,
      ...meta('og:site_name', 'publisher', 'dc.publisher', 'article:publisher', 'application-name'),
    ],
    [
      ld.byline,
      ...meta('author', 'article:author', 'dc.creator', 'parsely-author', 'citation_author'),
      ...contents(page, '[rel="author"]'),
    ],
    [attribute('link[rel="canonical"]', 'href'), ...meta('og:url'), ld.url],
    [ld.language, attribute('html[lang]', 'lang'), ...meta('og:locale', 'content-language', 'dc.language')],
  ].map((candidates) => candidates.map(line).filter((found) => found !== ''));
  const day = [
    ld.published,
    ...meta(
      'article:published_time',
      'og:article:published_time',
      'datepublished',
      'date',
      'dc.date',
      'dc.date.issued',
    ),
    ...meta(
      'dcterms.date',
      'dcterms.created',
      'pubdate',
      'publishdate',
      'publish-date',
      'parsely-pub-date',
      'sailthru.date',
      'citation_publication_date',
    ),
    attribute('[itemprop="datePublished"]', 'datetime'),
    attribute('[itemprop="datePublished"]', 'content'),
    attribute('time[pubdate]', 'datetime'),
    attribute('article time[datetime]', 'datetime'),
    attribute('time[datetime]', 'datetime'),
  ]
    .map((written) => writtenDay(written ?? ''))
    .find((found) => found !== undefined);
  return {
    ...first('title', title),
    ...first('publisher', publisher?.filter(isName)),
    ...first('byline', byline?.filter(isName)),
    ...(day !== undefined && { published: { day, precision: 'day' as const } }),
    ...first(
      'url',
      url?.filter((address) => /^https?:\/\/[^\s"<>]+$/i.test(address) && URL.canParse(address)),
    ),
    ...first(
      'language',
      language
        ?.map((tag) => tag.replaceAll('_', '-'))
        .filter((tag) => /^[a-z]{2,3}(?:-\w{2,8})*$/i.test(tag)),
    ),
  };
}

/** Units of a fact; what is longer is none. */
const LONGEST = 2_000;

const line = (value: string | null | undefined) => {
  const collapsed = (value ?? '').replaceAll(/\s+/g, ' ').trim();
  return collapsed.length > LONGEST ? '' : collapsed;
};

const isName = (value: string) => !/^(?:https?:\/\/|@|www\.)/i.test(value);

function first<Key extends string>(key: Key, values: readonly string[] | undefined) {
  const [value] = values ?? [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key is widened to string
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: string };
}

function contents(page: DomDocument, selector: string): readonly string[] {
  return [...page.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
}

/** Looks `<meta>` up by any of its names, in the order of the names given; the case of a name does not matter. */
function metaTags(page: DomDocument) {
  const found = new Map<string, string[]>();
  for (const tag of page.querySelectorAll('meta[content]'))
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = tag.getAttribute(attribute)?.toLowerCase().trim();
      if (name !== undefined)
        found.set(name, [...(found.get(name) ?? []), tag.getAttribute('content') ?? '']);
    }
  return (...names: readonly string[]) => names.flatMap((name) => found.get(name) ?? []);
}

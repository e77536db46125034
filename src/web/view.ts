import { labelsFor, locales, type Labels } from '../answer/label.ts';

/** How a page is written for whoever reads it. */
export type View = {
  readonly labels: Labels;
  /** BCP 47, a language of the catalogue. */
  readonly language: string;
  /** Whether the address says the language: then every link of the page does. */
  readonly chosen: boolean;
  /** The page's own path and query, without the language. */
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
};

/**
 * The view for a request: the language of `?lang=`, else the first of Accept-Language that the catalogue has, else English.
 * @param url absolute; its host does not matter
 */
export function viewOf(url: string, acceptLanguage: string | undefined): View {
  const { pathname, searchParams } = new URL(url);
  const wanted = searchParams.get('lang');
  const chosen = known(wanted ?? '');
  const language = chosen ?? accepted(acceptLanguage ?? '') ?? 'en';
  return {
    labels: labelsFor(language),
    language,
    chosen: chosen !== undefined,
    path: pathname,
    query: [...searchParams].filter(([name]) => name !== 'lang'),
  };
}

/** A page's path with a query; parameters that are undefined or empty are left out. */
export function pathTo(
  { chosen, language }: Pick<View, 'chosen' | 'language'>,
  path: string,
  parameters: Readonly<Record<string, string | undefined>> = {},
): string {
  const set = Object.entries(parameters).filter(
    (entry): entry is [string, string] => (entry[1] ?? '') !== '',
  );
  const query = new URLSearchParams(set);
  if (chosen) query.append('lang', language);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

/** RFC 9110, 12.5.4: languages with a weight, the heaviest first; as many as any browser sends. */
function accepted(header: string): string | undefined {
  return header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', weight = ''] = part.split(';');
      const quality = /^\s*q=([\d.]+)/.exec(weight)?.[1];
      return { tag: tag.trim(), weight: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap(({ tag }) => known(tag) ?? [])[0];
}

function known(tag: string): string | undefined {
  const base = tag.toLowerCase().split('-')[0] ?? '';
  return locales.find((locale) => locale === base);
}

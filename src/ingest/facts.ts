import type { Facts } from '../library/article.ts';
import {
  bylineValue,
  displayValue,
  flagsValue,
  languageValue,
  publishedValue,
  titleValue,
  urlValue,
  words,
  type FactValue,
} from './fact-value.ts';
import type { Warning } from './warning.ts';

/** What one source says about an article; a missing property means that it says nothing. */
export type PartialFacts = Partial<Facts>;

/** Facts and what was wrong with those that were not used. */
export type ReadFacts = { readonly facts: PartialFacts; readonly warnings: readonly Warning[] };

/** The names under which other tools write a fact; the first that is there counts. */
const NAMES = {
  title: ['title'],
  publisher: ['publisher'],
  byline: ['byline', 'author', 'authors'],
  published: ['published', 'date'],
  url: ['url'],
  language: ['language', 'lang'],
  license: ['license', 'licence'],
  display: ['display'],
  flags: ['flags', 'flag'],
} as const satisfies Record<keyof Facts, readonly string[]>;

/**
 * Facts out of front matter, `.meta.json` or a page's metadata, whatever shape the values have. White space and
 * control characters become single spaces; a title is cut at 300 UTF-16 units, the others at 200.
 *
 * `published` is a calendar day `YYYY-MM-DD` (a time of day after it is dropped); `~2018-10-24`, or a second key
 * `publishedPrecision: about`, says that it may be off by a few days. `url` is http or https. `flags` is one short
 * note or a list of them. `byline` is a name or a list of names. `display` is `whole` or `excerpt`. Null and empty values count as missing, unknown keys
 * are passed over. A value that is none of this gives a warning that names the key and `where` it stands, and the
 * rest still counts.
 */
export function readFacts(
  file: string,
  record: Readonly<Record<string, unknown>>,
  where: 'front-matter' | 'beside' | 'itself',
): ReadFacts {
  const warnings: Warning[] = [];
  const read = <T>(key: keyof Facts, reader: (value: unknown) => FactValue<T>): T | undefined => {
    const name = NAMES[key].find((candidate) => Object.hasOwn(record, candidate));
    const value = name === undefined ? undefined : record[name];
    if (value === undefined || value === null || value === '') return undefined;
    const { value: good, wrong } = reader(value);
    if (wrong !== undefined)
      warnings.push({ code: 'fact-unused', file, values: { name: name ?? key, where, wrong } });
    return good;
  };
  const found = {
    title: read('title', titleValue),
    publisher: read('publisher', (value) => words(value)),
    byline: read('byline', bylineValue),
    published: read('published', (value) => publishedValue(value, record['publishedPrecision'])),
    url: read('url', urlValue),
    language: read('language', languageValue),
    license: read('license', (value) => words(value)),
    display: read('display', displayValue),
    flags: read('flags', flagsValue),
  };
  return { facts: withoutUndefined(found), warnings };
}

/** Facts from several sources, key by key from the first that has it. */
export function mergeFacts(sources: readonly PartialFacts[]): PartialFacts {
  return sources
    .toReversed()
    .reduce<PartialFacts>((merged, source) => ({ ...merged, ...withoutUndefined(source) }), {});
}

/** The same facts without the keys that are there but undefined. */
export function withoutUndefined(facts: {
  readonly [K in keyof Facts]?: Facts[K] | undefined;
}): PartialFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

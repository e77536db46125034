import { posix } from 'node:path';
import type { Facts } from '../../library/article.ts';
import type { Attributes, XmlEvents } from '../archive/xml.ts';
import { writtenDay } from '../html/written-day.ts';
import { isAuthor, isTitle } from '../no-facts.ts';

/** What a book's package says: https://www.w3.org/TR/epub-33/#sec-package-doc */
export type Package = {
  readonly facts: Partial<Facts>;
  /** The chapters in the order in which they are read, as names in the archive, each once; without cover and contents. */
  readonly chapters: readonly string[];
};

type Item = { readonly path: string; readonly type: string; readonly properties: string };

const TEXT = /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document)$/i;
/** What `guide` calls what stands around a book. */
const AROUND = /^(?:cover|toc|index|loi|lot)$/i;

/** @param packagePath where the package stands in the archive; what it names, it names from there */
export function readPackage(packagePath: string): {
  readonly events: XmlEvents;
  readonly found: () => Package;
} {
  const metadata = new Map<string, { text: string; readonly attributes: Attributes }[]>();
  const items = new Map<string, Item>();
  const spine: string[] = [];
  const around = new Set<string>();
  let current: { text: string } | undefined;

  const resolved = (href: string) =>
    posix.join(posix.dirname(packagePath), decoded(href.replace(/#.*$/s, ''))).normalize('NFC');

  const events: XmlEvents = {
    open: (prefixed, attributes) => {
      const name = prefixed.replace(/^.*:/, '');
      const { id = '', href = '', idref = '', type = '', linear, properties = '' } = attributes;
      if (prefixed.startsWith('dc:')) {
        const entry = { text: '', attributes };
        metadata.set(name, [...(metadata.get(name) ?? []), entry].slice(0, MOST));
        current = entry;
      }
      if (name === 'item')
        items.set(id, { path: resolved(href), type: attributes['media-type'] ?? '', properties });
      if (name === 'itemref' && linear !== 'no') spine.push(idref);
      if (name === 'reference' && AROUND.test(type)) around.add(resolved(href));
    },
    close: () => {
      current = undefined;
    },
    text: (text) => {
      if (current !== undefined) current.text += text;
    },
  };
  return {
    events,
    found: () => {
      const chapters = [...new Set(spine)]
        .map((idref) => items.get(idref))
        .filter((item) => item !== undefined)
        .filter(
          ({ type, path, properties }) => TEXT.test(type) && !around.has(path) && !isNavigation(properties),
        )
        .map(({ path }) => path);
      return { facts: factsOf(metadata), chapters: [...new Set(chapters)] };
    },
  };
}

/** Values of one kind that are looked at. */
const MOST = 20;

function isNavigation(properties: string): boolean {
  return properties.split(/\s+/).some((property) => property === 'nav' || property === 'cover-image');
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

type Metadata = ReadonlyMap<string, readonly { readonly text: string; readonly attributes: Attributes }[]>;

function factsOf(metadata: Metadata): Partial<Facts> {
  const values = (name: string) =>
    (metadata.get(name) ?? [])
      .map(({ text, attributes }) => ({ text: text.replaceAll(/\s+/g, ' ').trim(), attributes }))
      .filter(({ text }) => text !== '');
  const [title] = values('title');
  const [publisher] = values('publisher');
  const [language] = values('language');
  const [license] = values('rights');
  // A role is said in an attribute or, since EPUB 3, elsewhere; who has another one than author did not write it.
  const authors = values('creator').filter(
    ({ text, attributes }) => (attributes['opf:role'] ?? 'aut') === 'aut' && isAuthor(text),
  );
  const dates = values('date').toSorted((a, b) => dateRank(a.attributes) - dateRank(b.attributes));
  const day = dates.map(({ text }) => writtenDay(text)).find((written) => written !== undefined);
  const url = [...values('source'), ...values('identifier')].find(({ text }) =>
    /^https?:\/\/\S+$/i.test(text),
  );
  return {
    ...(title && isTitle(title.text) && { title: title.text }),
    ...(publisher && { publisher: publisher.text }),
    ...(authors.length > 0 && { byline: authors.map(({ text }) => text).join(', ') }),
    ...(day !== undefined && { published: { day, precision: 'day' as const } }),
    ...(url && { url: url.text }),
    ...(language && { language: language.text }),
    ...(license && { license: license.text }),
  };
}

/** When it was published counts before any other day, and when the file was changed after. */
function dateRank({ 'opf:event': event }: Attributes): number {
  return ['publication', undefined].indexOf(event) === -1 ? 2 : event === undefined ? 1 : 0;
}

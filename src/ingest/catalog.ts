import { z } from 'zod';
import { isCalendarDay } from './calendar-day.ts';
import { withoutUndefined, type PartialFacts } from './facts.ts';

const Entry = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  title: z.string().min(1).optional(),
  publisher: z.string().min(1).optional(),
  byline: z.string().min(1).optional(),
  published: z.string().refine(isCalendarDay, 'not a calendar day (YYYY-MM-DD)').optional(),
  publishedPrecision: z.enum(['day', 'about']).default('day'),
  url: z.url({ protocol: /^https?$/ }).optional(),
  language: z.string().min(2).optional(),
  license: z.string().min(1).optional(),
  display: z.enum(['whole', 'excerpt']).optional(),
  flags: z.array(z.string().min(1)).optional(),
});

const CatalogFile = z.strictObject({ articles: z.array(Entry) });

/** Bibliographic facts of known files, by the SHA-256 of their bytes in lower-case hexadecimal. */
export type Catalog = ReadonlyMap<string, PartialFacts>;

/**
 * Reads `data/catalog.json`.
 * @throws Error when it is not JSON or not of the catalogue's shape: it is part of the program, so that is a bug.
 */
export function parseCatalog(json: string): Catalog {
  const file = CatalogFile.safeParse(JSON.parse(json));
  if (!file.success) throw new Error(`The catalogue is not as it should be:\n${z.prettifyError(file.error)}`);
  return new Map(
    file.data.articles.map(({ sha256, published, publishedPrecision, ...facts }) => [
      sha256,
      withoutUndefined({
        ...facts,
        published: published === undefined ? undefined : { day: published, precision: publishedPrecision },
      }),
    ]),
  );
}

/** What is known of a file; nothing for one that the catalogue does not have. */
export function lookUp(catalog: Catalog, fileSha256: string): PartialFacts {
  return catalog.get(fileSha256) ?? {};
}

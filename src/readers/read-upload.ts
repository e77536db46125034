import type { Catalog } from '../ingest/catalog.ts';
import { ingest } from '../ingest/ingest.ts';
import { readArticles } from './read-article.ts';
import type { Readers } from './readers.ts';
import type { ReadArticle } from './understand.ts';

/** UTF-16 units of a file's name; systems take no more. */
const LONGEST_NAME = 255;

/** A file on this machine's disk with the name that it is to have, or text that somebody pasted. */
export type GivenUpload = { readonly file: string } & (
  | { readonly path: string }
  | { readonly pasted: string }
);

/**
 * Reads what somebody uploaded, as hostile as it may be: one for each file, of a `.zip` many. Never throws for a bad file, and takes
 * no longer than its readers may.
 */
export async function readUpload(
  upload: GivenUpload,
  readers: Readers,
  catalog: Catalog,
): Promise<readonly ReadArticle[]> {
  const file = ownName(upload.file);
  if ('path' in upload) return Array.fromAsync(readArticles({ file, path: upload.path }, readers, catalog));
  const bytes = new TextEncoder().encode(upload.pasted);
  const format = /\.(?:md|markdown)$/i.test(file) ? 'markdown' : 'text';
  const decoded = { text: upload.pasted.toWellFormed(), format } as const;
  const { article, warnings } = ingest({ file, bytes, decoded }, catalog);
  return [{ ...(article && { made: { article, bytes } }), warnings }];
}

/** A name without the folders that it may pretend to lie in, and without control characters; its ending stays. */
function ownName(file: string): string {
  const last = file.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const name = last.replaceAll(/\p{Cc}/gu, '\u{fffd}').trim();
  return name.length > LONGEST_NAME ? name.slice(-LONGEST_NAME).toWellFormed() : name || 'file';
}

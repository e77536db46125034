import { basename } from 'node:path';
import type { Warning } from '../../ingest/warning.ts';
import { besideNames, isBeside } from '../beside-names.ts';
import { isPartOfPage } from '../page-parts.ts';
import { limitedChild } from '../limited-child.ts';
import { refused, type Reader } from '../reader.ts';
import { askPacked, packedChild, packedLimits } from './packed.ts';

/** Files in one archive. */
const ENTRIES = 500;
/** Bytes of a `.meta.json`. */
const BESIDE_BYTES = 256 * 1024;

/** A file out of an archive. `file` is its path there, with `/`. */
export type Unpacked =
  | {
      readonly file: string;
      readonly bytes: Uint8Array;
      readonly beside?: string;
      readonly warnings: readonly Warning[];
    }
  | { readonly warning: Warning };

/**
 * The files of an archive, one after the other in the order of their names, so that no more than one is in memory; in a process of
 * its own for as long as it lasts. What is hidden, and what systems add to archives, is passed over in silence.
 * @param readerOf the reader for a name; what none reads is said and not unpacked
 */
export async function* filesIn(
  archive: string,
  bytes: Uint8Array,
  {
    readerOf,
    extensions,
  }: { readonly readerOf: (file: string) => Reader | undefined; readonly extensions: readonly string[] },
): AsyncGenerator<Unpacked> {
  const child = limitedChild(packedChild, packedLimits);
  const read = async (name: string, atMost: number) => askPacked(child, name, { is: 'unpack', name, atMost });
  try {
    const listed = await askPacked(child, archive, { is: 'list', bytes, atMost: ENTRIES });
    if ('refused' in listed) yield { warning: listed.refused };
    if (!('entries' in listed)) return;
    const names = new Set(listed.entries.map(({ name }) => name));
    const entries = listed.entries
      .filter(({ name }) => !isAdded(name) && !isPartOfPage(name, names))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const articles = entries.filter(({ name }) => !isBeside(name) && readerOf(name) !== undefined);
    const besides = new Map(
      articles.map(({ name }) => [name, besideNames(name).find((beside) => names.has(beside))]),
    );
    if (articles.length === 0 && !entries.some(({ name }) => isArchive(name)))
      yield { warning: refused(archive, 'refused-archive-empty').refused };
    for (const { name, special } of entries) {
      const reader = readerOf(name);
      if (special) yield { warning: refused(name, 'refused-archive-link').refused };
      else if (isArchive(name)) yield { warning: refused(name, 'refused-archive-nested').refused };
      else if (isBeside(name)) {
        if (![...besides.values()].includes(name)) yield { warning: { code: 'skipped-beside', file: name } };
      } else if (reader === undefined)
        yield {
          warning: { code: 'skipped-kind', file: name, values: { extensions: extensions.join(', ') } },
        };
      else {
        const unpacked = await read(name, reader.atMostBytes);
        if ('refused' in unpacked) yield { warning: unpacked.refused };
        if (!('bytes' in unpacked)) continue;
        const beside = besides.get(name);
        const described = beside === undefined ? undefined : await read(beside, BESIDE_BYTES);
        const isLost = described !== undefined && !('bytes' in described);
        yield {
          file: name,
          bytes: unpacked.bytes,
          warnings: isLost ? [{ code: 'beside-unreadable', file: name, values: { why: 'unknown' } }] : [],
          ...(described !== undefined &&
            'bytes' in described && { beside: new TextDecoder().decode(described.bytes) }),
        };
      }
    }
  } finally {
    child.close();
  }
}

function isArchive(name: string): boolean {
  return /\.(?:zip|7z|rar|tgz|tar|gz|bz2|xz|zst)$/i.test(name);
}

/** What systems put into archives and folders beside what somebody wants in them. */
function isAdded(name: string): boolean {
  return (
    name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX') ||
    /^(?:thumbs\.db|desktop\.ini)$/i.test(basename(name))
  );
}

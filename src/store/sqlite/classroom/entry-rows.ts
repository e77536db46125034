import { z } from 'zod';
import type { Entry } from '../../../classroom/notebook/notebook.ts';
import type { Schema } from '../schema.ts';

/** The columns of an entry, in a notebook or handed in. */
export const entryColumns = [
  'id',
  'place',
  'article',
  'start',
  'end',
  'sha256',
  'note',
  'tags',
  'saved_at',
] as const;

/** An entry as its table has it. */
export type EntryRow = Pick<Schema['notebook_entry'], (typeof entryColumns)[number]>;

const words = z.array(z.string());

/** The one place where a row becomes an entry. */
export function entryOf({ id, article, start, end, sha256, note, tags, saved_at: at }: EntryRow): Entry {
  return {
    id,
    quote: { article, span: { start, end }, sha256 },
    ...(note !== null && { note }),
    tags: words.parse(JSON.parse(tags)),
    at,
  };
}

/** The row of an entry, whose place counts from 0. */
export function entryRow({ id, quote, note, tags, at }: Entry, place: number): EntryRow {
  const { article, span, sha256 } = quote;
  return {
    id,
    place,
    article,
    start: span.start,
    end: span.end,
    sha256,
    note: note ?? null,
    tags: JSON.stringify(words.parse(tags)),
    saved_at: at,
  };
}

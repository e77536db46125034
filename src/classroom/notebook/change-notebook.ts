import { say } from '../../answer/say.ts';
import type { KeptQuote } from '../../guild/kept-quote.ts';
import { lines } from '../../guild/typed.ts';
import { typedTag, typedTags } from '../../guild/typed-tags.ts';
import { Refusal } from '../../refusal.ts';
import type { EntryChange } from './notebook-page.ts';
import { classroomLimits } from '../limits.ts';
import type { Entry } from './notebook.ts';

/* What becomes of the entries of a notebook. Each change names one entry by its id, whatever happened to the others meanwhile. */

/**
 * Entries with a passage after the others; the same where they have it already.
 * @throws Refusal `refusal.notebook-full`
 */
export function withPassage(
  entries: readonly Entry[],
  quote: KeptQuote,
  { at, makeId }: { readonly at: number; readonly makeId: (length: number) => string },
): { readonly entries: readonly Entry[]; readonly entry: Entry; readonly new: boolean } {
  const had = entries.find((each) => isSame(each.quote, quote));
  if (had !== undefined) return { entries, entry: had, new: false };
  if (entries.length >= classroomLimits.entries)
    throw new Refusal('refusal.notebook-full', { limit: say.number(classroomLimits.entries) });
  const entry: Entry = { id: newId(makeId, entries), quote, tags: [], at };
  return { entries: [...entries, entry], entry, new: true };
}

/** @throws Refusal `refusal.no-entry`; of what was typed, one that says what is too long */
export function withChange(
  entries: readonly Entry[],
  id: Entry['id'],
  { note, tags, to }: EntryChange,
): { readonly entries: readonly Entry[]; readonly entry: Entry } {
  const { from, entry: was } = found(entries, id);
  const { note: before, ...rest } = was;
  const words = note === undefined ? before : noteOf(note);
  const entry: Entry = {
    ...rest,
    ...(words !== undefined && { note: words }),
    tags: tags === undefined ? was.tags : tagsOf(tags),
  };
  const place = to === undefined ? from : placeOf(entries, from, to);
  return { entries: entries.toSpliced(from, 1).toSpliced(place, 0, entry), entry };
}

/** @throws Refusal `refusal.no-entry` */
export function without(entries: readonly Entry[], id: Entry['id']): readonly Entry[] {
  return entries.toSpliced(found(entries, id).from, 1);
}

/** Those that have a tag, as somebody typed it; all where none is asked for. */
export function tagged<T extends Pick<Entry, 'tags'>>(
  entries: readonly T[],
  tag: string | undefined,
): readonly T[] {
  const wanted = typedTag(tag ?? '', Number.POSITIVE_INFINITY);
  return wanted === '' ? entries : entries.filter(({ tags }) => tags.includes(wanted));
}

function found(entries: readonly Entry[], id: Entry['id']): { readonly from: number; readonly entry: Entry } {
  const from = entries.findIndex((each) => each.id === id);
  const entry = entries[from];
  if (entry === undefined) throw new Refusal('refusal.no-entry');
  return { from, entry };
}

function noteOf(typed: string | null): string | undefined {
  const note = lines(typed ?? '', classroomLimits.note, 'refusal.card-note');
  return note === '' ? undefined : note;
}

function tagsOf(typed: readonly string[]): readonly string[] {
  const tags = typedTags(typed, classroomLimits.tag);
  if (tags.length <= classroomLimits.tags) return tags;
  throw new Refusal('refusal.entry-tags', { limit: say.number(classroomLimits.tags) });
}

/** Where an entry comes to stand among all; a place that is not there is the nearest that is. */
function placeOf(entries: readonly Entry[], from: number, to: NonNullable<EntryChange['to']>): number {
  if (typeof to === 'number') return Math.max(0, Math.floor(to));
  const step = to.one === 'up' ? -1 : 1;
  const others = tagged(
    entries.filter((_, at) => (at - from) * step > 0),
    to.tag,
  );
  const next = others.at(to.one === 'up' ? -1 : 0);
  // Without the entry, what stood below it is one place further up: there, or before it, it stands on the other side.
  return next === undefined ? from : entries.indexOf(next);
}

/** The same words at the same place: where an article came back with other words, what was kept of it before is something else. */
function isSame(a: KeptQuote, b: KeptQuote): boolean {
  return (
    a.article === b.article &&
    a.span.start === b.span.start &&
    a.span.end === b.span.end &&
    a.sha256 === b.sha256
  );
}

function newId(makeId: (length: number) => string, taken: readonly Entry[]): Entry['id'] {
  const made = makeId(8);
  return taken.some(({ id }) => id === made) ? newId(makeId, taken) : made;
}

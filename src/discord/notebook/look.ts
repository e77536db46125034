import type { LabelKey } from '../../answer/label.ts';
import type { NotebookPage, ShownEntry } from '../../classroom/notebook/notebook-page.ts';
import type { Entry } from '../../classroom/notebook/notebook.ts';
import type { Member } from '../../guild/member.ts';
import { Refusal } from '../../refusal.ts';
import type { Desk } from '../desk.ts';
import { timeZoneOf } from '../posts/gone.ts';
import type { Outcome } from '../outcome.ts';
import type { Answerable } from '../send.ts';
import { entryCard } from './entry-card.ts';
import type { Reading } from './entry-text.ts';
import { panelCard } from './panel-card.ts';
import { perPage, type View } from './view.ts';
import type { Owner } from './who.ts';

/** The notebook of whoever asks, as it is now. */
export async function panelOf(
  to: Answerable,
  desk: Desk,
  { member, here }: Owner,
  view: View,
): Promise<Outcome> {
  const { tag } = view;
  const [page, reading, settings] = await Promise.all([
    desk.app.notebook(member, { number: view.page, size: perPage, ...(tag !== undefined && { tag }) }),
    readingOf(to, desk, member),
    desk.settings.sure(member.scope),
  ]);
  // Whoever is no student any more may still have something to withdraw.
  return panelCard(page, view, {
    ...reading,
    handsIn: here !== undefined && (here.isStudent || !here.isTeacher),
    hasOthers: here === undefined && (settings?.classes ?? []).length > 0,
  });
}

/** One of its entries, as it is now. @throws Refusal `refusal.no-entry` */
export async function entryOf(
  to: Answerable,
  desk: Desk,
  { member }: Owner,
  { id, view, said }: { readonly id: Entry['id']; readonly view: View; readonly said?: LabelKey | undefined },
): Promise<Outcome> {
  const [{ entry, page }, reading] = await Promise.all([
    entryIn(member, desk, id),
    readingOf(to, desk, member),
  ]);
  return entryCard(entry, page, view, { ...reading, said });
}

/** @throws Refusal `refusal.no-entry` */
export async function entryIn(
  member: Member,
  { app }: Pick<Desk, 'app'>,
  id: Entry['id'],
): Promise<{ readonly entry: ShownEntry; readonly page: NotebookPage }> {
  const page = await app.notebook(member, { number: 0, size: 1, with: id });
  const entry = page.entries.find((each) => each.id === id);
  if (entry === undefined) throw new Refusal('refusal.no-entry');
  return { entry, page };
}

/** How many entries there are, or with a tag. */
export async function countOf(
  member: Member,
  { app }: Pick<Desk, 'app'>,
  tag: string | undefined,
): Promise<Pick<NotebookPage, 'tags' | 'class'> & { readonly entries: number }> {
  const {
    entries,
    page,
    tags,
    class: its,
  } = await app.notebook(member, {
    number: 0,
    size: 1,
    ...(tag !== undefined && { tag }),
  });
  return { tags, entries: entries.length === 0 ? 0 : page.of, ...(its !== undefined && { class: its }) };
}

async function readingOf(to: Answerable, desk: Desk, { scope }: Member): Promise<Reading> {
  return { wording: desk.wordingFor(to.locale), timeZone: await timeZoneOf(scope, desk) };
}

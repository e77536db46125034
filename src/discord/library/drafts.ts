import type { ModalSubmitInteraction } from 'discord.js';
import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { Draft } from '../../guild/kept.ts';
import type { Member } from '../../guild/member.ts';
import { Refusal } from '../../refusal.ts';
import type { Desk } from '../desk.ts';
import { memberOf } from '../member.ts';
import { respondByChange, respondWithForm } from '../respond.ts';
import type { Outcome } from '../outcome.ts';
import type { Changing, Press } from '../send.ts';
import { addedCard, droppedCard, type Added } from './added-card.ts';
import { changeIn } from './correction-in.ts';
import type { LibraryPress } from './custom-id.ts';
import { draftsCard } from './draft-card.ts';
import { fact } from './facts-lines.ts';
import { correctForm } from './forms.ts';
import { chosenOf } from './chosen.ts';
import { draftsOn } from './on-message.ts';
import { noPack } from './pack-words.ts';

type OnDraft = Extract<LibraryPress, { readonly on: 'draft' }>;
type OnDrafts = Extract<LibraryPress, { readonly on: 'drafts' }>;

/** A button or select of one draft. */
export function pressDraft(to: Press, desk: Desk, press: OnDraft): Promise<void> {
  const { id } = press;
  switch (press.do) {
    case 'correct':
      return respondWithForm(to, desk, async () => {
        const draft = await waiting(memberOf(to, desk), desk, id);
        return correctForm('draft', id, draft.article.facts, desk.wordingFor(to.locale));
      });
    case 'pack':
      return respondByChange(to, desk, async () => {
        const pack = chosenOf(to);
        const member = memberOf(to, desk);
        await desk.app.correctDraft(member, id, { pack: pack === noPack ? null : pack });
        return shown(to, desk, withOthers(to, id), id);
      });
    case 'keep':
      return respondByChange(to, desk, () => keep(to, desk, [id], without(draftsOn(to), id)));
    case 'drop':
      return respondByChange(to, desk, () => drop(to, desk, [id], without(draftsOn(to), id)));
  }
}

/** A button or select of a card with several. */
export function pressDrafts(to: Press, desk: Desk, press: OnDrafts): Promise<void> {
  const all = draftsOn(to);
  switch (press.do) {
    case 'pick':
      return respondByChange(to, desk, () => shown(to, desk, all, chosenOf(to)));
    case 'keep':
      return respondByChange(to, desk, () => keep(to, desk, all, []));
    case 'drop':
      return respondByChange(to, desk, () => drop(to, desk, all, []));
  }
}

/** The form that corrects a draft. Only what was changed in it is corrected. */
export function submitDraft(
  to: ModalSubmitInteraction,
  changing: Changing,
  desk: Desk,
  { id, was = '' }: OnDraft,
): Promise<void> {
  return respondByChange(changing, desk, async () => {
    await desk.app.correctDraft(memberOf(to, desk), id, changeIn(to, was));
    return shown(changing, desk, withOthers(changing, id), id);
  });
}

async function waiting(member: Member, { app }: Desk, id: Draft['id']): Promise<Draft> {
  const draft = await app.draftOf(member, id);
  if (draft === undefined) throw new Refusal('refusal.no-draft');
  return draft;
}

/** The drafts of a card, as they are by now; those that wait no more are left out. */
async function shown(
  to: Changing,
  desk: Desk,
  ids: readonly Draft['id'][],
  chosen: Draft['id'] | undefined,
  notes: readonly Line[] = [],
): Promise<Outcome> {
  const member = memberOf(to, desk);
  const [found, { packs }] = await Promise.all([
    Promise.all(ids.map((id) => desk.app.draftOf(member, id))),
    desk.app.shelving(member),
  ]);
  const drafts = found.filter((draft) => draft !== undefined);
  if (drafts.length === 0) throw new Refusal('refusal.no-draft');
  const wording = desk.wordingFor(to.locale);
  return draftsCard({ drafts, ...(chosen !== undefined && { chosen }), packs, notes, wording });
}

async function keep(
  to: Press,
  desk: Desk,
  ids: readonly Draft['id'][],
  others: readonly Draft['id'][],
): Promise<Outcome> {
  const member = memberOf(to, desk);
  if (ids.length === 0) throw new Refusal('refusal.old-button');
  const drafts = await Promise.all(ids.map((id) => waiting(member, desk, id)));
  const [puts, { packs }] = await Promise.all([desk.app.keepDrafts(member, ids), desk.app.shelving(member)]);
  const added = drafts.flatMap((draft, at): readonly Added[] => {
    const put = puts[at]?.put;
    return put === undefined ? [] : [{ draft, put, pack: packs.find((pack) => pack.id === draft.pack) }];
  });
  const notes = drafts.map(({ article }): Line => ({
    role: 'text',
    pieces: [say.label('added.one-of', { title: fact(article.facts.title) })],
  }));
  if (others.length > 0) return shown(to, desk, others, undefined, notes);
  const { used } = await desk.app.kept(member, { page: 0, size: 1 });
  return addedCard(added, {
    first: used.articles === added.length && added.every(({ put }) => put === 'added'),
    wording: desk.wordingFor(to.locale),
  });
}

async function drop(
  to: Press,
  desk: Desk,
  ids: readonly Draft['id'][],
  others: readonly Draft['id'][],
): Promise<Outcome> {
  if (ids.length === 0) throw new Refusal('refusal.old-button');
  await desk.app.dropDrafts(memberOf(to, desk), ids);
  if (others.length > 0) return shown(to, desk, others, undefined);
  return droppedCard(desk.wordingFor(to.locale));
}

/** The drafts that a card is of, the one that it shows among them. */
function withOthers(to: Changing, id: Draft['id']): readonly Draft['id'][] {
  const all = draftsOn(to);
  return all.includes(id) ? all : [id];
}

const without = (ids: readonly string[], id: string) => ids.filter((each) => each !== id);

import type { LabelKey } from '../../answer/label.ts';
import type { OwnAssignment } from '../../classroom/hand-in/hand-in.ts';
import { Refusal } from '../../refusal.ts';
import type { Desk } from '../desk.ts';
import { chosenOf } from '../library/chosen.ts';
import { timeZoneOf } from '../posts/gone.ts';
import type { Outcome } from '../outcome.ts';
import type { Press } from '../send.ts';
import { countOf } from './look.ts';
import type { NotebookPress } from './notebook-press.ts';
import { tagOf } from './tag-select.ts';
import { taskCard } from './task-card.ts';
import { tasksCard } from './tasks-card.ts';
import { withTag, type View } from './view.ts';
import { ownerOf, type Owner } from './who.ts';

/** What the class of this channel hands in. */
export async function tasks(to: Press, desk: Desk, { of, view }: NotebookPress): Promise<Outcome> {
  const { member } = await ownerOf(to, desk, view);
  const all = await desk.app.ownAssignments(member);
  const reading = { wording: desk.wordingFor(to.locale), timeZone: await timeZoneOf(member.scope, desk) };
  return tasksCard(all, Number(of), view, reading);
}

/** One of it, chosen in a select, or with another tag. */
export async function task(to: Press, desk: Desk, { do: verb, of, view }: NotebookPress): Promise<Outcome> {
  const owner = await ownerOf(to, desk, view);
  const picks = verb === 'choose-task';
  const found = await taskIn(owner, desk, picks ? chosenOf(to) : of);
  return shown(to, desk, owner, { task: found, view: picks ? view : withTag(view, tagOf(chosenOf(to))) });
}

/** Hands in a copy of the notebook as it is now. */
export async function handIn(to: Press, desk: Desk, { of, view }: NotebookPress): Promise<Outcome> {
  const owner = await ownerOf(to, desk, view);
  const { tag } = view;
  const handed = await desk.app.handIn(owner.member, {
    assignment: of,
    ...(tag !== undefined && { tag }),
  });
  return shown(to, desk, owner, { task: handed, view, said: 'handing.done' });
}

/** Also for whoever is no student any more, and could not see afterwards what there is to hand in. */
export async function withdraw(to: Press, desk: Desk, { of, view }: NotebookPress): Promise<Outcome> {
  const owner = await ownerOf(to, desk, view);
  const { handedIn: _, ...without } = await taskIn(owner, desk, of);
  await desk.app.withdrawHandIn(owner.member, of);
  return shown(to, desk, owner, { task: without, view, said: 'handing.withdrawn' });
}

/** @throws Refusal `refusal.no-assignment` */
async function taskIn({ member }: Owner, { app }: Desk, id: OwnAssignment['id']): Promise<OwnAssignment> {
  const found = (await app.ownAssignments(member)).find((each) => each.id === id);
  if (found === undefined) throw new Refusal('refusal.no-assignment');
  return found;
}

async function shown(
  to: Press,
  desk: Desk,
  { member }: Owner,
  { view, ...one }: { readonly task: OwnAssignment; readonly view: View; readonly said?: LabelKey },
): Promise<Outcome> {
  const [counted, timeZone] = await Promise.all([
    countOf(member, desk, view.tag),
    timeZoneOf(member.scope, desk),
  ]);
  const reading = { wording: desk.wordingFor(to.locale), timeZone };
  return taskCard({ ...counted, ...one, name: member.name }, view, reading);
}

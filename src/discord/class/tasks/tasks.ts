import type { ModalSubmitInteraction } from 'discord.js';
import type { Class } from '../../../guild/class.ts';
import type { Member } from '../../../guild/member.ts';
import { Refusal } from '../../../refusal.ts';
import { authorOf } from '../../cards/author.ts';
import { rawOf } from '../../cards/make/save.ts';
import type { Desk } from '../../desk.ts';
import { GivenBack } from '../../given-back.ts';
import { chosenOf } from '../../library/chosen.ts';
import { chosenIn, typedIn } from '../../library/fields.ts';
import { memberOf } from '../../member.ts';
import { respond, respondByChange, respondWithForm } from '../../respond.ts';
import type { Outcome } from '../../outcome.ts';
import type { Answerable, Askable, Press } from '../../send.ts';
import type { ClassPart } from '../part.ts';
import { taught, taughtOne } from '../taught.ts';
import { givenBackTask, readGivenBackTask } from './given-back.ts';
import { handedInCard, whichTaskCard } from './handed-in-card.ts';
import { fields, taskForm } from './task-form.ts';
import { taskPressOf, type TaskPress } from './task-id.ts';
import { removeCard, tasksCard, type Task } from './tasks-card.ts';

/** What /class assignment takes. */
type Options = { readonly title?: string | undefined; readonly due?: string | undefined };

/** /class assignment: a form, with what was typed already. */
export function runAssignment(to: Askable, desk: Desk, options: Options): Promise<void> {
  return respondWithForm(to, desk, async () =>
    taskForm(await taught(memberOf(to, desk), desk), options, desk.wordingFor(to.locale)),
  );
}

/** A page of what a class is to hand in. @param page counts from 0 */
export async function assignmentsOf(
  to: Answerable,
  desk: Desk,
  member: Member,
  its: Class,
  page = 0,
): Promise<Outcome> {
  return tasksCard(its, await desk.app.assignments(member, its.id), page, desk.wordingFor(to.locale));
}

/** What was handed in: for the assignment that is chosen, or where there is only one, for that. */
export async function handedInOf(to: Answerable, desk: Desk, member: Member, its: Class): Promise<Outcome> {
  const tasks = await desk.app.assignments(member, its.id);
  const [only, ...others] = tasks;
  if (only !== undefined && others.length === 0) return handedIn(to, desk, member, its, only, 0);
  return whichTaskCard(its, tasks, desk.wordingFor(to.locale));
}

export const tasksPart: ClassPart = {
  press(to, desk) {
    const press = taskPressOf(to.customId);
    if (press === undefined) return undefined;
    if (press.do !== 'set' && press.do !== 'again')
      return respondByChange(to, desk, () => pressed(to, desk, press));
    return respondWithForm(to, desk, async () => {
      const member = memberOf(to, desk);
      const classes: readonly [Class, ...Class[]] =
        press.class === undefined ? await taught(member, desk) : [await taughtOne(member, desk, press.class)];
      const typed = press.do === 'again' ? readGivenBackTask(rawOf(to)) : {};
      return taskForm(classes, typed, desk.wordingFor(to.locale));
    });
  },
  submit(to, desk) {
    const press = taskPressOf(to.customId);
    if (press?.do !== 'set') return undefined;
    const work = () => set(to, desk, press.class ?? chosenIn(to, fields.class));
    return to.isFromMessage() ? respondByChange(to, desk, work) : respond(to, desk, { hidden: true }, work);
  },
};

async function pressed(
  to: Press,
  desk: Desk,
  press: Exclude<TaskPress, { readonly do: 'set' | 'again' }>,
): Promise<Outcome> {
  const member = memberOf(to, desk);
  const its = await taughtOne(member, desk, press.class);
  switch (press.do) {
    case 'page':
      return assignmentsOf(to, desk, member, its, press.page);
    case 'pick':
      return handedIn(to, desk, member, its, await taskOf(desk, member, its, chosenOf(to)), 0);
    case 'handed-in': {
      const task = await taskOf(desk, member, its, press.assignment);
      return handedIn(to, desk, member, its, task, press.page);
    }
    case 'remove': {
      const task = await taskOf(desk, member, its, press.assignment);
      return removeCard(its, task, press.page, desk.wordingFor(to.locale));
    }
    case 'remove-sure':
      await desk.app.removeAssignment(member, press.assignment);
      return assignmentsOf(to, desk, member, its, press.page);
  }
}

async function handedIn(
  to: Answerable,
  desk: Desk,
  member: Member,
  its: Class,
  task: Task,
  page: number,
): Promise<Outcome> {
  const all = await desk.app.handIns(member, task.id);
  return handedInCard(its, task, all, page, desk.wordingFor(to.locale));
}

/** An assignment of a class. @throws Refusal `refusal.no-assignment` */
export async function taskOf(desk: Desk, member: Member, its: Class, id: string): Promise<Task> {
  const found = (await desk.app.assignments(member, its.id)).find((each) => each.id === id);
  if (found === undefined) throw new Refusal('refusal.no-assignment');
  return found;
}

/** What is refused is given back, so that nothing has to be typed again. @param of undefined where the form asked for a class and none was chosen */
async function set(to: ModalSubmitInteraction, desk: Desk, of: Class['id'] | undefined): Promise<Outcome> {
  if (of === undefined) throw new Refusal('refusal.old-button');
  const author = authorOf(to, desk);
  const typed = { title: typedIn(to, fields.title) ?? '', due: typedIn(to, fields.due) ?? '' };
  await desk.app.setAssignment(author, of, typed).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    throw new GivenBack(error, givenBackTask(error, of, typed, desk.wordingFor(to.locale)));
  });
  return assignmentsOf(to, desk, author, await taughtOne(author, desk, of));
}

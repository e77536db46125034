import type { GuildScope } from '../../library/asker.ts';
import type { Store } from '../../store/store.ts';
import { assignmentIds, classIds, pupilIn, pupils } from './class-changes.ts';

/** All that can be read of the classes of a server, and outside of them, as plain data that can be compared. */
export async function classesOf(store: Store, scope: GuildScope): Promise<unknown> {
  const classes = await Promise.all(classIds.map((of) => classOf(store, scope, of)));
  return { kept: await store.classroom.keptClasses(scope), classes };
}

async function classOf({ classroom }: Store, scope: GuildScope, of: string | undefined) {
  const whose = pupils.map((user) => pupilIn(scope, of, user));
  const quizzes = of === undefined ? [] : await classroom.quizzes(scope, of);
  const handIns = of === undefined ? [] : assignmentIds(of).map((id) => classroom.handIns(scope, id));
  return {
    notebooks: await Promise.all(whose.map((each) => classroom.notebook(each))),
    practised: await Promise.all(whose.map((each) => classroom.practised(each))),
    assignments: of === undefined ? [] : await classroom.assignments(scope, of),
    handedIn: await Promise.all(
      (await Promise.all(handIns)).flat().map(({ id }) => classroom.handIn(scope, id)),
    ),
    quizzes,
    taken: await Promise.all(
      quizzes.map(async ({ id }) => [
        await classroom.quizProgress(scope, id),
        await classroom.quizBegun(scope, id),
        await classroom.quizAnswers(scope, id),
      ]),
    ),
    unanswered: of === undefined ? [] : await classroom.unanswered(scope, of),
  };
}

/** What of the texts' words stands in classes: in notes, in titles, and in what was asked without an answer. */
export async function wordsInClasses({ classroom }: Store, scope: GuildScope): Promise<readonly string[]> {
  const said: string[] = [];
  for (const of of classIds) {
    for (const user of pupils) {
      const { entries } = await classroom.notebook(pupilIn(scope, of, user));
      said.push(...entries.map(({ note = '' }) => note));
    }
    if (of === undefined) continue;
    said.push(...(await classroom.assignments(scope, of)).map(({ title }) => title));
    said.push(...(await classroom.unanswered(scope, of)).map(({ word }) => word));
    for (const id of assignmentIds(of))
      for (const each of await classroom.handIns(scope, id))
        said.push(...((await classroom.handIn(scope, each.id))?.entries ?? []).map(({ note = '' }) => note));
  }
  return said;
}

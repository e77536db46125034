import type { Piece } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { Action } from '../../guild/kept.ts';
import type { Member } from '../../guild/member.ts';
import type { Desk } from '../desk.ts';

const families = {
  class: ['class-created', 'class-changed'],
  assignment: ['assignment-set'],
  quiz: ['quiz-opened', 'quiz-closed', 'results-read'],
} as const satisfies Record<string, readonly Action['what'][]>;

/**
 * What was done in classes, as people call it, by the ids in the log: a class by its name, a quiz by its class's, an assignment by its
 * title, the latter two to whoever teaches the class. Of what was handed in, nothing is said here: it is its student's.
 */
export async function classNames(
  actions: readonly Action[],
  member: Member,
  { app }: Pick<Desk, 'app'>,
): Promise<readonly (readonly [string, Piece])[]> {
  const has = (family: keyof typeof families) =>
    actions.some(({ what }) => families[family].some((each) => each === what));
  const [{ classes }, taught] = await Promise.all([
    has('class') ? app.settings(member.scope) : { classes: [] },
    has('assignment') || has('quiz') ? app.classes(member) : [],
  ]);
  const works = await Promise.all(
    taught.map(async ({ id, name }) => {
      const [assignments, quizzes] = await Promise.all([
        has('assignment') ? app.assignments(member, id) : [],
        has('quiz') ? app.quizzes(member, id) : [],
      ]);
      return [
        ...assignments.map((each) => [each.id, say.typed(each.title)] as const),
        ...quizzes.map((each) => [each.id, say.typed(name)] as const),
      ];
    }),
  );
  return [...classes.map(({ id, name }) => [id, say.typed(name)] as const), ...works.flat()];
}

import type { Class } from '../../guild/class.ts';
import type { Member } from '../../guild/member.ts';
import type { Desk } from '../desk.ts';
import { chosenOf } from '../library/chosen.ts';
import { memberOf } from '../member.ts';
import { respond, respondByChange } from '../respond.ts';
import type { Outcome } from '../outcome.ts';
import type { Answerable } from '../send.ts';
import { chooseClass } from './choose-class.ts';
import { missingOf } from './missing/missing.ts';
import type { ClassPart } from './part.ts';
import { quizzesOf } from './quiz/quizzes.ts';
import { assignmentsOf, handedInOf } from './tasks/tasks.ts';
import { taught, taughtOne } from './taught.ts';
import { worksId, worksPressOf, type Work } from './works-id.ts';

type Show = (to: Answerable, desk: Desk, member: Member, its: Class) => Promise<Outcome>;

const shows: Readonly<Record<Work, Show>> = {
  quizzes: quizzesOf,
  assignments: assignmentsOf,
  'handed-in': handedInOf,
  missing: missingOf,
};

/** /class quizzes, assignments, handed-in and missing: of the class in whose channel somebody is, or that they choose. */
export function runWork(to: Answerable, desk: Desk, work: Work): Promise<void> {
  return respond(to, desk, { hidden: true }, async () => {
    const member = memberOf(to, desk);
    const [first, ...others] = await taught(member, desk);
    if (others.length === 0) return shows[work](to, desk, member, first);
    return chooseClass([first, ...others], worksId({ to: work }), desk.wordingFor(to.locale));
  });
}

export const worksPart: ClassPart = {
  press(to, desk) {
    const press = worksPressOf(to.customId);
    if (press === undefined) return undefined;
    return respondByChange(to, desk, async () => {
      const member = memberOf(to, desk);
      const its = await taughtOne(member, desk, press.class ?? chosenOf(to));
      return shows[press.to](to, desk, member, its);
    });
  },
};

import type { Acting } from '../../guild/act.ts';
import { classIn, learnsIn } from '../../guild/class.ts';
import { nameOf } from '../../guild/name-of.ts';
import { dayIn } from '../../library/day-in.ts';
import { Refusal } from '../../refusal.ts';
import { tagged } from '../notebook/change-notebook.ts';
import type { Classwork } from '../classwork.ts';
import type { Assignment, KeptHandIn, OwnAssignment } from './hand-in.ts';
import type { Needs } from '../needs.ts';
import { demandSome } from '../notebook/notebooks.ts';
import { shortPupil, type Pupil } from '../pupil.ts';
import { oneDay } from '../class/typed-class.ts';
import { demandStudent, pupilIn } from '../class/who.ts';

/**
 * What a student hands in: a copy of their notebook as it is then, which can be replaced and withdrawn until the day that it is due
 * is over. Whoever handed nothing in by then can still do so once.
 */
export function handingIn(needs: Needs): Pick<Classwork, 'ownAssignments' | 'handIn' | 'withdrawHandIn'> {
  const { act, classroom } = needs;
  /** What somebody handed in, by what they are called in the assignment's class. */
  const ownOf = async ({ scope, pupil }: Pupil, id: Assignment['id']): Promise<KeptHandIn | undefined> =>
    (await classroom.handIns(scope, id)).find((each) => each.pupil === pupil);

  return {
    ownAssignments: (member) =>
      act.look(member, undefined, async (acting) => {
        const { classes } = acting.settings;
        const its = classIn(classes, member.channels);
        if (its === undefined) throw new Refusal('refusal.no-class');
        const set = await classroom.assignments(acting.scope, its.id);
        const pupil = await pupilIn(needs, acting, its.id);
        const own = await Promise.all(
          set.map(async (each) => shown(acting, each, await ownOf(pupil, each.id))),
        );
        if (learnsIn(its, member, classes)) return own;
        // Whoever is no student any more still sees what is theirs, so that they can withdraw it.
        const theirs = own.filter(({ handedIn }) => handedIn !== undefined);
        if (theirs.length === 0) throw new Refusal('refusal.no-student');
        return theirs;
      }),
    handIn: (author, { assignment: id, tag }) =>
      act.change(author, undefined, async (acting) => {
        const { scope } = acting;
        const its = demandStudent(acting);
        const assignment = await classroom.assignment(scope, id);
        if (assignment?.class !== its.id) throw new Refusal('refusal.no-assignment');
        const pupil = await pupilIn(needs, acting, its.id);
        const late = isOver(acting, assignment);
        if (late && (await ownOf(pupil, id)) !== undefined) throw closed(assignment);
        const entries = demandSome(tagged((await classroom.notebook(pupil)).entries, tag));
        const handIn = {
          id: await newId(needs, acting),
          assignment: id,
          pupil: pupil.pupil,
          // Not even for who has no name that can be seen does an id of Discord stand beside what they do.
          name: nameOf(author, shortPupil(pupil.pupil)),
          at: author.at,
          late,
          entries,
        };
        if (!(await classroom.putHandIn(scope, handIn))) throw new Refusal('refusal.no-assignment');
        return shown(acting, assignment, { ...handIn, entries: entries.length });
      }),
    // Whose it is they are by the key of its class, wherever they are and whatever roles they have by now.
    withdrawHandIn: (member, id) =>
      act.change(member, undefined, async (acting) => {
        const assignment = await classroom.assignment(acting.scope, id);
        if (assignment === undefined) throw new Refusal('refusal.no-hand-in');
        const pupil = await pupilIn(needs, acting, assignment.class);
        if ((await ownOf(pupil, id)) === undefined) throw new Refusal('refusal.no-hand-in');
        if (isOver(acting, assignment)) throw closed(assignment);
        await classroom.withdrawHandIn(pupil, id);
      }),
  };
}

function shown(
  acting: Acting,
  assignment: Assignment,
  own: Pick<KeptHandIn, 'at' | 'late' | 'entries'> | undefined,
): OwnAssignment {
  const handedIn = own && { at: own.at, late: own.late, entries: own.entries };
  return {
    ...assignment,
    open: !isOver(acting, assignment),
    ...(handedIn !== undefined && { handedIn }),
  };
}

/** Whether the day that it is due is over, in the server's time zone. */
function isOver({ settings, member }: Acting, { due }: Assignment): boolean {
  return dayIn(settings.timeZone, member.at) > due;
}

function closed({ due }: Assignment): Refusal {
  return new Refusal('refusal.hand-in-closed', { due: oneDay(due) });
}

async function newId({ makeId, classroom }: Needs, { scope }: Acting): Promise<string> {
  for (;;) {
    const made = makeId(8);
    if ((await classroom.handIn(scope, made)) === undefined) return made;
  }
}

import { say } from '../../answer/say.ts';
import type { Acting } from '../../guild/act.ts';
import { teaches, type Class } from '../../guild/class.ts';
import { nameOf } from '../../guild/name-of.ts';
import { dayIn } from '../../library/day-in.ts';
import { Refusal } from '../../refusal.ts';
import type { Classwork } from '../classwork.ts';
import { madeFile } from '../made-file.ts';
import type { Assignment } from './hand-in.ts';
import { classroomLimits } from '../limits.ts';
import type { Needs } from '../needs.ts';
import { notebookDocument, withoutWords } from '../notebook/notebook-document.ts';
import { shownEntries, whole } from '../notebook/shown-entries.ts';
import { shortPupil } from '../pupil.ts';
import { dayToCome, oneDay, title } from '../class/typed-class.ts';
import { demandRunning, demandTeaching, pupilIn } from '../class/who.ts';

/** What a teacher does: sets what is to be handed in, and reads what was. */
export function settingAssignments(
  needs: Needs,
): Pick<Classwork, 'setAssignment' | 'removeAssignment' | 'assignments' | 'handIns' | 'readHandIn'> {
  const { act, classroom, store } = needs;
  return {
    setAssignment: (author, of, typed) =>
      act.change(author, undefined, async (acting) => {
        const { scope, log } = acting;
        const its = demandTeaching(acting, of);
        demandRunning(its, acting);
        const set = await classroom.assignments(scope, of);
        if (set.length >= classroomLimits.assignments)
          throw new Refusal('refusal.too-many-assignments', {
            limit: say.number(classroomLimits.assignments),
          });
        const assignment: Assignment = {
          id: await newId(needs, acting),
          class: of,
          title: title(typed.title, classroomLimits.assignmentTitle, 'refusal.assignment-title'),
          due: dueDay(acting, its, typed.due),
          by: nameOf(author, shortPupil((await pupilIn(needs, acting, of)).pupil)),
          at: author.at,
        };
        await classroom.putAssignment(scope, assignment, log('assignment-set', assignment.id));
        return assignment;
      }),
    removeAssignment: (member, id) =>
      act.change(member, undefined, async (acting) => {
        await demandAssignment(needs, acting, id);
        await classroom.removeAssignment(acting.scope, id, acting.log('assignment-removed', id));
      }),
    assignments: (member, of) =>
      act.look(member, undefined, async (acting) => {
        demandTeaching(acting, of);
        const set = await classroom.assignments(acting.scope, of);
        return Promise.all(
          set.map(async (each) => ({
            ...each,
            handedIn: (await classroom.handIns(acting.scope, each.id)).length,
          })),
        );
      }),
    handIns: (member, assignment) =>
      act.look(member, undefined, async (acting) => {
        await demandAssignment(needs, acting, assignment);
        const handed = await classroom.handIns(acting.scope, assignment);
        return handed.map(({ id, name, at, late, entries }) => ({ id, name, at, late, entries }));
      }),
    readHandIn: (member, id, writing) =>
      act.look(member, undefined, async (acting) => {
        const { scope, log } = acting;
        const handIn = await classroom.handIn(scope, id);
        if (handIn === undefined) throw nothing(acting, 'refusal.no-hand-in');
        const { assignment, its } = await demandAssignment(needs, acting, handIn.assignment);
        // Somebody's work is opened from here on, whatever becomes of the file.
        await store.log(scope, log('hand-in-read', id));
        const entries = await shownEntries(needs, member, whole(handIn.entries));
        const { timeZone } = acting.settings;
        const { format, style, locale, accessed } = writing;
        const document = await notebookDocument(entries, {
          owner: handIn.name,
          class: its.name,
          handedIn: { for: assignment.title, on: dayIn(timeZone, handIn.at), late: handIn.late },
          style,
          locale,
          accessed,
          timeZone,
        });
        return madeFile(needs, document, {
          called: `hand-in-${accessed}-${id}`,
          format,
          without: withoutWords(entries),
        });
      }),
  };
}

/**
 * An assignment of a class that somebody teaches, with the class.
 * @throws Refusal `refusal.may-not-teach`, `refusal.no-assignment`
 */
async function demandAssignment(
  { classroom }: Needs,
  acting: Acting,
  id: Assignment['id'],
): Promise<{ readonly assignment: Assignment; readonly its: Class }> {
  const assignment = await classroom.assignment(acting.scope, id);
  if (assignment === undefined) throw nothing(acting, 'refusal.no-assignment');
  return { assignment, its: demandTeaching(acting, assignment.class) };
}

/** Whoever teaches no class learns nothing of what there is, not even that it is not. */
function nothing(acting: Acting, label: 'refusal.no-assignment' | 'refusal.no-hand-in'): Refusal {
  const teachesAny = acting.settings.classes.some((each) => teaches(each, acting));
  return new Refusal(teachesAny || acting.rights.includes('configure') ? label : 'refusal.may-not-teach');
}

function dueDay({ settings, member }: Acting, { ends }: Class, typed: string): Assignment['due'] {
  const today = dayIn(settings.timeZone, member.at);
  const due = dayToCome(typed, today);
  if (due <= ends) return due;
  throw new Refusal('refusal.assignment-due', { today: oneDay(today), ends: oneDay(ends) });
}

async function newId({ makeId, classroom }: Needs, { scope }: Acting): Promise<Assignment['id']> {
  for (;;) {
    const made = makeId(8);
    if ((await classroom.assignment(scope, made)) === undefined) return made;
  }
}

import { say } from '../../answer/say.ts';
import type { Acting } from '../../guild/act.ts';
import { classIn, learnsIn, teaches, type Class } from '../../guild/class.ts';
import { demand } from '../../guild/rights.ts';
import { Refusal } from '../../refusal.ts';
import type { Classwork } from '../classwork.ts';
import { endingClass } from './end-class.ts';
import { classroomLimits } from '../limits.ts';
import type { Needs } from '../needs.ts';
import { shortPupil } from '../pupil.ts';
import { classOf } from './typed-class.ts';
import { demandTeaching, pupilIn } from './who.ts';

/**
 * Setting up, changing and ending classes, which are among the server's settings: it needs `configure`, and whoever teaches one may
 * set the end of its term.
 */
export function keepingClasses(
  needs: Needs,
): Pick<Classwork, 'createClass' | 'changeClass' | 'endClass' | 'classes' | 'classHere'> {
  const { act, store, classroom } = needs;
  return {
    createClass: (member, typed) =>
      act.change(member, 'configure', async (acting) => {
        const { scope, settings, log } = acting;
        if (settings.classes.length >= classroomLimits.classes)
          throw new Refusal('refusal.too-many-classes', { limit: say.number(classroomLimits.classes) });
        const made = classOf(acting, await newId(needs, acting), typed);
        const next = { ...settings, classes: [...settings.classes, made] };
        await store.saveSettings(scope, next, log('class-created', made.id));
        return made;
      }),
    changeClass: (member, id, change) =>
      act.change(member, undefined, async (acting) => {
        const { scope, rights, settings, log } = acting;
        const was = demandTeaching(acting, id);
        if (Object.keys(change).some((name) => name !== 'ends')) demand(rights, 'configure');
        const next = classOf(acting, id, change, was);
        const classes = settings.classes.map((each) => (each.id === id ? next : each));
        if (JSON.stringify(next) !== JSON.stringify(was))
          await store.saveSettings(scope, { ...settings, classes }, log('class-changed', id));
        // Also where it was so before: whoever chooses it again, because the names were still there, means it.
        if (change.results === 'pseudonyms') await classroom.forgetNames(scope, id);
        return next;
      }),
    endClass: (member, id) =>
      act.change(member, 'configure', async (acting) => {
        const { scope, settings, log } = acting;
        demandTeaching(acting, id);
        await endingClass(needs)(scope, settings, id, { action: log('class-ended', id) });
      }),
    classes: (member) =>
      act.look(member, undefined, async (acting) =>
        acting.settings.classes.filter((each) => teaches(each, acting)),
      ),
    classHere: (member) =>
      act.look(member, undefined, async (acting) => {
        const { classes } = acting.settings;
        const found = classIn(classes, member.channels);
        if (found === undefined) return undefined;
        const { id, name, ends, posting, results } = found;
        return {
          id,
          name,
          ends,
          posting,
          results,
          isStudent: learnsIn(found, member, classes),
          isTeacher: teaches(found, acting),
          pseudonym: shortPupil((await pupilIn(needs, acting, id)).pupil),
        };
      }),
  };
}

/** An id that no class has, nor anything that is kept of one. */
async function newId({ makeId, classroom }: Needs, { scope, settings }: Acting): Promise<Class['id']> {
  const taken = new Set([...settings.classes.map(({ id }) => id), ...(await classroom.keptClasses(scope))]);
  for (;;) {
    const made = makeId(6);
    if (!taken.has(made)) return made;
  }
}

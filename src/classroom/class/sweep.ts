import { settingsOf } from '../../guild/act.ts';
import { isPast } from '../../guild/class.ts';
import { dayIn } from '../../library/day-in.ts';
import type { GuildScope } from '../../library/asker.ts';
import { addDays } from '../../text/date/calendar.ts';
import type { Classwork } from '../classwork.ts';
import { endingClass } from './end-class.ts';
import { mondayOf } from '../unanswered/monday-of.ts';
import type { Needs } from '../needs.ts';

/** How long what a class asked without an answer is counted, in days. */
const countsKept = 4 * 7;

/**
 * Deletes what is due in all servers: classes whose term is over by the server's clock as it is set now, what a crash left of a class,
 * and counts of long ago. Nobody does it, so the log names nobody.
 */
export function sweepingClasses({
  act,
  store,
  classroom,
}: Pick<Needs, 'act' | 'store' | 'classroom'>): Pick<Classwork, 'sweepClasses'> {
  const end = endingClass({ store, classroom });
  const sweep = async (scope: GuildScope, at: number): Promise<void> => {
    let settings = await settingsOf(store, scope);
    const today = dayIn(settings.timeZone, at);
    for (const { id } of settings.classes.filter((each) => isPast(each, today)))
      settings = await end(scope, settings, id, {
        action: { deed: { at }, what: 'class-ended', about: id },
        disk: 'with-the-sweep',
      });
    const running = new Set(settings.classes.map(({ id }) => id));
    for (const id of await classroom.keptClasses(scope))
      if (!running.has(id)) await classroom.endClass(scope, id, { disk: 'with-the-sweep' });
    const before = mondayOf(addDays(today, -countsKept) ?? today);
    for (const id of running) await classroom.dropUnanswered(scope, id, before);
  };
  return {
    async sweepClasses(at) {
      const failed: unknown[] = [];
      for (const scope of await store.scopes())
        // What is wrong in one server must not keep another's classes.
        await act.turn(scope, () => sweep(scope, at)).catch((error: unknown) => failed.push(error));
      if (failed.length > 0) throw new Error('Classes could not be swept everywhere', { cause: failed[0] });
    },
  };
}

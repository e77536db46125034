import type { Class } from '../../guild/class.ts';
import type { Action } from '../../guild/kept.ts';
import type { Settings } from '../../guild/settings.ts';
import type { GuildScope } from '../../library/asker.ts';
import type { Needs } from '../needs.ts';

/**
 * Ends a class: it is taken from the server's settings, and everything that is kept of it is deleted. What a crash leaves between the
 * two is nobody's by then, and the next sweep deletes it.
 */
export function endingClass({
  store,
  classroom,
}: Pick<Needs, 'store' | 'classroom'>): (
  scope: GuildScope,
  settings: Settings,
  id: Class['id'],
  how: { readonly action: Action; readonly disk?: 'with-the-sweep' },
) => Promise<Settings> {
  return async (scope, settings, id, { action, ...disk }) => {
    const next = { ...settings, classes: settings.classes.filter((each) => each.id !== id) };
    await store.saveSettings(scope, next, action);
    await classroom.endClass(scope, id, disk);
    return next;
  };
}

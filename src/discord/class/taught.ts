import { classIn, type Class } from '../../guild/class.ts';
import type { Member } from '../../guild/member.ts';
import { Refusal } from '../../refusal.ts';
import type { Desk } from '../desk.ts';

/**
 * The classes that somebody may do something for: in a class's channel that one, elsewhere those that they teach.
 * @throws Refusal `refusal.may-not-teach`; `refusal.no-class-yet` where the server has none, to whoever may set one up
 */
export async function taught(
  member: Member,
  { app }: Pick<Desk, 'app'>,
): Promise<readonly [Class, ...Class[]]> {
  const [all, settings, rights] = await Promise.all([
    app.classes(member),
    app.settings(member.scope),
    app.rights(member),
  ]);
  const here = classIn(settings.classes, member.channels);
  const [first, ...others] = here === undefined ? all : all.filter(({ id }) => id === here.id);
  if (first !== undefined) return [first, ...others];
  const mayBegin = rights.includes('configure') && settings.classes.length === 0;
  throw new Refusal(mayBegin ? 'refusal.no-class-yet' : 'refusal.may-not-teach', {
    ...(mayBegin && { command: { is: 'name', name: '/class setup' } as const }),
  });
}

/**
 * A class that somebody teaches, by what a button says.
 * @throws Refusal `refusal.may-not-teach`, whether or not there is one of this id; `refusal.no-class` to whoever may configure
 */
export async function taughtOne(member: Member, { app }: Pick<Desk, 'app'>, id: Class['id']): Promise<Class> {
  const [all, rights] = await Promise.all([app.classes(member), app.rights(member)]);
  const found = all.find((each) => each.id === id);
  if (found !== undefined) return found;
  throw new Refusal(rights.includes('configure') ? 'refusal.no-class' : 'refusal.may-not-teach');
}

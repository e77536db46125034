import { classIn, type Class } from '../../../guild/class.ts';
import type { Member } from '../../../guild/member.ts';
import { Refusal } from '../../../refusal.ts';
import type { Desk } from '../../desk.ts';
import type { Outcome } from '../../outcome.ts';
import type { Answerable } from '../../send.ts';
import { taughtOne } from '../taught.ts';
import { classCard } from './class-card.ts';
import { classesCard } from './classes-card.ts';

/** The class that somebody most likely means: that of the channel where they teach it, or the only one that they may do anything for. */
export async function nearest(member: Member, desk: Desk): Promise<Class | undefined> {
  const [classes, { classes: all }, may] = await Promise.all([
    desk.app.classes(member),
    desk.app.settings(member.scope),
    mayConfigure(member, desk),
  ]);
  const here = classIn(all, member.channels);
  const only = !may && classes.length === 1 ? classes[0] : undefined;
  return classes.find(({ id }) => id === here?.id) ?? only;
}

/** The classes that somebody teaches. @throws Refusal where that is none, and they may not set one up */
export async function listed(member: Member, to: Answerable, desk: Desk): Promise<Outcome> {
  const { scope, roles, channels, at } = member;
  const [classes, may, packs] = await Promise.all([
    desk.app.classes(member),
    mayConfigure(member, desk),
    desk.app.openPacks({ scope, roles, channels, at, pack: null }),
  ]);
  if (classes.length === 0 && !may) throw new Refusal('refusal.may-not-configure');
  return classesCard({ classes, mayConfigure: may, packs: packs.length }, desk.wordingFor(to.locale));
}

/** A class as somebody who teaches it sees it. */
export async function shown(member: Member, to: Answerable, desk: Desk, id: Class['id']): Promise<Outcome> {
  const { app } = desk;
  const its = await taughtOne(member, desk, id);
  const { scope, at } = member;
  const [may, { timeZone }, packs] = await Promise.all([
    mayConfigure(member, desk),
    app.settings(scope),
    // As its students ask in its first channel.
    app.openPacks({ scope, roles: its.students, channels: its.channels.slice(0, 1), at, pack: null }),
  ]);
  return classCard({
    class: its,
    mayConfigure: may,
    packs,
    timeZone,
    // A server that is not known here may have any.
    exists: (each) => to.guild?.roles.cache.has(each) !== false || to.guild.channels.cache.has(each),
    wording: desk.wordingFor(to.locale),
  });
}

/** What is private in a class's channels counts from the next answer on. */
export async function heard({ scope }: Member, { app, settings }: Desk): Promise<void> {
  settings.changed(scope, await app.settings(scope));
}

/** Whether somebody may set classes up, now. */
export const mayConfigure = async (member: Member, { app }: Desk) =>
  (await app.rights(member)).includes('configure');

/** Nobody should fill in a form for nothing; the right is looked up again when it is sent. */
export async function demandConfiguring(member: Member, desk: Desk): Promise<void> {
  if (!(await mayConfigure(member, desk))) throw new Refusal('refusal.may-not-configure');
}

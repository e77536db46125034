import { ComponentType, type ModalSubmitInteraction } from 'discord.js';
import type { TypedClass } from '../../../classroom/classwork.ts';
import { classIn, type Class } from '../../../guild/class.ts';
import type { Member } from '../../../guild/member.ts';
import { Refusal } from '../../../refusal.ts';
import type { Desk } from '../../desk.ts';
import { chosenOf } from '../../library/chosen.ts';
import { typedIn } from '../../library/fields.ts';
import { memberOf } from '../../member.ts';
import { respond, respondByChange, respondWithForm, type Outcome } from '../../respond.ts';
import type { Answerable, Press } from '../../send.ts';
import type { ClassPart } from '../part.ts';
import { taughtOne } from '../taught.ts';
import { classCard, classChannels, endCard, posting } from './class-card.ts';
import { editClassForm, fields, newClassForm } from './class-form.ts';
import { classesCard } from './classes-card.ts';
import { setupPressOf, type SetupPress } from './setup-id.ts';

/** /class setup: in a class's channel that class for whoever teaches it, elsewhere all that somebody teaches, or the only one. */
export function runSetup(to: Answerable, desk: Desk): Promise<void> {
  return respond(to, desk, { hidden: true }, async () => {
    const member = memberOf(to, desk);
    const its = await nearest(member, desk);
    return its === undefined ? listed(member, to, desk) : shown(member, to, desk, its.id);
  });
}

/** The class that somebody most likely means: that of the channel where they teach it, or the only one that they may do anything for. */
async function nearest(member: Member, desk: Desk): Promise<Class | undefined> {
  const [classes, { classes: all }, may] = await Promise.all([
    desk.app.classes(member),
    desk.app.settings(member.scope),
    mayConfigure(member, desk),
  ]);
  const here = classIn(all, member.channels);
  const only = !may && classes.length === 1 ? classes[0] : undefined;
  return classes.find(({ id }) => id === here?.id) ?? only;
}

export const setupPart: ClassPart = {
  press(to, desk) {
    const press = setupPressOf(to.customId);
    if (press === undefined) return undefined;
    return 'class' in press ? pressOne(to, desk, press) : pressAll(to, desk, press.do);
  },
  submit(to, desk) {
    const press = setupPressOf(to.customId);
    if (press?.do !== 'new' && press?.do !== 'edit') return undefined;
    const work = () => ('class' in press ? edited(to, desk, press.class) : made(to, desk));
    return to.isFromMessage() ? respondByChange(to, desk, work) : respond(to, desk, { hidden: true }, work);
  },
};

function pressAll(to: Press, desk: Desk, does: 'list' | 'open' | 'new'): Promise<void> {
  switch (does) {
    case 'list':
      return respondByChange(to, desk, () => listed(memberOf(to, desk), to, desk));
    case 'open':
      return respondByChange(to, desk, () => shown(memberOf(to, desk), to, desk, chosenOf(to)));
    case 'new':
      return respondWithForm(to, desk, async () => {
        await demandConfiguring(memberOf(to, desk), desk);
        return newClassForm(channelFor(to), desk.wordingFor(to.locale));
      });
  }
}

function pressOne(
  to: Press,
  desk: Desk,
  { do: does, class: id }: Extract<SetupPress, { readonly class: unknown }>,
): Promise<void> {
  const changed = (change: () => Partial<TypedClass>) =>
    respondByChange(to, desk, async () => {
      const member = memberOf(to, desk);
      await desk.app.changeClass(member, id, change());
      await heard(member, desk);
      return shown(member, to, desk, id);
    });
  switch (does) {
    case 'show':
      return respondByChange(to, desk, () => shown(memberOf(to, desk), to, desk, id));
    case 'channels':
      return changed(() => ({ channels: to.isChannelSelectMenu() ? to.values : [] }));
    case 'students':
      return changed(() => ({ students: rolesIn(to) }));
    case 'teachers':
      return changed(() => ({ teachers: rolesIn(to) }));
    case 'results':
      return changed(() => ({ results: chosenOf(to) === 'names' ? 'names' : 'pseudonyms' }));
    case 'posting':
      return changed(() => ({ posting: chosenOf(to) === posting.on }));
    case 'edit':
      return respondWithForm(to, desk, async () => {
        const member = memberOf(to, desk);
        const its = await taughtOne(member, desk, id);
        return editClassForm(
          its,
          { mayConfigure: await mayConfigure(member, desk) },
          desk.wordingFor(to.locale),
        );
      });
    case 'end':
      return respondByChange(to, desk, async () => {
        const member = memberOf(to, desk);
        await demandConfiguring(member, desk);
        return endCard({
          class: await taughtOne(member, desk, id),
          wording: desk.wordingFor(to.locale),
        });
      });
    case 'end-sure':
      return respondByChange(to, desk, async () => {
        const member = memberOf(to, desk);
        await desk.app.endClass(member, id);
        await heard(member, desk);
        return listed(member, to, desk);
      });
  }
}

/** The classes that somebody teaches. @throws Refusal where that is none, and they may not set one up */
async function listed(member: Member, to: Answerable, desk: Desk): Promise<Outcome> {
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
async function shown(member: Member, to: Answerable, desk: Desk, id: Class['id']): Promise<Outcome> {
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
async function heard({ scope }: Member, { app, settings }: Desk): Promise<void> {
  settings.changed(scope, await app.settings(scope));
}

const mayConfigure = async (member: Member, { app }: Desk) =>
  (await app.rights(member)).includes('configure');

/** Nobody should fill in a form for nothing; the right is looked up again when it is sent. */
async function demandConfiguring(member: Member, desk: Desk): Promise<void> {
  if (!(await mayConfigure(member, desk))) throw new Refusal('refusal.may-not-configure');
}

/** The channel that a new class is likely for: where it is set up, or the channel of that thread. */
function channelFor({ channel }: Answerable): string | undefined {
  const likely = channel?.isThread() === true ? channel.parent : channel;
  return likely !== null && classChannels.includes(likely.type) ? likely.id : undefined;
}

async function made(to: ModalSubmitInteraction, desk: Desk): Promise<Outcome> {
  const member = memberOf(to, desk);
  const { id } = await desk.app.createClass(member, {
    name: typedIn(to, fields.name) ?? '',
    ends: typedIn(to, fields.ends) ?? '',
    channels: idsIn(to, fields.channels),
    students: idsIn(to, fields.students),
    teachers: idsIn(to, fields.teachers),
    // What tells least about students, until whoever sets it up wants something else.
    results: 'pseudonyms',
    posting: false,
  });
  await heard(member, desk);
  return shown(member, to, desk, id);
}

/** Only what was changed is sent: whoever teaches a class may change its end, and nothing else. */
async function edited(to: ModalSubmitInteraction, desk: Desk, id: Class['id']): Promise<Outcome> {
  const member = memberOf(to, desk);
  const its = await taughtOne(member, desk, id);
  const name = typedIn(to, fields.name);
  const ends = typedIn(to, fields.ends);
  await desk.app.changeClass(member, id, {
    ...(name !== undefined && name !== its.name && { name }),
    ...(ends !== undefined && { ends }),
  });
  await heard(member, desk);
  return shown(member, to, desk, id);
}

/** Roles or channels that were chosen in a form. */
function idsIn(to: ModalSubmitInteraction, name: string): readonly string[] {
  const found = to.fields.fields.get(name);
  const isSelect = found?.type === ComponentType.RoleSelect || found?.type === ComponentType.ChannelSelect;
  return isSelect ? found.values : [];
}

function rolesIn(to: Press): readonly string[] {
  if (!to.isRoleSelectMenu()) throw new Refusal('refusal.old-button');
  return to.values;
}

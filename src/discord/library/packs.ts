import type { ModalSubmitInteraction } from 'discord.js';
import type { Member } from '../../guild/member.ts';
import type { Pack } from '../../library/pack.ts';
import { Refusal } from '../../refusal.ts';
import { limits } from '../card/component.ts';
import type { Desk } from '../desk.ts';
import { memberOf } from '../member.ts';
import { respond, respondByChange, respondWithForm } from '../respond.ts';
import type { Outcome } from '../outcome.ts';
import type { Answerable, Press } from '../send.ts';
import { chosenOf } from './chosen.ts';
import type { LibraryPress } from './custom-id.ts';
import { typedIn } from './fields.ts';
import { packForm } from './forms.ts';
import { packNamed } from './named.ts';
import { packCard, type PackSetup } from './pack-card.ts';
import { packsCard } from './packs-card.ts';

type OnPack = Extract<LibraryPress, { readonly on: 'pack' }>;
type OnPacks = Extract<LibraryPress, { readonly on: 'packs' }>;

/** /library packs: all of them, or the one that is named. */
export function runPacks(to: Answerable, desk: Desk, typed: string | undefined): Promise<void> {
  return respond(to, desk, { hidden: true }, async () => {
    const member = memberOf(to, desk);
    if (typed === undefined) return packsCard(await setupOf(to, desk, member));
    const { id } = await packNamed(member, desk, typed);
    return cardOf(to, desk, member, id);
  });
}

/** A button or select of all packs. */
export function pressPacks(to: Press, desk: Desk, press: OnPacks): Promise<void> {
  switch (press.do) {
    case 'list':
      return respondByChange(to, desk, async () => packsCard(await setupOf(to, desk, memberOf(to, desk))));
    case 'open':
      return respondByChange(to, desk, () => cardOf(to, desk, memberOf(to, desk), chosenOf(to)));
    case 'new':
      return respondWithForm(to, desk, async () => {
        await demandModerating(memberOf(to, desk), desk);
        return packForm(undefined, desk.wordingFor(to.locale));
      });
  }
}

/** A button or select of one pack. */
export function pressPack(to: Press, desk: Desk, press: OnPack): Promise<void> {
  const { id } = press;
  const changed = (work: (member: Member) => Promise<unknown>, deleting = false) =>
    respondByChange(to, desk, async () => {
      const member = memberOf(to, desk);
      await work(member);
      return cardOf(to, desk, member, id, deleting);
    });
  switch (press.do) {
    case 'show':
      return changed(() => Promise.resolve());
    case 'delete':
      return changed(() => Promise.resolve(), true);
    case 'roles':
      return changed((member) => desk.app.changePack(member, id, { roles: rolesIn(to) }));
    case 'channels':
      return changed((member) =>
        desk.app.changePack(member, id, { channels: to.isChannelSelectMenu() ? to.values : [] }),
      );
    case 'take':
      return changed((member) => desk.app.move(member, to.isStringSelectMenu() ? to.values : [], id));
    case 'default':
      return changed((member) => desk.app.setDefault(member, defaultChannel(to), id));
    case 'no-default':
      return changed((member) => desk.app.setDefault(member, defaultChannel(to), undefined));
    case 'delete-sure':
      return respondByChange(to, desk, async () => {
        const member = memberOf(to, desk);
        await desk.app.deletePack(member, id);
        return packsCard(await setupOf(to, desk, member));
      });
    case 'edit':
      return respondWithForm(to, desk, async () => {
        const member = memberOf(to, desk);
        await demandModerating(member, desk);
        return packForm(await packNamed(member, desk, id), desk.wordingFor(to.locale));
      });
  }
}

/** The form of a new pack, or of one that is changed, was sent; it always comes from a card. */
export function submitPack(
  to: ModalSubmitInteraction,
  desk: Desk,
  id: Pack['id'] | undefined,
): Promise<void> {
  const work = async () => {
    const member = memberOf(to, desk);
    const typed = (name: string) => typedIn(to, name)?.trim() ?? '';
    const change = {
      name: typed('name'),
      description: orNull(typed('description')),
      opens: orNull(typed('opens')),
      closes: orNull(typed('closes')),
    };
    if (id !== undefined) {
      await desk.app.changePack(member, id, change);
      return cardOf(to, desk, member, id);
    }
    const { name, ...others } = change;
    const made = await desk.app.createPack(member, {
      name,
      ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null)),
      roles: [],
      channels: [],
    });
    return cardOf(to, desk, member, made.id);
  };
  return to.isFromMessage() ? respondByChange(to, desk, work) : respond(to, desk, { hidden: true }, work);
}

const orNull = (typed: string) => (typed === '' ? null : typed);

/** Roles that were chosen; with the one that everybody has among them, it is for everybody. */
function rolesIn(to: Press): readonly string[] {
  if (!to.isRoleSelectMenu()) throw new Refusal('refusal.old-button');
  return to.guildId !== null && to.values.includes(to.guildId) ? [] : to.values;
}

/**
 * The channel whose default pack is set: that of a thread, where it is set in a thread.
 * @throws Refusal where it is not known
 */
function defaultChannel(to: Answerable): string {
  const channel = channelOf(to);
  if (channel === undefined) throw new Refusal('refusal.old-button');
  return channel;
}

function channelOf({ channel, channelId }: Answerable): string | undefined {
  return (channel?.isThread() === true ? channel.parentId : channelId) ?? undefined;
}

/** Nobody should fill in a form for nothing; the right is looked up again when it is sent. */
async function demandModerating(member: Member, { app }: Desk): Promise<void> {
  const rights = await app.rights(member);
  if (!rights.includes('moderate')) throw new Refusal('refusal.may-not-moderate');
}

async function cardOf(
  to: Answerable,
  desk: Desk,
  member: Member,
  id: Pack['id'],
  deleting = false,
): Promise<Outcome> {
  const [setup, { articles }] = await Promise.all([
    setupOf(to, desk, member),
    desk.app.kept(member, { pack: null, page: 0, size: limits.options }),
  ]);
  const pack = setup.shelving.packs.find((each) => each.id === id);
  if (pack === undefined) throw new Refusal('refusal.no-pack');
  return packCard(pack, { ...setup, loose: articles }, deleting);
}

async function setupOf(to: Answerable, { app, wordingFor }: Desk, member: Member): Promise<PackSetup> {
  const [shelving, rights] = await Promise.all([app.shelving(member), app.rights(member)]);
  return {
    shelving,
    mayModerate: rights.includes('moderate'),
    channel: channelOf(to),
    // A server that is not known here may have any.
    exists: (id) => to.guild?.roles.cache.has(id) !== false || to.guild.channels.cache.has(id),
    wording: wordingFor(to.locale),
  };
}

import { PermissionFlagsBits } from 'discord.js';
import type { LabelKey } from '../../../answer/label.ts';
import { say } from '../../../answer/say.ts';
import type { Member } from '../../../guild/member.ts';
import { rightsOf } from '../../../guild/rights.ts';
import type { Settings } from '../../../guild/settings.ts';
import { Refusal } from '../../../refusal.ts';
import type { Desk } from '../../desk.ts';
import { channelsOf, memberOf } from '../../member.ts';
import { postPause, whyPrivate } from '../../permission.ts';
import { scopeOf } from '../../scope.ts';
import type { Answerable } from '../../send.ts';
import type { May, PostPlace } from './place.ts';

/** A permission of Discord's, with the name that people know it by. */
type Permission = { readonly flag: bigint; readonly named: LabelKey };

const permissions = {
  view: { flag: PermissionFlagsBits.ViewChannel, named: 'permission.view' },
  send: { flag: PermissionFlagsBits.SendMessages, named: 'permission.send' },
  sendInThreads: { flag: PermissionFlagsBits.SendMessagesInThreads, named: 'permission.send-in-threads' },
  history: { flag: PermissionFlagsBits.ReadMessageHistory, named: 'permission.history' },
  pin: { flag: PermissionFlagsBits.PinMessages, named: 'permission.pin' },
} as const satisfies Record<string, Permission>;

/** As what it is posted: an answer takes no permission of the bot's. And whether it replies to a message there. */
type How = { readonly as: 'answer' | 'message'; readonly replies: boolean };

/**
 * Refuses where somebody could not have sent it there with their own hands, where the bot cannot, where the server wants nothing
 * posted, and where they posted only just now.
 * @throws Refusal that names the permission that is missing, and who can give it
 */
export async function demandPosting(
  to: Answerable,
  desk: Desk,
  place: PostPlace,
  { as, replies }: How,
): Promise<void> {
  const needed = [
    permissions.view,
    place.inThread ? permissions.sendInThreads : permissions.send,
    ...(replies ? [permissions.history] : []),
  ];
  demand(place.member, needed, 'refusal.post-member-lacks');
  if (as === 'message') demand(place.bot, needed, 'refusal.post-bot-lacks');
  const settings = await desk.settings.sure(scopeOf(to));
  if (settings === undefined) throw new Refusal('refusal.not-yet');
  const why = whyNoCard(memberOf(to, desk), place.channels, settings);
  if (why !== undefined) throw new Refusal(why);
  const refused = postPause(to, desk, settings);
  if (refused !== undefined) throw refused;
}

/**
 * Why somebody posts no fact card in a thread, its channel or their category; undefined where they may. What a moderator puts before a
 * class is nothing of a student's, so it may be posted in any class.
 */
function whyNoCard(member: Member, channels: readonly string[], settings: Settings): LabelKey | undefined {
  const why = whyPrivate(channels, settings);
  if (why === 'class')
    return rightsOf(member, settings).includes('moderate') ? undefined : 'refusal.post-class';
  return why && 'refusal.post-private';
}

/** Whether it is offered to somebody to post a fact card here: not where it is not known in time whether they may. */
export async function mayPostCard(to: Answerable, desk: Desk): Promise<boolean> {
  const settings = await desk.settings.sure(scopeOf(to));
  return settings !== undefined && whyNoCard(memberOf(to, desk), channelsOf(to), settings) === undefined;
}

/** Why a card is not pinned there, as far as that is known before; undefined where it can be tried. */
export function notPinned({ member, bot }: PostPlace): LabelKey | undefined {
  if (lacked(member, [permissions.pin]) !== undefined) return 'copy.not-pinned-yours';
  return lacked(bot, [permissions.pin]) === undefined ? undefined : 'copy.not-pinned-mine';
}

/** @throws Refusal of that label, with the first permission that is missing */
function demand(may: May, needed: readonly Permission[], label: LabelKey): void {
  const missing = lacked(may, needed);
  if (missing !== undefined) throw new Refusal(label, { permission: say.label(missing.named) });
}

function lacked(may: May, needed: readonly Permission[]): Permission | undefined {
  return needed.find(({ flag }) => may?.has(flag) !== true);
}

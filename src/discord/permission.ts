import { PermissionFlagsBits } from 'discord.js';
import type { LabelKey } from '../answer/label.ts';
import { say } from '../answer/say.ts';
import { classIn } from '../guild/class.ts';
import { defaultSettings, type Settings } from '../guild/settings.ts';
import { Refusal } from '../refusal.ts';
import type { Audience } from './card/answer-card.ts';
import { seemsModerator } from './cards/author.ts';
import type { Desk } from './desk.ts';
import { channelsOf, memberOf } from './member.ts';
import { scopeOf } from './scope.ts';
import type { Answerable } from './send.ts';
import { isServer } from './server-settings.ts';

/** What a pause is between. */
type Does = 'ask' | 'post';

/** Why somebody may not ask or post now, or not for everybody. Asking does not use up the right to post what was found. */
export async function refusalOf(
  to: Answerable,
  desk: Desk,
  { share, does }: { readonly share: boolean; readonly does?: Does },
): Promise<Refusal | undefined> {
  const scope = scopeOf(to);
  const settings = share ? await desk.settings.sure(scope) : desk.settings.known(scope);
  if (share && !mayPost(to)) return new Refusal('refusal.may-not-post');
  // What is posted cannot be unsaid, so it waits until it is known whether it may be.
  if (share && isServer(scope) && settings === undefined) return new Refusal('refusal.not-yet');
  const why = share && settings !== undefined ? whyPrivate(channelsOf(to), settings) : undefined;
  if (why !== undefined) return new Refusal(privateHere[why]);
  const { cooldown } = settings ?? defaultSettings;
  // Whoever has the answer posted at once does both.
  const all: readonly Does[] = does === 'ask' && share ? ['ask', 'post'] : does === undefined ? [] : [does];
  for (const each of all) {
    const refused = pauseOf(`${each} ${scope} ${to.user.id}`, each, cooldown[each], desk);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

/** Why somebody may not post anywhere in their server just now: they did, a moment ago. */
export function postPause(to: Answerable, desk: Desk, { cooldown }: Settings): Refusal | undefined {
  return pauseOf(`post ${scopeOf(to)} ${to.user.id}`, 'post', cooldown.post, desk);
}

const pauses = { ask: 'refusal.cooldown', post: 'refusal.cooldown-post' } as const;

function pauseOf(who: string, does: Does, pause: number, { wait, clock }: Desk): Refusal | undefined {
  const now = clock().getTime();
  const until = wait(who, now, pause);
  if (until === undefined) return undefined;
  const seconds = Math.ceil((until - now) / 1000);
  return new Refusal(pauses[does], { seconds: say.number(pause), wait: say.number(seconds) });
}

/**
 * For whom a private answer is, whether it is offered to be posted here, and whether to be made a fact card. What is not known of a
 * server in time is not offered to be posted.
 */
export async function audienceOf(to: Answerable, desk: Desk): Promise<Audience> {
  const settings = await desk.settings.sure(scopeOf(to));
  const post = settings === undefined ? !isServer(scopeOf(to)) : !whyPrivate(channelsOf(to), settings);
  return {
    ...(!post && { mayPost: false }),
    ...(seemsModerator(to, desk) && { maySave: true }),
    ...(isServer(scopeOf(to)) && { mayRequest: true, mayCollect: true }),
  };
}

/** The same for what everybody in the channel sees: who may make a fact card of it is known when they press. */
export function publicAudience(to: Answerable): Audience & { readonly postedBy: string } {
  return {
    postedBy: to.user.id,
    ...(isServer(scopeOf(to)) && { maySave: true, mayRequest: true, mayCollect: true }),
  };
}

const privateHere = {
  server: 'refusal.private-here',
  class: 'refusal.class-private',
} as const satisfies Record<string, LabelKey>;

/**
 * Who wants that answers are for the person who asks alone in a thread, its channel or their category: the server of the channel, or
 * the class whose channel it is. Undefined where they can be posted.
 */
export function whyPrivate(
  channels: readonly string[],
  { privateChannels, classes }: Settings,
): keyof typeof privateHere | undefined {
  if (channels.some((channel) => privateChannels.includes(channel))) return 'server';
  return classIn(classes, channels)?.posting === false ? 'class' : undefined;
}

/** Whether somebody could have posted it with their own hands; in a chat without roles, anybody may. */
function mayPost({ memberPermissions, channel }: Answerable): boolean {
  if (memberPermissions === null) return true;
  const inThread = channel?.isThread() === true;
  return memberPermissions.has(
    inThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages,
  );
}

/**
 * Whether somebody may remove what `by` posted: themselves, who may manage messages here, now, and whom the server lets
 * moderate.
 */
export async function mayRemove(to: Answerable, desk: Desk, by: string): Promise<boolean> {
  if (to.user.id === by || to.memberPermissions?.has(PermissionFlagsBits.ManageMessages) === true)
    return true;
  if (!isServer(scopeOf(to))) return false;
  return (await desk.app.rights(memberOf(to, desk))).includes('moderate');
}

import { PermissionFlagsBits } from 'discord.js';
import { say } from '../answer/say.ts';
import { Refusal } from '../refusal.ts';
import { pause } from './cooldown.ts';
import type { Desk } from './desk.ts';
import type { Answerable } from './send.ts';

/** Why somebody may not ask or post now, or not for everybody. Asking does not use up the right to post what was found. */
export function refusalOf(
  to: Answerable,
  { wait, clock }: Desk,
  { share, does }: { readonly share: boolean; readonly does?: 'ask' | 'post' },
): Refusal | undefined {
  if (share && !mayPost(to)) return new Refusal('refusal.may-not-post');
  if (does === undefined) return undefined;
  const now = clock().getTime();
  const until = wait(`${does} ${to.user.id}`, now);
  if (until === undefined) return undefined;
  const seconds = Math.ceil((until - now) / 1000);
  return new Refusal('refusal.cooldown', { seconds: say.number(pause), wait: say.number(seconds) });
}

/** Whether somebody could have posted it with their own hands; in a chat without roles, anybody may. */
function mayPost({ memberPermissions, channel }: Answerable): boolean {
  if (memberPermissions === null) return true;
  const inThread = channel?.isThread() === true;
  return memberPermissions.has(
    inThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages,
  );
}

/** Whether somebody may remove what `by` posted: themselves, and who may manage messages here, now. */
export function mayRemove({ user, memberPermissions }: Answerable, by: string): boolean {
  return user.id === by || memberPermissions?.has(PermissionFlagsBits.ManageMessages) === true;
}

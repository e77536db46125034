import type { APIMessageTopLevelComponent } from 'discord.js';
import type { DuePost } from '../../../guild/keeping.ts';
import { codeOf } from '../../failure.ts';
import type { Changed, Changing } from '../../posts/changing.ts';
import { changePosted, componentsOf } from '../../send.ts';
import { cardCopy } from '../shown/card-copy.ts';
import { closedCopy } from '../shown/closed-copy.ts';
import { everybodyIn } from './open-for-all.ts';
import { saysTheSame } from './same-message.ts';

/** Discord's code: the bot may change its message there, and not read it back. */
const missingPermissions = 50013;

/** Puts on a posted card what it says to everybody in its channel now. */
export async function changeCopy(post: DuePost, changing: Changing): Promise<Changed> {
  const { rest } = changing;
  const before = await componentsOf(rest, post).catch((error: unknown) => {
    if (codeOf(error) === missingPermissions) return undefined;
    throw error;
  });
  // It was remembered, and is not shown yet: then it may be shown as it was before.
  if (Array.isArray(before) && before.length === 0) return 'not-yet';
  const wanted = await copyNow(post, changing);
  if (before === undefined || !saysTheSame(before, wanted)) await changePosted(rest, post, wanted);
  return 'done';
}

async function copyNow(
  { scope, channel, card, deed, language }: DuePost,
  { desk, around }: Changing,
): Promise<readonly APIMessageTopLevelComponent[]> {
  const wording = desk.wordingFor(language);
  const everybody = everybodyIn(scope, around(channel), desk.clock().getTime());
  const now = card && (await desk.app.openCard(everybody, card.id));
  if (now === undefined) return closedCopy(wording, deed.by);
  // As it is kept, however long that takes: with another day than it was posted with, the copy would be changed for nothing.
  const { timeZone } = await desk.app.settings(scope);
  return cardCopy(now, { wording, timeZone, postedBy: deed.by }).components;
}

import type { Card } from '../../cards/card.ts';
import type { DueNotice } from '../../cards/notice.ts';
import { everybodyIn } from '../cards/post/open-for-all.ts';
import { sendTo } from '../send.ts';
import { requestedCard } from './requested-card.ts';
import { moderatorsIn, type Telling } from './telling.ts';

/**
 * Tells a server's moderators, in the channel that they named, of something new in their queue. Where they named none, or it does not
 * wait any more, there is nothing to tell. Cards are named as everybody in that channel may read them.
 */
export async function tellRequested(
  { number, scope, waits }: Extract<DueNotice, { readonly of: 'requested' }>,
  telling: Telling,
): Promise<void> {
  const { desk, rest, around } = telling;
  const settings = await desk.app.settings(scope);
  const moderators = moderatorsIn(scope, settings, telling);
  if (moderators === undefined || waits === undefined) return;
  const everybody = everybodyIn(scope, around(moderators.channel), desk.clock().getTime());
  const title = async (id: Card['id'] | undefined) =>
    id === undefined ? undefined : (await desk.app.openCard(everybody, id))?.text.title;
  const [reported, knownTitle] = await Promise.all([title(waits.card), title(waits.known)]);
  const components = requestedCard({ ...waits, reported, knownTitle }, settings.timeZone, moderators.wording);
  await sendTo(rest, moderators.channel, components, { nonce: `n${number}` });
}

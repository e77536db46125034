import type { Card } from '../../../cards/card.ts';
import type { ShownCard } from '../../../cards/carding.ts';
import type { Visitor } from '../../../library/asker.ts';
import { Refusal } from '../../../refusal.ts';
import type { Desk } from '../../desk.ts';
import { memberOf } from '../../member.ts';
import type { Answerable } from '../../send.ts';
import type { PostPlace } from './place.ts';

/** Somebody without roles in a channel, at a time in ms UTC: what everybody there sees is asked as them. */
export function everybodyIn(scope: Visitor['scope'], channels: readonly string[], at: number): Visitor {
  return { scope, roles: [], channels, at, pack: null };
}

/**
 * A card as everybody sees it where it is going to be posted.
 * @throws Refusal where there is none, not everybody there may read it, or nobody stands by it any more
 */
export async function openForAll(
  to: Answerable,
  desk: Desk,
  { channels }: Pick<PostPlace, 'channels'>,
  id: Card['id'],
): Promise<ShownCard> {
  const { scope, at, ...own } = memberOf(to, desk);
  const [forAll, forThem] = await Promise.all([
    desk.app.openCard(everybodyIn(scope, channels, at), id),
    desk.app.openCard({ scope, at, roles: own.roles, channels: own.channels, pack: null }, id),
  ]);
  if (forAll === undefined)
    throw new Refusal(forThem === undefined ? 'refusal.no-card' : 'refusal.post-not-for-all');
  if (forAll.state !== 'published') throw new Refusal('refusal.post-retired');
  return forAll;
}

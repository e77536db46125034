import type { Card } from '../../../cards/card.ts';
import type { ShownCard } from '../../../cards/carding.ts';
import type { Member } from '../../../guild/member.ts';
import { Refusal } from '../../../refusal.ts';
import type { Desk } from '../../desk.ts';
import { memberOf } from '../../member.ts';
import { timeZoneOf } from '../../posts/gone.ts';
import { respond } from '../../respond.ts';
import type { Outcome } from '../../outcome.ts';
import type { Answerable, Press } from '../../send.ts';
import type { CardPress } from '../card-press.ts';
import { mayPostCard } from '../post/post-permission.ts';
import { cardView } from '../shown/card-view.ts';
import { cardNamed } from './named.ts';

/** Which text of a card is looked at, from which quotation on. */
export type Looked = {
  readonly card: Card['id'];
  /** The last that is open to them unless given. */
  readonly version?: number | undefined;
  readonly from?: number | undefined;
};

/** /card show. */
export function runShow(
  to: Answerable,
  desk: Desk,
  { card: typed, version }: { readonly card: string; readonly version?: number | undefined },
): Promise<void> {
  return respond(to, desk, { hidden: true }, async () => {
    const card = await cardNamed(memberOf(to, desk), desk, typed, 'any');
    return cardFor(to, desk, { card, version });
  });
}

/** A button that shows a card, or what of it did not fit on a message: on a message of its own, for whoever pressed it alone. */
export function pressShow(to: Press, desk: Desk, { card, number, from }: CardPress): Promise<void> {
  return respond(to, desk, { hidden: true }, () => cardFor(to, desk, { card, version: number, from }));
}

/**
 * A card for whoever looks, with what they may do with it: its last text for moderators, published or not, and for everybody else
 * what was published, as far as it is open to them.
 * @throws Refusal `refusal.no-card`; as `memberOf`
 */
export async function cardFor(to: Answerable, desk: Desk, looked: Looked): Promise<Outcome> {
  const member = memberOf(to, desk);
  const [rights, card, { reviewCards }, timeZone, mayPost] = await Promise.all([
    desk.app.rights(member),
    cardSeen(member, desk, looked),
    desk.app.settings(member.scope),
    timeZoneOf(member.scope, desk),
    mayPostCard(to, desk),
  ]);
  if (card === undefined) throw new Refusal('refusal.no-card');
  return cardView(card, {
    wording: desk.wordingFor(to.locale),
    timeZone,
    mayPost,
    ...(looked.from !== undefined && { from: looked.from }),
    ...(rights.includes('moderate') && { moderating: { user: member.user, reviewed: reviewCards } }),
  });
}

/** A text of a card as somebody may read it; undefined where there is none. */
export async function cardSeen(
  member: Member,
  { app }: Pick<Desk, 'app'>,
  { card, version }: Looked,
): Promise<ShownCard | undefined> {
  const own = await app.card(member, card).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined;
    throw error;
  });
  if (own !== undefined && (version ?? own.version) === own.version) return own;
  return app.openCard({ ...member, pack: null }, card, version);
}

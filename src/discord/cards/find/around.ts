import type { QuoteRef } from '../../../answering.ts';
import { Refusal } from '../../../refusal.ts';
import { citationCard } from '../../card/citation-card.ts';
import type { Desk } from '../../desk.ts';
import { memberOf } from '../../member.ts';
import { around, cited } from '../../press-button.ts';
import { respond } from '../../respond.ts';
import type { Press } from '../../send.ts';
import type { CardPress } from '../card-press.ts';
import { cardSeen } from './show.ts';

/** The context of the quotations of a card that has more than the button of an answer can name. */
export function pressContext(to: Press, desk: Desk, press: CardPress): Promise<void> {
  return respond(to, desk, { hidden: true }, async () => {
    const refs = await refsOf(to, desk, press);
    return around(to, desk, refs[0], refs);
  });
}

/** The same for their citations. */
export function pressCite(to: Press, desk: Desk, press: CardPress): Promise<void> {
  return respond(to, desk, { hidden: true }, async () =>
    citationCard(await cited(to, desk, await refsOf(to, desk, press)), desk.wordingFor(to.locale), {
      mayCollect: true,
    }),
  );
}

async function refsOf(
  to: Press,
  desk: Desk,
  { card, number }: CardPress,
): Promise<readonly [QuoteRef, ...QuoteRef[]]> {
  const seen = await cardSeen(memberOf(to, desk), desk, { card, version: number });
  if (seen === undefined) throw new Refusal('refusal.no-card');
  const [first, ...others] = seen.quotes.flatMap((each): readonly QuoteRef[] =>
    'quoted' in each ? [{ article: each.article, span: each.span }] : [],
  );
  if (first === undefined) throw new Refusal('refusal.gone');
  return [first, ...others];
}

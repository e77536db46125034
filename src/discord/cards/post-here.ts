import type { Card } from '../../cards/card.ts';
import type { Desk } from '../desk.ts';
import { memberOf } from '../member.ts';
import { refusalOf } from '../permission.ts';
import { timeZoneOf } from '../posts/gone.ts';
import { respond } from '../respond.ts';
import type { Answerable } from '../send.ts';
import { publicWording } from '../words/public-wording.ts';
import { cardCopy } from './card-copy.ts';
import { openForAll } from './open-for-all.ts';
import { hereOf } from './place.ts';

/**
 * Posts a card where somebody asks for it, as the answer to that, so that it takes no permission of the bot's: under the same rules
 * as a passage is posted. It is remembered before it is shown, as any answer for everybody is.
 */
export async function postHere(to: Answerable, desk: Desk, find: () => Promise<Card['id']>): Promise<void> {
  const refused = await refusalOf(to, desk, { share: true, does: 'post' });
  await respond(to, desk, { hidden: refused !== undefined }, async () => {
    if (refused !== undefined) throw refused;
    const card = await openForAll(to, desk, hereOf(to), await find());
    const wording = publicWording(to, desk);
    const timeZone = await timeZoneOf(memberOf(to, desk).scope, desk);
    return {
      ...cardCopy(card, { wording, timeZone, postedBy: to.user.id }),
      posting: {
        quotes: card.quotes,
        language: wording.language,
        card: { id: card.card, version: card.version },
      },
    };
  });
}

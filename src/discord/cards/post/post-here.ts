import { setTimeout as sleep } from 'node:timers/promises';
import type { Card } from '../../../cards/card.ts';
import type { Desk } from '../../desk.ts';
import { memberOf } from '../../member.ts';
import { respond, type Outcome } from '../../respond.ts';
import type { Answerable } from '../../send.ts';
import { publicWording } from '../../words/public-wording.ts';
import { cardCopy } from '../shown/card-copy.ts';
import { openForAll } from './open-for-all.ts';
import { hereOf } from './place.ts';
import { demandPosting } from './post-permission.ts';

/**
 * How long is waited for a refusal before everybody sees that something comes, in ms: Discord waits 3000, and whether anything may be
 * posted here at all may take a part of it.
 */
const patience = 1000;

/**
 * Posts a card where somebody asks for it, as the answer to that, so that it takes no permission of the bot's. It is remembered
 * before it is shown, as any answer for everybody is.
 */
export async function postHere(to: Answerable, desk: Desk, find: () => Promise<Card['id']>): Promise<void> {
  const work = shownHere(to, desk, find);
  const refused = await Promise.race([
    work.then(
      () => false,
      () => true,
    ),
    sleep(patience, false, { ref: false }),
  ]);
  await respond(to, desk, { hidden: refused }, () => work);
}

async function shownHere(to: Answerable, desk: Desk, find: () => Promise<Card['id']>): Promise<Outcome> {
  const { scope } = memberOf(to, desk);
  const here = hereOf(to);
  await demandPosting(to, desk, here, { as: 'answer', replies: false });
  const card = await openForAll(to, desk, here, await find());
  const wording = publicWording(to, desk);
  return {
    ...cardCopy(card, { wording, timeZone: (await desk.app.settings(scope)).timeZone, postedBy: to.user.id }),
    posting: {
      quotes: card.quotes,
      language: wording.language,
      card: { id: card.card, version: card.version },
    },
  };
}

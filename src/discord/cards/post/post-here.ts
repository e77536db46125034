import { setTimeout as sleep } from 'node:timers/promises';
import type { Card } from '../../../cards/card.ts';
import { Refusal } from '../../../refusal.ts';
import type { Desk } from '../../desk.ts';
import { memberOf } from '../../member.ts';
import { respond } from '../../respond.ts';
import type { Outcome } from '../../outcome.ts';
import type { Answerable } from '../../send.ts';
import { publicWording } from '../../words/public-wording.ts';
import { cardCopy } from '../shown/card-copy.ts';
import { openForAll } from './open-for-all.ts';
import { hereOf } from './place.ts';
import { demandPosting, mayPostCard } from './post-permission.ts';

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
  // Where the server's wishes are not known in time, not even that something was tried is for everybody to see.
  if (!(await mayPostCard(to, desk))) return postQuietly(to, desk, find);
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

/** Tells whoever posts alone why it is not posted, where it is not. */
async function postQuietly(to: Answerable, desk: Desk, find: () => Promise<Card['id']>): Promise<void> {
  await respond(to, desk, { hidden: true }, async () => {
    await shownHere(to, desk, find);
    throw new Refusal('refusal.not-yet');
  });
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

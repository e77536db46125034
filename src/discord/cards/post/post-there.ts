import type { Line } from '../../../answer/piece.ts';
import { say } from '../../../answer/say.ts';
import type { Card } from '../../../cards/card.ts';
import type { Member } from '../../../guild/member.ts';
import { notice } from '../../card/card.ts';
import type { Desk } from '../../desk.ts';
import { memberOf } from '../../member.ts';
import { isForGood } from '../../posts/for-good.ts';
import { intended } from '../../posts/intended.ts';
import { forgetPost, rememberIn } from '../../posts/posted.ts';
import { respond } from '../../respond.ts';
import { sendTo, type Answerable, type Place } from '../../send.ts';
import { publicWording } from '../../words/public-wording.ts';
import { cardCopy } from '../shown/card-copy.ts';
import { openForAll } from './open-for-all.ts';
import { pinnedOr } from './pin.ts';
import type { PostPlace } from './place.ts';
import { demandPosting } from './post-permission.ts';
import { refusalOfSending } from './send-refusal.ts';

/** A card that is going to a channel, and how. */
export type Going = {
  readonly card: Card['id'];
  readonly place: PostPlace;
  /** The message there that it replies to. */
  readonly replyTo?: string;
  readonly pinned: boolean;
};

/**
 * Sends a card to a channel, and says so to whoever asked for it alone.
 * @param find where it goes; what it refuses is told to the person
 */
export function postThere(to: Answerable, desk: Desk, find: () => Promise<Going>): Promise<void> {
  return respond(to, desk, { hidden: true }, async () => {
    const going = await find();
    const member = memberOf(to, desk);
    const message = await sent(to, desk, member, going);
    const place = { channel: going.place.channel, message };
    const why = going.pinned ? await pinnedOr(to, desk, going.place, message) : undefined;
    const key = going.pinned && why === undefined ? 'copy.pinned' : 'copy.posted';
    const look = { is: 'link' as const, label: { key: 'copy.look' as const }, url: urlOf(member, place) };
    const lines: readonly Line[] = [
      { role: 'text', pieces: [say.label(key, { message: look })] },
      ...(why === undefined ? [] : [{ role: 'text' as const, pieces: [why] }]),
    ];
    return notice(lines, desk.wordingFor(to.locale));
  });
}

/** Its id, once it is there: remembered as intended before it is sent, and by its id as soon as it has one. */
async function sent(to: Answerable, desk: Desk, member: Member, going: Going): Promise<string> {
  const { place, replyTo } = going;
  await demandPosting(to, desk, place, { as: 'message', replies: replyTo !== undefined });
  const card = await openForAll(to, desk, place, going.card);
  const wording = publicWording(to, desk);
  const copy = cardCopy(card, {
    wording,
    timeZone: (await desk.app.settings(member.scope)).timeZone,
    postedBy: to.user.id,
    intent: to.id,
  });
  const { channel } = place;
  const posting = {
    quotes: card.quotes,
    language: wording.language,
    card: { id: card.card, version: card.version },
  };
  await rememberIn(member.scope, to, desk, { channel, message: intended(to.id), posting });
  const message = await sendTo(to.client.rest, channel, copy.components, {
    nonce: to.id,
    ...(replyTo !== undefined && { replyTo }),
  }).catch(async (error: unknown) => {
    // Where Discord was only busy, it may have come through: it is looked for when it has to be changed.
    if (!isForGood(error)) throw error;
    await forgetPost(to, desk, intended(to.id));
    throw refusalOfSending(error);
  });
  if (!(await desk.app.sent(member.scope, intended(to.id), message)))
    await rememberIn(member.scope, to, desk, { channel, message, posting });
  return message;
}

const urlOf = ({ scope }: Member, { channel, message }: Place) =>
  `https://discord.com/channels/${scope.slice('guild:'.length)}/${channel}/${message}`;

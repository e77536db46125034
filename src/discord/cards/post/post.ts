import type { Desk } from '../../desk.ts';
import { memberOf } from '../../member.ts';
import { mayRemove } from '../../permission.ts';
import { intended } from '../../posts/intended.ts';
import { forgetPost } from '../../posts/posted.ts';
import { respondByRemoval } from '../../respond.ts';
import { Refusal } from '../../../refusal.ts';
import type { Answerable, Press } from '../../send.ts';
import type { CardPress } from '../card-press.ts';
import { copyPress } from './copy-id.ts';
import { cardNamed } from '../find/named.ts';
import type { CardPart } from '../part.ts';
import { hereOf, placeOf } from './place.ts';
import { postHere } from './post-here.ts';
import { postThere } from './post-there.ts';
import { replyIn } from './reply-to.ts';

/** What /card post takes. */
type PostOptions = {
  readonly card: string;
  readonly channel?: string | undefined;
  readonly 'reply-to'?: string | undefined;
  readonly pin?: boolean | undefined;
};

/** /card post: here as the answer to it; elsewhere, as a reply or pinned as a message of its own. */
export function runPost(to: Answerable, desk: Desk, options: PostOptions): Promise<void> {
  const { card: typed, channel, 'reply-to': reply, pin = false } = options;
  const find = () => cardNamed(memberOf(to, desk), desk, typed, 'open');
  const isHere = channel === undefined || channel === to.channelId;
  if (isHere && reply === undefined && !pin) return postHere(to, desk, find);
  return postThere(to, desk, async () => {
    const { guildId } = to;
    const linked = reply === undefined ? undefined : replyIn(reply, { guild: guildId, channel });
    const at = channel ?? linked?.channel;
    return {
      card: await find(),
      place: at === undefined ? hereOf(to) : placeOf(to, at, { offered: channel !== undefined }),
      ...(linked !== undefined && { replyTo: linked.message }),
      pinned: pin,
    };
  });
}

/** Post publicly, under a card that somebody sees alone. */
export function pressPost(to: Press, desk: Desk, { card }: CardPress): Promise<void> {
  return postHere(to, desk, () => Promise.resolve(card));
}

/** Reply with this card: to the message that was asked about, in its channel. */
export const replying: CardPart = {
  press(to, desk) {
    const press = copyPress(to.customId);
    if (press?.on !== 'reply') return undefined;
    const { card, message: replyTo } = press;
    return postThere(to, desk, async () => ({ card, place: hereOf(to), replyTo, pinned: false }));
  },
};

/** Remove, under a card that was sent to a channel. */
export const removing: CardPart = {
  press(to, desk) {
    const press = copyPress(to.customId);
    if (press?.on !== 'off') return undefined;
    return respondByRemoval(to, desk, async () => {
      if (!(await mayRemove(to, desk, press.by))) return new Refusal('refusal.not-yours');
      // It may still be remembered as what was intended, where the bot ended before it was known by its id.
      await forgetPost(to, desk, intended(press.intent));
      return undefined;
    });
  },
};

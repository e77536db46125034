import { hintPress } from './hint-id.ts';
import type { CardPart } from '../part.ts';
import { placeOf } from '../post/place.ts';
import { postThere } from '../post/post-there.ts';

/** Reply with this card, on a hint in the moderators' channel: to the message, where it stands, as whoever presses could post there. */
export const hint: CardPart = {
  press(to, desk) {
    const press = hintPress(to.customId);
    if (press === undefined) return undefined;
    return postThere(to, desk, async () => ({
      card: press.card,
      place: placeOf(to, press.channel, { offered: false }),
      replyTo: press.message,
      pinned: false,
    }));
  },
};

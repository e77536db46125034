import { Refusal } from '../../refusal.ts';
import { respond } from '../respond.ts';
import type { CardPart } from './part.ts';
import { cardFor } from './show.ts';
import { toldPress } from './told-id.ts';

/** Shows the answer to whoever asked, as far as it is open to them now, and to nobody else. */
export const told: CardPart = {
  press(to, desk) {
    const press = toldPress(to.customId);
    if (press === undefined) return undefined;
    return respond(to, desk, { hidden: true }, async () => {
      if (to.user.id !== press.user) throw new Refusal('refusal.not-asked-by-you');
      return cardFor(to, desk, { card: press.card });
    });
  },
};

import type { ShownCard } from '../../../cards/carding.ts';
import { postedByText } from '../../card/card.ts';
import { button, ids, pressButton, rows } from '../../card/component.ts';
import type { Wording } from '../../words/markdown.ts';
import { historyButton, moreButton, passageButtons } from './card-buttons.ts';
import { cardPressId } from '../card-press.ts';
import { copyId } from '../post/copy-id.ts';
import { shownCard, type CardMessage } from './shown-card.ts';

/**
 * A card for everybody in a channel. It depends on nothing but what is given, so that the same copy comes of it whenever it is
 * changed, and a copy that is right already is known by that.
 * @param card as `openCard` gives it to somebody without roles there
 * @param postedBy their id; missing where they had themselves erased
 * @param intent as what it was remembered before it was sent, where it was sent to a channel
 */
export function cardCopy(
  card: ShownCard,
  {
    wording,
    timeZone,
    postedBy,
    intent,
  }: {
    /** In the language of the copy. */
    readonly wording: Wording;
    readonly timeZone: string;
    readonly postedBy?: string | undefined;
    readonly intent?: string | undefined;
  },
): CardMessage {
  const { labels } = wording;
  return shownCard({
    card,
    wording,
    timeZone,
    forAll: true,
    foot: postedBy === undefined ? undefined : postedByText(postedBy, wording),
    rowsFor: (on) =>
      rows(
        [
          ...passageButtons(card, on, wording),
          ...historyButton(card, wording),
          ...pressButton(cardPressId({ do: 'report', card: card.card }), labels['button.report']),
        ],
        [...moreButton(card, on, wording), ...removal(postedBy, intent, wording)],
      ),
  });
}

function removal(by: string | undefined, intent: string | undefined, { labels }: Wording) {
  if (by === undefined) return [];
  if (intent === undefined)
    return button(ids.press + 4, labels['button.remove'], { do: 'remove', by }, { danger: true });
  return pressButton(copyId({ on: 'off', by, intent }), labels['button.remove'], { as: 'danger' });
}

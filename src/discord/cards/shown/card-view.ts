import type { ShownCard } from '../../../cards/carding.ts';
import { byFives, pressButton, rows } from '../../card/component.ts';
import type { Wording } from '../../words/markdown.ts';
import { historyButton, moreButton, passageButtons } from './card-buttons.ts';
import { cardPressId } from '../card-press.ts';
import { detailsText } from './card-words.ts';
import { moderatorButtons, type Moderating } from './moderator-buttons.ts';
import { shownCard, type CardMessage } from './shown-card.ts';

/** A card for one person alone. */
export type CardViewing = {
  readonly wording: Wording;
  readonly timeZone: string;
  /** How many quotations came before. */
  readonly from?: number;
  /** Whether it may be offered to be posted here. */
  readonly mayPost: boolean;
  /** For moderators, who also see its tags and claims, and what they can do next. */
  readonly moderating?: Moderating | undefined;
};

/** A card as one person sees it, with what they can do with it; an earlier text leads to what everybody sees now. */
export function cardView(card: ShownCard, viewing: CardViewing): CardMessage {
  const { wording, moderating, mayPost, from = 0 } = viewing;
  const { labels } = wording;
  const isNow = card.version === card.published;
  const moderates = moderating !== undefined && card.version >= card.published;
  const now = cardPressId({ do: 'show', card: card.card, number: card.published });
  return shownCard({
    ...viewing,
    card,
    forAll: false,
    details: moderates ? detailsText(card, wording) : undefined,
    rowsFor: (on) =>
      rows(
        ...byFives([
          ...passageButtons(card, on, wording),
          ...moreButton(card, on, wording),
          ...historyButton(card, wording),
          ...(isNow || card.published === 0 ? [] : pressButton(now, labels['button.card-now'])),
        ]),
        from > 0
          ? []
          : [
              ...(mayPost && isNow && card.state === 'published'
                ? pressButton(cardPressId({ do: 'post', card: card.card }), labels['button.post'])
                : []),
              ...(moderates ? moderatorButtons(card, moderating, wording) : []),
            ],
      ),
  });
}

import type { LabelKey } from '../../../answer/label.ts';
import type { CardState } from '../../../cards/card.ts';

/** A card's state in a word, as in a list. */
export const stateWord = (state: CardState): LabelKey => `cards.state.${state}`;

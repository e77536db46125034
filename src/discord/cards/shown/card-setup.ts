import type { QuoteRef } from '../../../answering.ts';
import type { ShownCard } from '../../../cards/carding.ts';
import type { rows } from '../../card/component.ts';
import type { Wording } from '../../words/markdown.ts';

/** How a card is shown. */
export type CardSetup = {
  readonly card: ShownCard;
  /** Of everybody's language where everybody sees it, else of whoever looks. */
  readonly wording: Wording;
  /** By which the server's days begin; IANA. */
  readonly timeZone: string;
  /** Whether everybody in a channel sees it. */
  readonly forAll: boolean;
  /** How many quotations came before, as the button to the others says; where all did, only the note is left. */
  readonly from?: number;
  /** Markdown of what stands below all else: where there is room for it, and in any case. */
  readonly details?: string | undefined;
  readonly foot?: string | undefined;
  /** The rows under it, by what is on it. */
  readonly rowsFor: (on: OnPage) => ReturnType<typeof rows>;
};

/** What of a card stands on a message, and what does not. */
export type OnPage = {
  /** The quotations whose words are there. */
  readonly refs: readonly QuoteRef[];
  /** Where the message with the rest begins; undefined where there is none. */
  readonly next?: number;
  /** How many quotations that one begins with, of all that are left; none where only the note is. */
  readonly left: number;
};

import type { Quantity } from '../../answer/claim/quantity.ts';
import type { Span } from '../../text/span.ts';

/** A word, a number with its unit, or a date, as it counts where two texts are to say the same. */
export type SaidWord = Span & {
  /** Folded, and one for all spellings that never say anything else. */
  readonly form: string;
  /** As it is written, in small letters but with its accents; "ß" as "ss". */
  readonly accented: string;
  /** The same as people type German without its letters: "ue" for "ü". */
  readonly typed: string;
  readonly quantity?: Quantity;
  /** The pauses before and after it, where they change what is said. */
  readonly pause: string;
  /** Whether it is written in small letters only, as no name is. */
  readonly small: boolean;
  /** Whether nothing but a hyphen stands between it and the next. */
  readonly hyphened: boolean;
};

import type { Quote } from '../library/quote.ts';
import type { DateRange } from '../text/date.ts';
import type { Excerpt } from './answer.ts';
import type { LabelKey } from './label.ts';

/** The few marks that may stand between pieces; nothing else is ever written by the bot itself. */
export const marks = [' ', ' · ', ', ', ' – ', ' → ', '[…]', '“', '”', '(', ')', ': ', '/', '\n'] as const;
export type Mark = (typeof marks)[number];

/**
 * The closed list of what an outgoing message is made of. A renderer turns each kind into text in its own way,
 * and a test takes every message apart again and accounts for every character.
 */
export type Piece =
  /** Words of an article, letter for letter; proven again when rendered. */
  | { readonly is: 'quotation'; readonly quote: Quote }
  /** A word or name cut from an article's text, shown in a label's slot. */
  | { readonly is: 'excerpt'; readonly excerpt: Excerpt }
  /** Words of the bot's own, from the catalogue of labels. */
  | ({ readonly is: 'label' } & Label)
  /** A bibliographic fact, as the article's metadata has it, or a reference that a citation style makes of such facts. */
  | { readonly is: 'fact'; readonly text: string }
  | { readonly is: 'number'; readonly value: number }
  /** Inclusive UTC days; one day when both ends are the same. */
  | { readonly is: 'date'; readonly range: DateRange }
  /** Words that a named person typed. */
  | { readonly is: 'typed'; readonly text: string }
  /** The name of a command or option. */
  | { readonly is: 'name'; readonly name: string }
  /** An address: the article's own, or one of this bot's pages. */
  | { readonly is: 'link'; readonly label: Label; readonly url: string }
  | { readonly is: 'mark'; readonly mark: Mark }
  /** Several as one, for a label's slot. */
  | { readonly is: 'pieces'; readonly pieces: readonly Piece[] };

/** What stands in the slots of a label, `{slot}` by `{slot}`. */
export type LabelValues = Readonly<Record<string, Piece>>;

/** A label with what fills its slots. */
export type Label = { readonly key: LabelKey; readonly values?: LabelValues };

/** What a line is, so that a renderer can set it apart. */
export type LineRole = 'title' | 'question' | 'quotation' | 'attribution' | 'note' | 'text' | 'item';

/** One line of a sheet. */
export type Line = { readonly role: LineRole; readonly pieces: readonly Piece[] };

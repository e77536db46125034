import type { ShownQuote } from '../../../guild/kept-quote.ts';
import type { Piece } from '../../../answer/piece.ts';
import { say } from '../../../answer/say.ts';
import { passage } from '../../../answer/sheet.ts';
import type { QuoteRef } from '../../../answering.ts';
import type { Quote } from '../../../library/quote.ts';
import { numberMark, passageText, roomAfter, textOf, tooLong, type Room } from '../../card/passage-text.ts';
import { goneLabel } from '../../posts/gone.ts';
import type { Wording } from '../../words/markdown.ts';
import type { CardSetup } from './card-setup.ts';

/** A quotation of a card as Markdown; `ref` where its words are in it. */
export type QuotationText = { readonly text: string; readonly ref?: QuoteRef; readonly withheld?: Quote };

/**
 * A quotation letter for letter with its source, numbered where there are several; or what became of it instead of its words.
 * @param whole what there is room for on a message of its own
 */
export function quotationText(
  shown: ShownQuote,
  number: number | undefined,
  { wording, timeZone, forAll }: Pick<CardSetup, 'wording' | 'timeZone' | 'forAll'>,
  whole: Room,
): QuotationText {
  const { article, span } = shown;
  if (!('quoted' in shown)) return { text: lineOf(whyNot(shown, timeZone, forAll), number, wording) };
  const laidOut = passage(shown.quoted);
  const written = passageText(laidOut, number, wording);
  const ways = [written, tooLong(laidOut, number, wording)];
  const fit = ways.find((way) => roomAfter(whole, way.text) !== undefined);
  const ref = { article, span };
  if (fit === undefined)
    return { text: lineOf(say.label('card.too-long'), number, wording), ref, withheld: shown.quoted.quote };
  return { text: fit.text, ref, ...(fit.withheld !== undefined && { withheld: fit.withheld }) };
}

function lineOf(why: Piece, number: number | undefined, wording: Wording): string {
  const mark = number === undefined ? [] : numberMark(number);
  return textOf([{ role: 'note', pieces: [...mark, why] }], wording);
}

function whyNot(
  shown: Exclude<ShownQuote, { readonly quoted: unknown }>,
  timeZone: string,
  forAll: boolean,
): Piece {
  if ('gone' in shown) return { is: 'label', ...goneLabel(shown.gone, timeZone) };
  if (shown.why === 'unknown') return say.label('cards.unknown-source');
  return say.label(forAll ? 'gone.not-for-all' : 'cards.closed');
}

import { roomAfter, type Room } from '../../card/passage-text.ts';
import type { QuotationText } from './quotation-text.ts';

/**
 * As many quotations as fit, from one on, and the note: beside the first of all where both fit there, else after the last, and where
 * it does not fit there either, alone.
 */
export function pageOf(
  all: readonly QuotationText[],
  from: number,
  note: string | undefined,
  whole: Room,
): {
  readonly texts: readonly QuotationText[];
  readonly withNote: boolean;
  /** It is not here, and was not on a message before. */
  readonly noteLeft: boolean;
} {
  const room = note === undefined ? undefined : roomAfter(whole, note);
  const first = room && roomAfter(room, all[0]?.text ?? '') !== undefined;
  if (room !== undefined && first === true) {
    const texts = from === 0 ? fitting(all, room) : fitting(all.slice(from), whole);
    return { texts, withNote: from === 0, noteLeft: false };
  }
  const texts = fitting(all.slice(from), whole);
  const isLast = from + texts.length >= all.length;
  const withNote =
    note !== undefined && isLast && roomAfter(whole, note, ...texts.map((each) => each.text)) !== undefined;
  return { texts, withNote, noteLeft: note !== undefined && !withNote };
}

function fitting(all: readonly QuotationText[], whole: Room): readonly QuotationText[] {
  const fit = all.findIndex(
    (_, at) => roomAfter(whole, ...all.slice(0, at + 1).map((each) => each.text)) === undefined,
  );
  return fit === -1 ? all : all.slice(0, fit);
}

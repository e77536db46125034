import type { LookedUp, LookedUpQuotation } from './look-up.ts';
import type { Line } from './piece.ts';
import { say } from './say.ts';
import { passage, searchedPieces, type Sheet } from './sheet.ts';

/** What was looked up in a text: how much, and each quotation with what became of it. */
export type LookUpSheet = { readonly head: readonly Line[]; readonly each: readonly Sheet[] };

/** Lays out what was looked up, in the text's order, for every adapter. */
export function lookUpSheet({ quotations, by, leftOut, searched }: LookedUp): LookUpSheet {
  const number = say.number(quotations.length);
  const looked =
    quotations.length === 0
      ? say.label('lookup.none')
      : say.label(by === 'marks' ? 'lookup.marked' : 'lookup.sentences', { number });
  return {
    head: [
      { role: 'title', pieces: [looked] },
      ...(leftOut === 0 ? [] : [note(say.label('lookup.left-out', { number: say.number(leftOut) }))]),
      { role: 'note', pieces: searchedPieces(searched) },
    ],
    each: quotations.map(quotationSheet),
  };
}

/** One quotation, as it was typed, with its finding and the passages that show it. */
function quotationSheet({ asked, checked }: LookedUpQuotation): Sheet {
  const found = say.label(checked === undefined ? 'lookup.absent' : `finding.${checked.finding}`);
  return {
    head: [{ role: 'question', pieces: [say.typed(asked)] }, note(found)],
    passages: checked?.quotes.map(passage) ?? [],
    foot: [],
  };
}

const note = (piece: Line['pieces'][number]): Line => ({ role: 'note', pieces: [piece] });

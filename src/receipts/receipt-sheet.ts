import { passage, type Sheet } from '../answer/sheet.ts';
import type { LabelKey } from '../answer/label.ts';
import type { Line, Piece } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import type { FactChange, ReceiptCheck } from './check-receipt.ts';
import type { Receipt } from './receipt.ts';

/** What became of a receipt, laid out in labels and pieces for every adapter. */
export function receiptSheet(receipt: Receipt, check: ReceiptCheck): Sheet {
  const title: Line = { role: 'title', pieces: [say.label(titleOf(check))] };
  // Where they are not confirmed they are somebody's words, and must not look like the article's.
  const claimed = say.label('receipt.words', { words: say.typed(receipt.target.selector[0].exact) });
  const isConfirmed = check.kind === 'there' || check.kind === 'moved';
  const elsewhere = check.kind === 'gone' ? check.elsewhere : [];
  return {
    head: [
      ...(isConfirmed ? [] : [{ role: 'note' as const, pieces: [claimed] }]),
      title,
      ...(elsewhere.length > 0 ? [{ role: 'note' as const, pieces: [say.label('receipt.elsewhere')] }] : []),
    ],
    passages: ('quoted' in check && check.quoted ? [check.quoted] : elsewhere).map(passage),
    foot: 'facts' in check ? check.facts.map(changed) : [],
  };
}

function titleOf(check: ReceiptCheck): LabelKey {
  switch (check.kind) {
    case 'moved':
      return `receipt.moved-${check.surroundings}`;
    case 'changed':
      return check.quoted.differs.length === 0 ? 'receipt.changed-marks' : 'receipt.changed';
    case 'gone':
      return check.articleKnown ? 'receipt.gone-words' : 'receipt.gone';
    case 'there':
    case 'contradicted':
    case 'withheld':
      return `receipt.${check.kind}`;
  }
}

function changed({ fact, before, now }: FactChange): Line {
  const values = { fact: say.label(`fact.${fact}`), before: known(before), after: known(now) };
  return { role: 'note', pieces: [say.label('library.changed', values)] };
}

function known(value: string | undefined): Piece {
  return value === undefined ? say.label('fact.unknown') : say.fact(value);
}

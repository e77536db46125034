import type { Writable } from 'node:stream';
import type { Piece } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import type { Refusal } from '../refusal.ts';
import type { Look } from './look.ts';
import { linesText } from './page.ts';

/** A piece as one line without colour, for a place where only plain text stands. */
export function plainText(piece: Piece, look: Look): string {
  return linesText([{ role: 'text', pieces: [piece] }], {
    ...look,
    columns: Infinity,
    colour: false,
  }).trimEnd();
}

/** Tells somebody something beside the answers: on standard error, in one line unless that is a terminal. */
export function tell(errors: Writable & { readonly isTTY?: boolean }, piece: Piece, look: Look): void {
  const columns = errors.isTTY === true ? look.columns : Infinity;
  errors.write(linesText([{ role: 'item', pieces: [piece] }], { ...look, columns, colour: false }));
}

/** The sentence of a refusal. */
export function refusalPiece({ label, values }: Refusal): Piece {
  return say.label(label, values);
}

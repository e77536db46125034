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

/** Tells somebody something in one line beside the answers: on standard error. */
export function tell(errors: Writable, piece: Piece, look: Look): void {
  errors.write(`${plainText(piece, look)}\n`);
}

/** The sentence of a refusal. */
export function refusalPiece({ label, values }: Refusal): Piece {
  return say.label(label, values);
}

import type { Line, LineRole, Piece } from '../../../answer/piece.ts';
import { say } from '../../../answer/say.ts';
import { beginningOf } from '../../words/beginning.ts';
import { inline, marksIn, withoutMarks } from '../../words/escape.ts';

/**
 * How many combining marks what somebody typed may bring onto a card: a message has room for a hundred, and quotations need theirs.
 * Letters that have their mark in them, as on most keyboards, do not count.
 */
const mostMarks = 20;

/** The most of a name that is shown, in UTF-16 units: twice as long as one can be in Discord. */
const longestName = 64;

/** Words that somebody typed, on one line. */
export function typedWords(text: string): Piece {
  const composed = text.normalize('NFC');
  return say.typed(marksIn(composed) > mostMarks ? withoutMarks(composed) : composed);
}

/** Whether anything is left of what somebody typed once it is shown. */
export const isSaid = (text: string) => inline(text) !== '';

/** Somebody's name as the server showed it. */
export function typedName(name: string): Piece {
  return typedBeginning(name, longestName);
}

/** Words that somebody typed, or where they are longer than so many UTF-16 units, their beginning, with a mark that says so. */
export function typedBeginning(text: string, most: number): Piece {
  if (text.length <= most) return typedWords(text);
  return { is: 'pieces', pieces: [typedWords(beginningOf(text, most)), say.mark(' '), say.mark('[…]')] };
}

/** Words of several lines, a line each; empty ones are left out. */
export function typedLines(text: string, role: LineRole): readonly Line[] {
  const calm = marksIn(text.normalize('NFC')) > mostMarks ? withoutMarks(text.normalize('NFC')) : text;
  return calm
    .split(/\r\n?|[\n\u2028\u2029]/)
    .filter(isSaid)
    .map((line) => ({ role, pieces: [typedWords(line)] }));
}

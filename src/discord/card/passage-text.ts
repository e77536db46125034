import type { Line, Piece } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { Passage } from '../../answer/sheet.ts';
import type { Quote } from '../../library/quote.ts';
import { limits } from './component.ts';
import { marksIn, mostMarks } from '../words/escape.ts';
import { markdownLine, Unshowable, type Wording } from '../words/markdown.ts';
import { quotationBlock, type Part } from './quotation-block.ts';

/** A passage as one text of a card. */
export type PassageText = { readonly text: string; readonly passage: Passage; readonly withheld?: Quote };

/** What is still free on a message: characters, and combining marks. */
export type Room = { readonly characters: number; readonly marks: number };

export const wholeMessage: Room = { characters: limits.text, marks: mostMarks };

/** What is left of the room with these texts in it, or undefined when they do not fit. */
export function roomAfter(room: Room, ...texts: readonly string[]): Room | undefined {
  const characters = texts.reduce((left, text) => left - text.length, room.characters);
  const marks = texts.reduce((left, text) => left - marksIn(text), room.marks);
  return characters < 0 || marks < 0 ? undefined : { characters, marks };
}

/** Lines as one text. */
export function textOf(lines: readonly Line[], wording: Wording): string {
  return lines.map((line) => markdownLine(line, wording)).join('\n');
}

/**
 * A passage with its attribution and notes, numbered where there are several. A quotation that can't be shown letter
 * for letter is left out with a word about it; its citation stays.
 */
export function passageText(passage: Passage, number: number | undefined, wording: Wording): PassageText {
  try {
    const block = quotationBlock(partsOf(passage));
    const first = passage.lines.findIndex(({ role }) => role === 'quotation');
    const text = passage.lines.flatMap((line, at) => {
      if (line.role === 'quotation') return at === first ? [block] : [];
      return [markdownLine(line.role === 'attribution' ? numbered(line, number) : line, wording)];
    });
    return { text: text.join('\n'), passage };
  } catch (error) {
    if (!(error instanceof Unshowable)) throw error;
    return {
      text: without(passage, number, say.label('card.withheld'), wording),
      passage,
      withheld: error.quote,
    };
  }
}

/** The same without its quotation, for one that is longer than a whole message. */
export function tooLong(passage: Passage, number: number | undefined, wording: Wording): PassageText {
  return {
    text: without(passage, number, say.label('card.too-long'), wording),
    passage,
    withheld: passage.quoted.quote,
  };
}

function without(passage: Passage, number: number | undefined, why: Piece, wording: Wording): string {
  const attributions = passage.lines.filter(({ role }) => role === 'attribution');
  const lines: readonly Line[] = [
    { role: 'note', pieces: [why] },
    ...attributions.map((line) => numbered(line, number)),
  ];
  return textOf(lines, wording);
}

/** What stands before the attribution of passage number `number`. */
export const numberMark = (number: number): readonly Piece[] => [say.number(number), say.mark(' · ')];

/** An attribution with a number; it counts as one with the publisher. */
function numbered(line: Line, number: number | undefined): Line {
  const [publisher, ...others] = line.pieces;
  if (number === undefined || publisher === undefined) return line;
  return { ...line, pieces: [{ is: 'pieces', pieces: [...numberMark(number), publisher] }, ...others] };
}

/** The passage's quotation, after the sentence before it where that is shown. */
function partsOf({ quoted, lines }: Passage): readonly Part[] {
  const quotes = lines.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.is === 'quotation' ? [piece.quote] : [])),
  );
  return quotes.map((quote) => ({ quote, look: quote === quoted.quote ? 'plain' : 'small' }));
}

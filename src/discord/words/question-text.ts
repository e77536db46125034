import type { Piece } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import { inline, shown } from './escape.ts';
import { bold, markdown, type Wording } from './markdown.ts';

/** In UTF-16 units: what a heading can be, what is shown whole, and what is shown of a longer one. */
const lengths = { heading: 120, whole: 1000, beginning: 500 } as const;

/** Whether a question stands on its card whole, so that it can be asked again from there. */
export function isWhole(question: string): boolean {
  const line = inline(question);
  return line.length <= lengths.whole && line !== '' && line === question.replace(/\s+/g, ' ').trim();
}

/** What somebody asked, in bold on one line; of a long question its beginning, with a word that it is one. */
export function questionText(question: string, wording: Wording): string {
  const line = inline(question);
  if (line.length <= lengths.heading) return `### ${markdown(say.typed(line), wording)}`;
  if (line.length <= lengths.whole) return boldly([say.typed(line)], wording);
  // Half of a pair at the cut goes with the word that it is part of.
  const cut = line.slice(0, lengths.beginning).replace(/\s+\S*$|[\uD800-\uDBFF]$/, '');
  const note = `-# ${markdown(say.label('card.long-question'), wording)}`;
  return `${boldly([say.typed(cut), say.mark(' '), say.mark('[…]')], wording)}\n${note}`;
}

const boldly = (pieces: readonly Piece[], wording: Wording) =>
  bold(pieces.map((piece) => markdown(piece, wording)).join(''));

/** The whole question that a card shows, or undefined when it can't be read back. */
export function askedIn(content: string): string | undefined {
  const typed = /^(?:### |\*\*)\u2068([^\u2068\u2069\n]+)\u2069(?:\*\*)?$/.exec(content)?.[1];
  return typed === undefined ? undefined : shown(typed);
}

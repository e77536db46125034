import type { Line } from '../../answer/piece.ts';
import { attribution } from '../../answer/sheet.ts';
import type { Quoted } from '../../answer/answer.ts';
import { roomAfter, textOf, wholeMessage } from '../card/passage-text.ts';
import type { Wording } from '../words/markdown.ts';

/** Lines with where a passage is from below them, as far as there is room for that beside what else stands on the message. */
export function withSource(
  lines: readonly Line[],
  quoted: Quoted | undefined,
  wording: Wording,
  beside: readonly string[] = [],
): string {
  const bare = textOf(lines, wording);
  if (quoted === undefined) return bare;
  const sourced = textOf([...lines, { role: 'attribution', pieces: attribution(quoted.citation) }], wording);
  return roomAfter(wholeMessage, sourced, ...beside) === undefined ? bare : sourced;
}

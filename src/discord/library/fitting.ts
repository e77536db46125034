import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import { markdownLine, type Wording } from '../words/markdown.ts';
import { roomAfter, textOf, type Room } from '../card/passage-text.ts';

/** How much is kept free for the line that says how many were left out, in UTF-16 units. */
const moreRoom = 60;

/** As many lines as there is room for, as one text, and how many more there are. Empty where there are none. */
export function fitting(lines: readonly Line[], room: Room, wording: Wording): string {
  const texts: string[] = [];
  let left: Room | undefined = { ...room, characters: room.characters - moreRoom };
  for (const line of lines) {
    const text = `${markdownLine(line, wording)}\n`;
    left = left && roomAfter(left, text);
    if (left === undefined) break;
    texts.push(text);
  }
  const more = lines.length - texts.length;
  const last: readonly Line[] =
    more === 0 ? [] : [{ role: 'note', pieces: [say.label('card.more', { number: say.number(more) })] }];
  return `${texts.join('')}${textOf(last, wording)}`.trimEnd();
}

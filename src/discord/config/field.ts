import {
  ComponentType,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
} from 'discord.js';
import type { LabelKey } from '../../answer/label.ts';
import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import { accents, container, ids, separator, text } from '../card/component.ts';
import { bold, markdown, markdownLine, type Wording } from '../words/markdown.ts';

/** The most that a select takes. */
export const mostChosen = 25;

/** One thing that is set: what it is, and where it is chosen; nowhere where it cannot be. */
export type Field = { readonly lines: readonly Line[]; readonly control?: APIComponentInMessageActionRow };

/** What is set, with what is said under it. */
export function described(what: LabelKey, note?: LabelKey): readonly Line[] {
  return [
    { role: 'question', pieces: [say.label(what)] },
    ...(note === undefined ? [] : [{ role: 'note' as const, pieces: [say.label(note)] }]),
  ];
}

/**
 * A panel: what it is, groups of what is set with a line between each two, and buttons below.
 * @param groups nine fields at most: a field takes three of the 40 components that a message has room for
 */
export function panelOf(
  head: readonly Line[],
  groups: readonly (readonly Field[])[],
  buttons: readonly APIComponentInMessageActionRow[],
  wording: Wording,
): readonly APIMessageTopLevelComponent[] {
  const sizes = groups.map((group) => group.length);
  return [
    container(accents.answer, [
      text(ids.notes, written(head, wording)),
      ...groups.flatMap((group, at): readonly APIComponentInContainer[] => [
        separator(ids.separator + at),
        ...group.flatMap((field, place) => {
          const number = sizes.slice(0, at).reduce((sum, count) => sum + count, place);
          return [text(ids.passage + number, written(field.lines, wording)), ...rowOf(field, number)];
        }),
      ]),
      { type: ComponentType.ActionRow, id: ids.row + 20, components: [...buttons] },
    ]),
  ];
}

function rowOf({ control }: Field, number: number): readonly APIComponentInContainer[] {
  if (control === undefined) return [];
  return [{ type: ComponentType.ActionRow, id: ids.row + number, components: [control] }];
}

/** What is set stands in bold above where it is chosen: headings would be louder than the title. */
function written(lines: readonly Line[], wording: Wording): string {
  return lines
    .map((line) =>
      line.role === 'question'
        ? bold(line.pieces.map((piece) => markdown(piece, wording)).join(''))
        : markdownLine(line, wording),
    )
    .join('\n');
}

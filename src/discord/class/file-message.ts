import { ComponentType } from 'discord.js';
import type { MadeFile } from '../../classroom/made-file.ts';
import type { Line } from '../../answer/piece.ts';
import { ids, text } from '../card/component.ts';
import { textOf } from '../card/passage-text.ts';
import type { Outcome } from '../outcome.ts';
import type { Wording } from '../words/markdown.ts';

/** A file, with what is said about it; the names of those that are made in a classroom have nothing in them that an address escapes. */
export function fileMessage(
  { name, bytes }: Pick<MadeFile, 'name' | 'bytes'>,
  lines: readonly Line[],
  wording: Wording,
): Outcome {
  return {
    components: [
      text(ids.notes, textOf(lines, wording)),
      { type: ComponentType.File, file: { url: `attachment://${name}` } },
    ],
    files: [{ name, bytes }],
  };
}

import type { APIMessageTopLevelComponent } from 'discord.js';
import { say } from '../../../answer/say.ts';
import { postedByText } from '../../card/card.ts';
import { accents, button, container, ids, rows, text } from '../../card/component.ts';
import { textOf } from '../../card/passage-text.ts';
import type { Wording } from '../../words/markdown.ts';

/**
 * What is left of a posted card where not everybody in its channel may read it any more: that it is so, and who posted it.
 * @param postedBy their id; missing where they had themselves erased
 */
export function closedCopy(
  wording: Wording,
  postedBy: string | undefined,
): readonly APIMessageTopLevelComponent[] {
  const why = textOf([{ role: 'note', pieces: [say.label('copy.not-for-all')] }], wording);
  const remove =
    postedBy === undefined
      ? []
      : button(ids.press, wording.labels['button.remove'], { do: 'remove', by: postedBy }, { danger: true });
  return [
    container(accents.silence, [
      text(ids.notes, why),
      ...(postedBy === undefined ? [] : [text(ids.postedBy, postedByText(postedBy, wording))]),
      ...rows(remove),
    ]),
  ];
}

import { say } from '../../answer/say.ts';
import type { Class } from '../../guild/class.ts';
import { accents, container, ids, optionSelect, rows, text } from '../card/component.ts';
import { textOf } from '../card/passage-text.ts';
import type { Outcome } from '../outcome.ts';
import type { Wording } from '../words/markdown.ts';
import { classOption } from './class-words.ts';

/** Asks for which of their classes somebody does something. @param custom of the select; which was chosen comes with it */
export function chooseClass(
  classes: readonly Class[],
  custom: string | undefined,
  wording: Wording,
): Outcome {
  const which = textOf([{ role: 'text', pieces: [say.label('class.which')] }], wording);
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, which),
        ...rows(optionSelect(custom, wording.labels['select.class'], classes.map(classOption))),
      ]),
    ],
  };
}

import { say } from '../../../answer/say.ts';
import type { Class } from '../../../guild/class.ts';
import type { Refusal } from '../../../refusal.ts';
import { accents, container, ids, pressButton, rows, text } from '../../card/component.ts';
import { partsIn } from '../../card/parts-in.ts';
import { textOf } from '../../card/passage-text.ts';
import type { Outcome } from '../../outcome.ts';
import type { Wording } from '../../words/markdown.ts';
import { readTypedBack, typedBack } from '../typed-back.ts';
import { taskId } from './task-id.ts';

/** What was typed of an assignment. */
type TypedTask = { readonly title: string; readonly due: string };

/** Where each stands on the message, by the numbers of its parts. */
const parts = { title: 10, due: 11 } as const;

/** Why an assignment was not set, with what was typed, and a button that opens the form with it again. */
export function givenBackTask(
  { label, values }: Refusal,
  of: Class['id'],
  { title, due }: TypedTask,
  wording: Wording,
): Pick<Outcome, 'components'> {
  const again = taskId({ do: 'again', class: of });
  return {
    components: [
      container(accents.silence, [
        text(ids.notes, textOf([{ role: 'text', pieces: [say.label(label, values)] }], wording)),
        ...typedBack(parts.title, 'form.assignment-title', title, wording),
        ...typedBack(parts.due, 'form.assignment-due', due, wording),
        ...rows(pressButton(again, wording.labels['button.form-again'], { as: 'main' })),
      ]),
    ],
  };
}

/** What was typed, as it stands on such a message. */
export function readGivenBackTask(message: unknown): TypedTask {
  const all = partsIn(message);
  return { title: readTypedBack(all, parts.title), due: readTypedBack(all, parts.due) };
}

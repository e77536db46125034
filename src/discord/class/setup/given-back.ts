import { say } from '../../../answer/say.ts';
import type { Refusal } from '../../../refusal.ts';
import { accents, container, ids, pressButton, rows, text } from '../../card/component.ts';
import { channels, roles } from '../../card/fill.ts';
import { partsIn, saidIn } from '../../card/parts-in.ts';
import { textOf } from '../../card/passage-text.ts';
import type { Outcome } from '../../outcome.ts';
import type { Wording } from '../../words/markdown.ts';
import { backLine, readTypedBack, typedBack } from '../typed-back.ts';
import type { ClassFields } from './class-form.ts';
import { setupId } from './setup-id.ts';

/** The form of a class before anybody typed anything. */
export const nothingTyped: ClassFields = { name: '', ends: '', channels: [], students: [], teachers: [] };

/** Where each stands on the message, by the numbers of its parts. */
const parts = { name: 10, ends: 11, channels: 12, students: 13, teachers: 14 } as const;

/** Why a class was not made, with what was typed and chosen, and a button that opens the form with it again. */
export function givenBackCard(
  { label, values }: Refusal,
  typed: ClassFields,
  wording: Wording,
): Pick<Outcome, 'components'> {
  return {
    components: [
      container(accents.silence, [
        text(ids.notes, textOf([{ role: 'text', pieces: [say.label(label, values)] }], wording)),
        ...typedBack(parts.name, 'form.name', typed.name, wording),
        ...typedBack(parts.ends, 'form.class-ends', typed.ends, wording),
        ...backLine(parts.channels, 'form.class-channels', channels(typed.channels), wording),
        ...backLine(parts.students, 'form.class-students', roles(typed.students), wording),
        ...backLine(parts.teachers, 'form.class-teachers', roles(typed.teachers), wording),
        ...rows(pressButton(setupId({ do: 'again' }), wording.labels['button.form-again'], { as: 'main' })),
      ]),
    ],
  };
}

/** What was typed and chosen, as it stands on such a message; nothing of what does not stand there. */
export function readGivenBack(message: unknown): ClassFields {
  const all = partsIn(message);
  const chosen = (name: 'channels' | 'students' | 'teachers') =>
    [...saidIn(all, parts[name]).matchAll(/<(?:#|@&)(\d{1,20})>/g)].flatMap(([, id]) => id ?? []);
  return {
    name: readTypedBack(all, parts.name),
    ends: readTypedBack(all, parts.ends),
    channels: chosen('channels'),
    students: chosen('students'),
    teachers: chosen('teachers'),
  };
}

import type { LabelKey } from '../../../answer/label.ts';
import { say } from '../../../answer/say.ts';
import type { Refusal } from '../../../refusal.ts';
import { accents, container, ids, pressButton, rows, text } from '../../card/component.ts';
import { channels, roles } from '../../card/fill.ts';
import { partsIn, saidIn } from '../../card/parts-in.ts';
import { textOf } from '../../card/passage-text.ts';
import type { Outcome } from '../../outcome.ts';
import { shown } from '../../words/escape.ts';
import { markdown, type Wording } from '../../words/markdown.ts';
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
        ...line('name', 'form.name', markdown(say.typed(typed.name), wording), wording),
        ...line('ends', 'form.class-ends', markdown(say.typed(typed.ends), wording), wording),
        ...line('channels', 'form.class-channels', channels(typed.channels), wording),
        ...line('students', 'form.class-students', roles(typed.students), wording),
        ...line('teachers', 'form.class-teachers', roles(typed.teachers), wording),
        ...rows(pressButton(setupId({ do: 'again' }), wording.labels['button.form-again'], { as: 'main' })),
      ]),
    ],
  };
}

function line(name: keyof typeof parts, heading: LabelKey, said: string, wording: Wording) {
  return said === '' ? [] : [text(parts[name], `-# ${markdown(say.label(heading), wording)}: ${said}`)];
}

/** What was typed and chosen, as it stands on such a message; nothing of what does not stand there. */
export function readGivenBack(message: unknown): ClassFields {
  const all = partsIn(message);
  const said = (name: keyof typeof parts) => saidIn(all, parts[name]);
  const typed = (name: 'name' | 'ends') =>
    shown(/\u2068([^\u2068\u2069]*)\u2069$/.exec(said(name))?.[1] ?? '') ?? '';
  const chosen = (name: 'channels' | 'students' | 'teachers') =>
    [...said(name).matchAll(/<(?:#|@&)(\d{1,20})>/g)].flatMap(([, id]) => id ?? []);
  return {
    name: typed('name'),
    ends: typed('ends'),
    channels: chosen('channels'),
    students: chosen('students'),
    teachers: chosen('teachers'),
  };
}

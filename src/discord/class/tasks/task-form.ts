import { ComponentType } from 'discord.js';
import { classroomLimits } from '../../../classroom/limits.ts';
import type { Class } from '../../../guild/class.ts';
import { field, textInput } from '../../card/form-field.ts';
import type { Form } from '../../respond.ts';
import type { Wording } from '../../words/markdown.ts';
import { classOption } from '../class-words.ts';
import { taskId } from './task-id.ts';

/** The fields of the form. */
export const fields = { title: 'title', due: 'due', class: 'class' } as const;

/** The longest that a typed day is, in UTF-16 units. */
const longestDay = 60;

/** What an assignment is called and when it is due; for which class, where somebody teaches several. */
export function taskForm(
  [first, ...others]: readonly [Class, ...Class[]],
  typed: { readonly title?: string | undefined; readonly due?: string | undefined },
  { labels }: Wording,
): Form {
  const several = others.length > 0;
  return {
    custom_id: taskId(several ? { do: 'set' } : { do: 'set', class: first.id }) ?? '',
    title: labels['form.assignment'],
    components: [
      field(
        labels['form.assignment-title'],
        textInput(fields.title, {
          most: classroomLimits.assignmentTitle,
          value: typed.title,
          required: true,
        }),
        labels['hint.assignment-title'],
      ),
      field(
        labels['form.assignment-due'],
        textInput(fields.due, { most: longestDay, value: typed.due, required: true }),
        labels['hint.assignment-due'],
      ),
      ...(several
        ? [
            field(labels['form.class'], {
              type: ComponentType.StringSelect as const,
              custom_id: fields.class,
              min_values: 1,
              max_values: 1,
              required: true,
              options: [first, ...others].slice(0, 25).map(classOption),
            }),
          ]
        : []),
    ],
  };
}

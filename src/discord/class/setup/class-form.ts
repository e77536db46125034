import { ComponentType, SelectMenuDefaultValueType, type APIComponentInLabel } from 'discord.js';
import { classroomLimits } from '../../../classroom/limits.ts';
import type { Class } from '../../../guild/class.ts';
import { field, textInput } from '../../card/form-field.ts';
import type { Form } from '../../respond.ts';
import type { Wording } from '../../words/markdown.ts';
import { classChannels } from './class-fields.ts';
import { setupId } from './setup-id.ts';

/** The fields of the forms. */
export const fields = {
  name: 'name',
  ends: 'ends',
  channels: 'channels',
  students: 'students',
  teachers: 'teachers',
} as const;

/** The longest that a typed day is, in UTF-16 units. */
const longestDay = 60;

/** What is typed and chosen in the form of a new class. */
export type ClassFields = Readonly<
  Record<'name' | 'ends', string> & Record<'channels' | 'students' | 'teachers', readonly string[]>
>;

/** The form of a new class: all that it takes, with what is filled in already. */
export function newClassForm(typed: ClassFields, { labels }: Wording): Form {
  const most = classroomLimits.channels;
  return {
    custom_id: setupId({ do: 'new' }) ?? '',
    title: labels['form.new-class'],
    components: [
      field(
        labels['form.name'],
        textInput(fields.name, { most: classroomLimits.className, value: typed.name, required: true }),
        labels['hint.class-name'],
      ),
      field(
        labels['form.class-ends'],
        textInput(fields.ends, { most: longestDay, value: typed.ends, required: true }),
        labels['hint.class-ends'],
      ),
      field(
        labels['form.class-channels'],
        {
          type: ComponentType.ChannelSelect,
          custom_id: fields.channels,
          channel_types: classChannels,
          min_values: 1,
          max_values: most,
          required: true,
          ...chosen(typed.channels, SelectMenuDefaultValueType.Channel),
        },
        labels['hint.class-channels'],
      ),
      field(labels['form.class-students'], rolesOf('students', typed), labels['hint.class-students']),
      field(labels['form.class-teachers'], rolesOf('teachers', typed), labels['hint.class-teachers']),
    ],
  };
}

function rolesOf(who: 'students' | 'teachers', typed: ClassFields): APIComponentInLabel {
  return {
    type: ComponentType.RoleSelect,
    custom_id: fields[who],
    min_values: 0,
    max_values: classroomLimits.roles,
    required: false,
    ...chosen(typed[who], SelectMenuDefaultValueType.Role),
  };
}

const chosen = <Type extends SelectMenuDefaultValueType>(given: readonly string[], type: Type) =>
  given.length === 0 ? {} : { default_values: given.map((id) => ({ id, type })) };

/** The form that changes a class's name and the end of its term, or the latter alone. */
export function editClassForm(
  { id, name, ends }: Class,
  { mayConfigure }: { readonly mayConfigure: boolean },
  { labels }: Wording,
): Form {
  return {
    custom_id: setupId({ do: 'edit', class: id }) ?? '',
    title: labels['form.edit-class'],
    components: [
      ...(mayConfigure
        ? [
            field(
              labels['form.name'],
              textInput(fields.name, { most: classroomLimits.className, value: name, required: true }),
            ),
          ]
        : []),
      field(
        labels['form.class-ends'],
        textInput(fields.ends, { most: longestDay, value: ends, required: true }),
        labels['hint.class-ends'],
      ),
    ],
  };
}

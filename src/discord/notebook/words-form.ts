import { classroomLimits } from '../../classroom/limits.ts';
import { field, textInput } from '../card/form-field.ts';
import type { Form } from '../respond.ts';
import { beginningOf } from '../words/beginning.ts';
import type { Wording } from '../words/markdown.ts';
import { notebookId } from './notebook-press.ts';
import { fields, type OwnWords } from './own-words.ts';
import type { View } from './view.ts';

/** Of all tags with commas between them, in UTF-16 units. */
const mostTags = classroomLimits.tags * (classroomLimits.tag + 2);

/** The form in which somebody writes their own words on an entry, filled in with what is there. */
export function wordsForm(entry: string, view: View, { note, tags }: OwnWords, { labels }: Wording): Form {
  return {
    custom_id: notebookId('words', view, entry),
    title: labels['form.my-words'],
    components: [
      field(
        labels[fields.note.label],
        textInput('note', {
          most: classroomLimits.note,
          value: beginningOf(note, classroomLimits.note),
          paragraph: true,
        }),
      ),
      field(
        labels[fields.tags.label],
        textInput('tags', { most: mostTags, value: beginningOf(tags, mostTags) }),
        labels['hint.tags'],
      ),
    ],
  };
}

/** The field of the form below. */
export const oneTagField = 'tag';

/** The form in which somebody types the tag of the entries that they want to see. */
export function oneTagForm(view: View, { labels }: Wording): Form {
  return {
    custom_id: notebookId('one-tag', view),
    title: labels['form.one-tag'],
    components: [
      field(labels['form.tag'], textInput(oneTagField, { most: classroomLimits.tag, required: true })),
    ],
  };
}

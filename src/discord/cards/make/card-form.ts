import { ComponentType, type APILabelComponent, type APISelectMenuOption } from 'discord.js';
import type { LabelKey } from '../../../answer/label.ts';
import { cardLimits } from '../../../cards/limits.ts';
import { field, textInput } from '../../card/form-field.ts';
import type { Form } from '../../respond.ts';
import { beginningOf } from '../../words/beginning.ts';
import type { Wording } from '../../words/markdown.ts';
import { formId, type CardFormPress } from './change-id.ts';
import { longestField, withTagLine, type CardField, type CardFields } from './typed-card.ts';

/** What a form does: makes a card, changes one that is not published, or corrects, retires or sends back one by the revision seen. */
export type FormFor = { readonly do: 'new' } | CardFormPress;

/** The `custom_id` of the form that makes a card. */
export const newFormId = 'crd;new';

/** The select in a form. */
export const quotesField = 'quotes';

const titles = {
  new: 'form.save-card',
  edit: 'form.edit-card',
  correct: 'form.correct-card',
  retire: 'form.retire-card',
  'send-back': 'form.send-back',
} as const satisfies Record<FormFor['do'], LabelKey>;

/**
 * A form of a card, filled in with what is there.
 * @param options the passages to choose from, at most 25, as `quoteOptions` gives them
 */
export function cardForm(
  form: FormFor,
  fields: CardFields,
  options: readonly APISelectMenuOption[],
  { labels }: Wording,
): Form {
  return {
    custom_id: form.do === 'new' ? newFormId : formId(form),
    title: labels[titles[form.do]],
    components: [...components(form, fields, options, labels)],
  };
}

function components(
  form: FormFor,
  fields: CardFields,
  options: readonly APISelectMenuOption[],
  labels: Wording['labels'],
): readonly APILabelComponent[] {
  const why = field(
    labels['form.why'],
    input('why', fields, { most: cardLimits.why, paragraph: true, required: true }),
    labels[form.do === 'send-back' ? 'hint.why-sent-back' : 'hint.why'],
  );
  if (form.do === 'retire' || form.do === 'send-back') return [why];
  const corrects = form.do === 'correct';
  const filled = corrects ? withTagLine(fields) : fields;
  const quotes = quotesSelect(options, form.do === 'edit' ? 0 : 1, labels);
  const claims = input('claims', filled, { most: longestField, paragraph: true });
  return [
    field(labels['form.card-title'], input('title', filled, { most: cardLimits.title, required: true })),
    field(labels['form.card-note'], input('note', filled, { most: cardLimits.note, paragraph: true })),
    ...quotes,
    ...(corrects
      ? [field(labels['form.claims'], claims, labels['hint.claims-and-tags']), why]
      : [
          field(labels['form.claims'], claims, labels['hint.claims']),
          field(labels['form.tags'], input('tags', filled, { most: mostTags }), labels['hint.tags']),
        ]),
  ];
}

/** Of all tags with commas between them, in UTF-16 units. */
const mostTags = cardLimits.tags * (cardLimits.tag + 2);

function input(
  name: CardField,
  fields: CardFields,
  how: { readonly most: number; readonly paragraph?: boolean; readonly required?: boolean },
) {
  // What an imported card has may be longer than Discord takes.
  return textInput(name, { ...how, value: beginningOf(fields[name], how.most) });
}

function quotesSelect(
  options: readonly APISelectMenuOption[],
  least: number,
  labels: Wording['labels'],
): readonly APILabelComponent[] {
  if (options.length === 0) return [];
  const select = {
    type: ComponentType.StringSelect as const,
    custom_id: quotesField,
    min_values: least,
    max_values: Math.min(cardLimits.quotes, options.length),
    required: least > 0,
    options: [...options],
  };
  return [field(labels['form.quotations'], select, labels['hint.quotations'])];
}

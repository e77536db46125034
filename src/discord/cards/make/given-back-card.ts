import { ComponentType, type APIMessageTopLevelComponent, type APISelectMenuOption } from 'discord.js';
import type { LabelKey } from '../../../answer/label.ts';
import { say } from '../../../answer/say.ts';
import type { QuoteRef } from '../../../answering.ts';
import type { Refusal } from '../../../refusal.ts';
import { accents, container, ids, pressButton, rows, text } from '../../card/component.ts';
import { partsIn, saidIn } from '../../card/parts-in.ts';
import { roomAfter, textOf, wholeMessage } from '../../card/passage-text.ts';
import { typedBack, typedText } from '../../card/typed-text.ts';
import type { Outcome } from '../../outcome.ts';
import type { Wording } from '../../words/markdown.ts';
import type { FormFor } from './card-form.ts';
import { cardPressId } from '../card-press.ts';
import { changeId } from './change-id.ts';
import { refsIn } from './quote-options.ts';
import { noFields, type CardField, type CardFields } from './typed-card.ts';

/** The fields in the order of their form, with what each is called there. */
const called = {
  title: 'form.card-title',
  note: 'form.card-note',
  claims: 'form.claims',
  tags: 'form.tags',
  why: 'form.why',
} as const satisfies Record<CardField, LabelKey>;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the above
const names = Object.keys(called) as readonly CardField[];

/** The numbers of the parts of this card: what each field is called, and what was typed into it. */
const parts = { called: 400, typed: 420 } as const;

/** The button that opens the form of a new card again. */
export const againNew = 'crd;new;again';

/** The name of the file in which somebody gets back what no message has room for. */
const fileName = 'typed.txt';

/**
 * Why nothing came of a form, with everything that was typed into it, and a button that opens it again with that. What does not fit
 * into a message comes in a file.
 * @param quotes the passages that were chosen, as a select shows them
 */
export function givenBackCard(
  { label, values }: Pick<Refusal, 'label' | 'values'>,
  form: FormFor,
  { fields, quotes }: { readonly fields: CardFields; readonly quotes: readonly APISelectMenuOption[] },
  wording: Wording,
): Pick<Outcome, 'components' | 'files'> {
  const why = textOf([{ role: 'text', pieces: [say.label(label, values)] }], wording);
  const title = textOf([{ role: 'title', pieces: [say.label('making.given-back')] }], wording);
  const filled = names.filter((name) => fields[name] !== '');
  const texts = filled.flatMap((name) => {
    const at = names.indexOf(name);
    return [
      text(parts.called + at, textOf([{ role: 'note', pieces: [say.label(called[name])] }], wording)),
      text(parts.typed + at, typedText(fields[name], wording)),
    ];
  });
  const fits = roomAfter(wholeMessage, why, title, ...texts.map(({ content }) => content)) !== undefined;
  const inFile = textOf([{ role: 'note', pieces: [say.label('making.in-a-file')] }], wording);
  const card = container(accents.silence, [
    text(ids.notes, why),
    text(ids.question, title),
    ...(fits ? texts : [text(ids.foot, inFile)]),
    ...rows(keptQuotes(quotes, wording), [
      ...(fits ? pressButton(againId(form), wording.labels['button.form-again'], { as: 'main' }) : []),
      ...(form.do === 'new'
        ? []
        : pressButton(cardPressId({ do: 'show', card: form.card }), wording.labels['button.show-card'])),
    ]),
  ]);
  if (fits) return { components: [card] };
  const file: APIMessageTopLevelComponent = {
    type: ComponentType.File,
    file: { url: `attachment://${fileName}` },
  };
  const content = filled.map((name) => `${wording.labels[called[name]]}\n\n${fields[name]}\n`).join('\n');
  return { components: [card, file], files: [{ name: fileName, text: content }] };
}

function againId(form: FormFor): string {
  return form.do === 'new' ? againNew : changeId({ ...form, do: `again-${form.do}` });
}

/** The chosen passages, to be seen and read back; it is the form in which they can be changed. */
function keptQuotes(quotes: readonly APISelectMenuOption[], { labels }: Wording) {
  if (quotes.length === 0) return [];
  return [
    {
      type: ComponentType.StringSelect as const,
      custom_id: 'crd;kept',
      placeholder: labels['form.quotations'],
      min_values: 1,
      max_values: quotes.length,
      disabled: true,
      options: quotes.map((option) => ({ ...option, default: true })),
    },
  ];
}

/** What was typed, and which passages were chosen, as such a card says it. Whatever comes in, something comes out. */
export function readGivenBack(components: unknown): {
  readonly fields: CardFields;
  readonly refs: readonly QuoteRef[];
} {
  const all = partsIn(components);
  const typed = names.map((name, at) => [name, typedBack(saidIn(all, parts.typed + at))] as const);
  const options = all.flatMap((each) => each.options ?? []);
  return {
    fields: { ...noFields, ...Object.fromEntries(typed) },
    refs: refsIn(options.map(({ value }) => value)),
  };
}

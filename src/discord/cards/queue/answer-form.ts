import type { Author } from '../../../guild/member.ts';
import { ComponentType, type ModalSubmitInteraction } from 'discord.js';
import type { Card } from '../../../cards/card.ts';
import type { ListedCard } from '../../../cards/carding.ts';
import { cardLimits } from '../../../cards/limits.ts';
import { Refusal } from '../../../refusal.ts';
import { field, textInput } from '../../card/form-field.ts';
import { limits } from '../../card/component.ts';
import type { Desk } from '../../desk.ts';
import { optionText } from '../../library/pack-words.ts';
import type { Form } from '../../respond.ts';
import type { Wording } from '../../words/markdown.ts';
import { cardId } from '../card-press.ts';
import { cardNamed } from '../find/named.ts';
import { queueId, type QueuePress } from './queue-id.ts';

type Answerable = Pick<ListedCard, 'card' | 'title'>;

const fields = { chosen: 'card', typed: 'typed' } as const;

/** Cards that a request may be answered with: those that match it, those with its words, and the newest, each once. */
export async function answersFor(
  author: Author,
  { app }: Desk,
  words: string,
): Promise<readonly Answerable[]> {
  const [matching, found, newest] = await Promise.all([
    app.matchCards(author, words, 5),
    app.findCards(author, words, limits.options),
    app.findCards(author, '', limits.options),
  ]);
  const all = [
    ...matching.map(({ card: { card, text } }) => ({ card, title: text.title })),
    ...found,
    ...newest,
  ];
  return [...new Map(all.toReversed().map((each) => [each.card, each] as const)).values()]
    .toReversed()
    .slice(0, limits.options);
}

/**
 * Asks which card answers a request.
 * @throws Refusal where there is none
 */
export function answerForm(
  { request, at }: Extract<QueuePress, { readonly do: unknown }>,
  answers: readonly Answerable[],
  { labels }: Wording,
): Form {
  if (answers.length === 0) throw new Refusal('queue.no-cards');
  return {
    custom_id: queueId({ do: 'answer', request, at }),
    title: labels['form.answer'],
    components: [
      field(labels['form.which-card'], {
        type: ComponentType.StringSelect,
        custom_id: fields.chosen,
        min_values: 0,
        max_values: 1,
        required: false,
        options: answers.map(({ card, title }) => ({
          value: card,
          label: optionText(title) ?? card,
          description: card,
        })),
      }),
      field(labels['form.other-card'], textInput(fields.typed, { most: cardLimits.title })),
    ],
  };
}

/**
 * The card that was chosen, or that was typed instead. It comes from outside; the core looks whether there is such a card.
 * @throws Refusal where there is neither
 */
export async function chosenAnswer(
  to: ModalSubmitInteraction,
  author: Author,
  desk: Desk,
): Promise<Card['id']> {
  const typed = to.fields.getTextInputValue(fields.typed).trim();
  const [chosen = ''] = to.fields.getStringSelectValues(fields.chosen);
  if (typed === '' && cardId.test(chosen)) return chosen;
  if (typed === '') throw new Refusal('refusal.no-card');
  return cardNamed(author, desk, typed, 'open');
}

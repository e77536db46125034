import type { Card } from '../../../cards/card.ts';
import { cardId } from '../card-press.ts';

/** The forms about a card, by the name of the button that opens them. */
const forms = ['edit', 'correct', 'retire', 'send-back'] as const;

/**
 * What stands on a preview besides the buttons that every card has (`card-press.ts`): whether to delete it; a select whose quotation
 * comes first; and on what was given back, the forms again.
 */
const verbs = [
  'delete-sure',
  'preview',
  'first',
  'again-edit',
  'again-correct',
  'again-retire',
  'again-send-back',
] as const;

/** About one card, by the revision that was seen: who saw an older one is told who was faster. */
type About<Verb> = { readonly do: Verb; readonly card: Card['id']; readonly revision: number };

export type CardFormPress = About<(typeof forms)[number]>;
export type ChangePress = About<(typeof verbs)[number]>;

const pattern = /^crd;(form|do);([a-z-]{1,20});([0-9A-Z]{8});(\d{1,9})$/;

export function formId({ do: verb, card, revision }: CardFormPress): string {
  return `crd;form;${verb};${card};${revision}`;
}

export function changeId({ do: verb, card, revision }: ChangePress): string {
  return `crd;do;${verb};${card};${revision}`;
}

/** What a `custom_id` is for, as a form's and as a button's or select's. It comes from outside and may be anything. */
export const formPress = (id: string): CardFormPress | undefined => about(id, 'form', forms);
export const changePress = (id: string): ChangePress | undefined => about(id, 'do', verbs);

function about<Verb extends string>(
  id: string,
  kind: 'form' | 'do',
  known: readonly Verb[],
): About<Verb> | undefined {
  const [, of, verb, card = '', revision] = pattern.exec(id) ?? [];
  const found = known.find((each) => each === verb);
  if (of !== kind || found === undefined || !cardId.test(card)) return undefined;
  return { do: found, card, revision: Number(revision) };
}

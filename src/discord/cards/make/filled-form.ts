import type { Author } from '../../../guild/member.ts';
import type { QuoteRef } from '../../../answering.ts';
import type { ShownCard } from '../../../cards/carding.ts';
import { Refusal } from '../../../refusal.ts';
import type { Desk } from '../../desk.ts';
import type { Form } from '../../respond.ts';
import type { Askable, Press } from '../../send.ts';
import { moderatorOf } from '../author.ts';
import { cardForm } from './card-form.ts';
import type { CardFormPress, ChangePress } from './change-id.ts';
import { readGivenBack } from './given-back-card.ts';
import { choosable } from './preview-card.ts';
import { quoteOptions, unique, type Choosable } from './quote-options.ts';
import { rawOf } from './save.ts';
import { looked } from './submitted.ts';
import { fieldsOf, noFields, type CardFields } from './typed-card.ts';

/**
 * The form for what is wanted of a card, filled with what it says now. What is not published is edited, and what is, is corrected,
 * whichever was pressed; what asks only why is about the text that was seen.
 * @throws Refusal `refusal.may-not-moderate`, `refusal.no-card`, `refusal.card-not-now`
 */
export async function formOf(to: Askable, desk: Desk, wanted: CardFormPress): Promise<Form> {
  const author = await moderatorOf(to, desk);
  const card = await found(author, desk, wanted.card);
  if (wanted.do === 'retire' || wanted.do === 'send-back') {
    await demandPossible(author, desk, card, { ...wanted, do: wanted.do });
    return cardForm(wanted, noFields, [], desk.wordingFor(to.locale));
  }
  return textForm(to, desk, card, { fields: fieldsOf(card.text), added: [] });
}

/**
 * Nobody types a reason for what cannot be done any more.
 * @throws Refusal that says who was faster; `refusal.card-not-now`
 */
async function demandPossible(
  author: Author,
  { app }: Desk,
  { card, state, revision, version, published }: ShownCard,
  wanted: CardFormPress & { readonly do: 'retire' | 'send-back' },
): Promise<void> {
  // Who was faster, the core alone says, and it says it before it looks at anything else.
  if (wanted.revision !== revision)
    await app.changeCard(author, card, { does: wanted.do, revision: wanted.revision });
  const waits = state === 'in-review' || (state === 'published' && version > published);
  if (wanted.do === 'retire' ? state !== 'published' : !waits) throw new Refusal('refusal.card-not-now');
}

/** The same with what somebody typed before, when somebody else was faster or something was wrong: for the card as it is now. */
export async function formAgain(to: Press, desk: Desk, press: ChangePress): Promise<Form> {
  const author = await moderatorOf(to, desk);
  const { fields, refs } = readGivenBack(rawOf(to));
  const card = await found(author, desk, press.card);
  const { revision } = card;
  if (press.do === 'again-retire' || press.do === 'again-send-back') {
    const does = press.do === 'again-retire' ? 'retire' : 'send-back';
    return cardForm({ do: does, card: press.card, revision }, fields, [], desk.wordingFor(to.locale));
  }
  return textForm(to, desk, card, { fields, chosen: refs, added: await looked(to, desk, refs) });
}

/**
 * The form that edits or corrects a card.
 * @param filled `added`: passages that it does not have yet. `chosen`: those of the card and the added ones, unless given
 */
export function textForm(
  to: Askable,
  desk: Desk,
  card: ShownCard,
  {
    fields,
    added,
    chosen,
  }: {
    readonly fields: CardFields;
    readonly added: readonly Choosable[];
    readonly chosen?: readonly QuoteRef[];
  },
): Form {
  if (card.state === 'retired') throw new Refusal('refusal.card-not-now');
  const wording = desk.wordingFor(to.locale);
  // One whose article is gone cannot be chosen again: to be without it is what the form is opened for.
  const own = card.quotes.filter((each) => !('gone' in each)).map(choosable);
  const all = unique([...own, ...added]);
  const options = quoteOptions(all, chosen ?? all.map(({ ref }) => ref), wording);
  const does = card.state === 'published' ? 'correct' : 'edit';
  return cardForm({ do: does, card: card.card, revision: card.revision }, fields, options, wording);
}

async function found(author: Author, { app }: Desk, id: string): Promise<ShownCard> {
  const card = await app.card(author, id);
  if (card === undefined) throw new Refusal('refusal.no-card');
  return card;
}

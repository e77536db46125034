import type { Author } from '../../../guild/member.ts';
import { ComponentType, type ModalSubmitInteraction } from 'discord.js';
import { say } from '../../../answer/say.ts';
import type { QuoteRef } from '../../../answering.ts';
import type { ShownCard } from '../../../cards/carding.ts';
import { Refusal } from '../../../refusal.ts';
import { askerOf } from '../../asker.ts';
import type { Desk } from '../../desk.ts';
import { facts, failureId } from '../../failure.ts';
import { GivenBack } from '../../given-back.ts';
import { typedIn } from '../../library/fields.ts';
import { respond, respondByChange } from '../../respond.ts';
import type { Outcome } from '../../outcome.ts';
import type { Answerable } from '../../send.ts';
import { authorOf } from '../author.ts';
import { quotesField, type FormFor } from './card-form.ts';
import { givenBackCard } from './given-back-card.ts';
import { isOwnMessage } from './own-message.ts';
import { preview } from './preview.ts';
import { quoteOptions, refsIn, type Choosable } from './quote-options.ts';
import { noFields, withoutTagLine, type CardFields } from './typed-card.ts';

/** What came back in a form of a card: as hostile as anything from outside. */
export type Submitted = { readonly fields: CardFields; readonly refs: readonly QuoteRef[] };

/**
 * Does what a form is for, and shows the card as it is then: in the place of the one that the form was opened from, where only
 * whoever sent it sees that one. Where nothing comes of it, they are told why and get back what they typed.
 */
export function doSubmitted(
  to: ModalSubmitInteraction,
  desk: Desk,
  form: FormFor,
  work: (author: Author, submitted: Submitted) => Promise<ShownCard>,
): Promise<void> {
  const submitted = submittedIn(to, form);
  const done = async () => {
    try {
      const author = authorOf(to, desk);
      return await preview(to, desk, author, await work(author, submitted));
    } catch (error) {
      const why = error instanceof Refusal ? error : failed(error, desk);
      throw new GivenBack(why, await givenBack(to, desk, form, why, submitted));
    }
  };
  return form.do !== 'new' && to.isFromMessage() && isOwnMessage(to)
    ? respondByChange(to, desk, done)
    : respond(to, desk, { hidden: true }, done);
}

/** What is not meant for the person is logged under an id, and only that is told. */
function failed(error: unknown, { log }: Desk): Refusal {
  const id = failureId();
  log.error({ id, ...facts(error) }, 'a form was not done');
  return new Refusal('failure', { id: say.fact(id) });
}

function submittedIn(to: ModalSubmitInteraction, { do: verb }: FormFor): Submitted {
  const typed = (name: keyof CardFields) => typedIn(to, name) ?? '';
  const fields: CardFields = {
    ...noFields,
    title: typed('title'),
    note: typed('note'),
    claims: typed('claims'),
    tags: typed('tags'),
    why: typed('why'),
  };
  const found = to.fields.fields.get(quotesField);
  return {
    fields: verb === 'correct' ? withoutTagLine(fields) : fields,
    refs: found?.type === ComponentType.StringSelect ? refsIn(found.values) : [],
  };
}

async function givenBack(
  to: Answerable,
  desk: Desk,
  form: FormFor,
  why: Refusal,
  { fields, refs }: Submitted,
): Promise<Pick<Outcome, 'components' | 'files'>> {
  const wording = desk.wordingFor(to.locale);
  const quotes = quoteOptions(await looked(to, desk, refs), refs, wording);
  return givenBackCard(why, form, { fields, quotes }, wording);
}

/** Passages as whoever looks may read them, of whatever pack. */
export function looked(to: Answerable, desk: Desk, refs: readonly QuoteRef[]): Promise<readonly Choosable[]> {
  const asker = askerOf(to, desk);
  const whoever = typeof asker === 'string' ? asker : { ...asker, pack: null };
  return Promise.all(
    refs.map(async (ref) => {
      // Why a form is refused can be that nothing can be asked just now: what was chosen is kept all the same.
      const quoted = await desk.app.quoted(whoever, ref).catch(() => undefined);
      return { ref, quoted };
    }),
  );
}

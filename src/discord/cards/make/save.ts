import { setTimeout as sleep } from 'node:timers/promises';
import type { QuoteRef } from '../../../answering.ts';
import { bareMessage } from '../../../cards/match/bare-message.ts';
import { mostFound } from '../../ask.ts';
import { askerOf } from '../../asker.ts';
import { refOf } from '../../card/answer-card.ts';
import { readCard, type ReadCard } from '../../card/read-card.ts';
import type { Desk } from '../../desk.ts';
import { refusalOfGone } from '../../posts/gone.ts';
import { respondWithForm } from '../../respond.ts';
import type { Answerable, Press } from '../../send.ts';
import { moderatorOf } from '../author.ts';
import { cardForm, newFormId } from './card-form.ts';
import { againNew, readGivenBack } from './given-back-card.ts';
import type { CardPart } from '../part.ts';
import { quoteOptions, type Choosable } from './quote-options.ts';
import { savePress, type SavePress } from './save-id.ts';
import { doSubmitted, looked } from './submitted.ts';
import { noFields, typedCard } from './typed-card.ts';

/** How long the answer's other passages are waited for, in ms: a form has to be there within three seconds. */
const patience = 1000;

/** Save as fact card, on any answer: a form, with the passages that the answer shows chosen. */
export const saving: CardPart = {
  press(to, desk) {
    const press = savePress(to.customId);
    return press?.on === 'save' ? openForm(to, desk, press) : undefined;
  },
};

/** The form that makes a card, and the button that opens it again with what was typed. */
export const making: CardPart = {
  press: (to, desk) => (to.customId === againNew ? openAgain(to, desk) : undefined),
  submit(to, desk) {
    if (to.customId !== newFormId) return undefined;
    return doSubmitted(to, desk, { do: 'new' }, (author, { fields, refs }) =>
      desk.app.createCard(author, typedCard(fields, refs)),
    );
  },
};

function openForm(to: Press, desk: Desk, { refs, claim }: SavePress): Promise<void> {
  return respondWithForm(to, desk, async () => {
    await moderatorOf(to, desk);
    const card = readCard(rawOf(to));
    const [shown, others] = await Promise.all([looked(to, desk, refs), othersOf(to, desk, card)]);
    const there = shown.filter(({ quoted }) => quoted !== undefined);
    if (refs.length > 0 && there.length === 0) throw await refusalOfGone(to, desk, refs);
    const wording = desk.wordingFor(to.locale);
    const options = quoteOptions(inAnswer(there, others), refs, wording);
    const fields = { ...noFields, claims: claim ? claimIn(card.question ?? '') : '' };
    return cardForm({ do: 'new' }, fields, options, wording);
  });
}

/** A claim as people word it: a card is kept, and the ids of those whom a message mentions are nobody's wording. */
const claimIn = (question: string) => bareMessage(question).replaceAll(/\s+/g, ' ').trim();

function openAgain(to: Press, desk: Desk): Promise<void> {
  return respondWithForm(to, desk, async () => {
    await moderatorOf(to, desk);
    const { fields, refs } = readGivenBack(rawOf(to));
    const wording = desk.wordingFor(to.locale);
    const options = quoteOptions(await looked(to, desk, refs), refs, wording);
    return cardForm({ do: 'new' }, fields, options, wording);
  });
}

/** What the same question finds besides, where it can be asked again from its card, and quickly enough. */
async function othersOf(to: Answerable, desk: Desk, card: ReadCard): Promise<readonly Choosable[]> {
  const more = card.presses.find((press) => press.do === 'more');
  const { question } = card;
  if (more?.do !== 'more' || question === undefined) return [];
  const asker = askerOf(to, desk);
  const reader = typeof asker === 'string' || more.pack === undefined ? asker : { ...asker, pack: more.pack };
  const asked = desk.app
    .ask(reader, { ...more.asked, text: question, atMost: mostFound })
    .then((answer) => (answer.kind === 'quotes' ? answer.quotes : []))
    // Without the others there is still what the answer shows.
    .catch(() => []);
  const found = await Promise.race([asked, sleep(patience, [], { ref: false })]);
  return found.map((quoted) => ({ ref: refOf(quoted), quoted }));
}

/** In the order of the answer, where that is known. */
function inAnswer(shown: readonly Choosable[], answer: readonly Choosable[]): readonly Choosable[] {
  const at = ({ article, span }: QuoteRef) =>
    answer.findIndex(
      ({ ref }) => ref.article === article && ref.span.start === span.start && ref.span.end === span.end,
    );
  const apart = shown.filter(({ ref }) => at(ref) === -1);
  return [...apart, ...answer];
}

/** A message's components as Discord sent them. */
export const rawOf = ({ message }: Press): unknown => message.components.map((each) => each.toJSON());

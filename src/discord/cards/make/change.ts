import type { Author } from '../../../guild/member.ts';
import type { ModalSubmitInteraction } from 'discord.js';
import type { ShownCard } from '../../../cards/carding.ts';
import { say } from '../../../answer/say.ts';
import { Refusal } from '../../../refusal.ts';
import { notice } from '../../card/card.ts';
import type { Desk } from '../../desk.ts';
import { chosenOf } from '../../library/chosen.ts';
import { respond, respondByChange, respondWithForm } from '../../respond.ts';
import type { Outcome } from '../../outcome.ts';
import type { Press } from '../../send.ts';
import { authorOf } from '../author.ts';
import type { CardPress } from '../card-press.ts';
import { changePress, formPress, type CardFormPress, type ChangePress } from './change-id.ts';
import { formAgain, formOf } from './filled-form.ts';
import { isOwnMessage } from './own-message.ts';
import type { CardPart } from '../part.ts';
import { preview } from './preview.ts';
import { inOrderOf, refsIn } from './quote-options.ts';
import { doSubmitted } from './submitted.ts';
import { claimsLeft, typedCard } from './typed-card.ts';

/** Publish, Approve and publish, Send to review: at once, as the card was seen. */
export const changeAtOnce =
  (does: 'publish' | 'submit') =>
  (to: Press, desk: Desk, { card, number = 0 }: CardPress): Promise<void> =>
    changing(to, desk, async (author) =>
      preview(to, desk, author, await desk.app.changeCard(author, card, { does, revision: number })),
    );

/** Edit, Correct, Retire, Send back: a form with what is there. */
export const changeByForm =
  (does: 'edit' | 'correct' | 'retire' | 'send-back') =>
  (to: Press, desk: Desk, { card, number = 0 }: CardPress): Promise<void> =>
    respondWithForm(to, desk, () => formOf(to, desk, { do: does, card, revision: number }));

/** Delete: asks first. */
export const askToDelete = (to: Press, desk: Desk, { card }: CardPress): Promise<void> =>
  changing(to, desk, async (author) => preview(to, desk, author, await there(author, desk, card), 'delete'));

/** What stands on a card's preview, and on what was given back. */
export const changes: CardPart = {
  press(to, desk) {
    const press = changePress(to.customId);
    switch (press?.do) {
      case 'again-edit':
      case 'again-correct':
      case 'again-retire':
      case 'again-send-back':
        return respondWithForm(to, desk, () => formAgain(to, desk, press));
      case 'preview':
        return changing(to, desk, async (author) =>
          preview(to, desk, author, await there(author, desk, press.card)),
        );
      case 'delete-sure':
        return changing(to, desk, async (author) => {
          await desk.app.deleteCard(author, press.card, press.revision);
          const line = { role: 'text' as const, pieces: [say.label('making.deleted')] };
          return notice([line], desk.wordingFor(to.locale));
        });
      case 'first':
        return changing(to, desk, (author) => putFirst(to, desk, author, press));
      case undefined:
        return undefined;
    }
  },
};

/** The forms of a card. */
export const changeForms: CardPart = {
  submit(to, desk) {
    const form = formPress(to.customId);
    switch (form?.do) {
      case 'edit':
      case 'correct':
        return submitText(to, desk, { ...form, do: form.do });
      case 'retire':
      case 'send-back': {
        const { do: does, card, revision } = form;
        return doSubmitted(to, desk, { do: does, card, revision }, (author, { fields }) =>
          desk.app.changeCard(author, card, { does, revision, why: fields.why }),
        );
      }
      case undefined:
        return undefined;
    }
  },
};

/** Shows what came of a press in the place of the message that it was on, where nobody else sees that one. */
function changing(to: Press, desk: Desk, work: (author: Author) => Promise<Outcome>): Promise<void> {
  const done = async () => work(authorOf(to, desk));
  return isOwnMessage(to) ? respondByChange(to, desk, done) : respond(to, desk, { hidden: true }, done);
}

/** A card as moderators see it. @throws Refusal `refusal.no-card` */
async function there(author: Author, { app }: Desk, id: string): Promise<ShownCard> {
  const found = await app.card(author, id);
  if (found === undefined) throw new Refusal('refusal.no-card');
  return found;
}

function submitText(
  to: ModalSubmitInteraction,
  desk: Desk,
  form: CardFormPress & { readonly do: 'edit' | 'correct' },
): Promise<void> {
  const { do: verb, card, revision } = form;
  return doSubmitted(to, desk, { do: verb, card, revision }, async (author, { fields, refs }) => {
    const before = await there(author, desk, card);
    const typed = typedCard(fields, inOrderOf(before.quotes, refs));
    // What the form had no room for is still there; where somebody was faster, nothing of this is kept anyway.
    const text = { ...typed, claims: [...typed.claims, ...claimsLeft(before.text)] };
    return verb === 'edit'
      ? desk.app.changeCard(author, card, { does: 'write', revision, text })
      : desk.app.changeCard(author, card, { does: 'correct', revision, text, why: fields.why });
  });
}

async function putFirst(
  to: Press,
  desk: Desk,
  author: Author,
  { card, revision }: ChangePress,
): Promise<Outcome> {
  const [first] = refsIn([chosenOf(to)]);
  if (first === undefined) throw new Refusal('refusal.old-button');
  const { text, quotes } = await there(author, desk, card);
  const chosen = inOrderOf([first], quotes);
  const changed = await desk.app.changeCard(author, card, {
    does: 'write',
    revision,
    text: { ...text, quotes: chosen },
  });
  return preview(to, desk, author, changed);
}

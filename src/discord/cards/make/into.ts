import type { APISelectMenuOption } from 'discord.js';
import { say } from '../../../answer/say.ts';
import type { ListedCard } from '../../../cards/carding.ts';
import { Refusal } from '../../../refusal.ts';
import { notice } from '../../card/card.ts';
import { accents, container, ids, limits, optionSelect, rows, text } from '../../card/component.ts';
import { textOf } from '../../card/passage-text.ts';
import type { Desk } from '../../desk.ts';
import { chosenOf } from '../../library/chosen.ts';
import { optionText } from '../../library/pack-words.ts';
import { respond, respondWithForm } from '../../respond.ts';
import type { Outcome } from '../../outcome.ts';
import type { Press } from '../../send.ts';
import type { Wording } from '../../words/markdown.ts';
import { moderatorOf } from '../author.ts';
import { cardId } from '../card-press.ts';
import { textForm } from './filled-form.ts';
import type { CardPart } from '../part.ts';
import { saveId, savePress, type SavePress } from './save-id.ts';
import { looked } from './submitted.ts';
import { fieldsOf } from './typed-card.ts';

/** Add to a fact card, on any answer: which of those that changed last, and then its form with the passages on it. */
export const into: CardPart = {
  press(to, desk) {
    const press = savePress(to.customId);
    if (press?.on === 'into') return respond(to, desk, { hidden: true }, () => choose(to, desk, press));
    return press?.on === 'into-card' ? respondWithForm(to, desk, () => formWith(to, desk, press)) : undefined;
  },
};

async function choose(to: Press, desk: Desk, { refs, claim }: SavePress): Promise<Outcome> {
  const author = await moderatorOf(to, desk);
  const wording = desk.wordingFor(to.locale);
  const { cards } = await desk.app.cards(author, { page: 0, size: limits.options });
  const options = cards.filter(({ state }) => state !== 'retired').map((each) => cardOption(each, wording));
  if (options.length === 0)
    return notice([{ role: 'text', pieces: [say.label('making.no-card-yet')] }], wording);
  const line = textOf([{ role: 'text', pieces: [say.label('making.which-card')] }], wording);
  const select = saveId({ on: 'into-card', refs, claim });
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, line),
        ...rows(optionSelect(select, wording.labels['select.into-card'], options)),
      ]),
    ],
  };
}

function cardOption({ card, title, state }: ListedCard, { labels }: Wording): APISelectMenuOption {
  return { value: card, label: optionText(title) ?? card, description: labels[`cards.state.${state}`] };
}

async function formWith(to: Press, desk: Desk, { refs }: SavePress) {
  const author = await moderatorOf(to, desk);
  const id = chosenOf(to);
  const card = cardId.test(id) ? await desk.app.card(author, id) : undefined;
  if (card === undefined) throw new Refusal('refusal.no-card');
  const added = (await looked(to, desk, refs)).filter(({ quoted }) => quoted !== undefined);
  return textForm(to, desk, card, { fields: fieldsOf(card.text), added });
}

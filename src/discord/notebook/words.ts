import type { ModalSubmitInteraction } from 'discord.js';
import { say } from '../../answer/say.ts';
import { Refusal } from '../../refusal.ts';
import { accents, container, ids, pressButton, rows, text } from '../card/component.ts';
import { textOf } from '../card/passage-text.ts';
import { isOwnMessage } from '../cards/make/own-message.ts';
import { rawOf } from '../cards/make/save.ts';
import type { Desk } from '../desk.ts';
import { facts, failureId } from '../failure.ts';
import { GivenBack } from '../given-back.ts';
import { typedIn } from '../library/fields.ts';
import { respond, respondByChange, respondWithForm } from '../respond.ts';
import type { Outcome } from '../outcome.ts';
import type { Press } from '../send.ts';
import type { Wording } from '../words/markdown.ts';
import { entryIn, entryOf } from './look.ts';
import { notebookId, type NotebookPress } from './notebook-press.ts';
import { ownWordsIn, ownWordsTexts, tagsTyped, wordsOf, type OwnWords } from './own-words.ts';
import { ownerOf } from './who.ts';
import { wordsForm } from './words-form.ts';

/** The form with what is there, or with what somebody typed when nothing came of it. */
export function openWords(to: Press, desk: Desk, { do: verb, of, view }: NotebookPress): Promise<void> {
  return respondWithForm(to, desk, async () => {
    const { member } = await ownerOf(to, desk, view);
    const { entry } = await entryIn(member, desk, of);
    const words = verb === 'again' ? ownWordsIn(rawOf(to)) : wordsOf(entry);
    return wordsForm(of, view, words, desk.wordingFor(to.locale));
  });
}

/** Keeps what was typed, and shows the entry; where that cannot be, what was typed is given back. */
export function keepWords(
  to: ModalSubmitInteraction,
  desk: Desk,
  { of, view }: NotebookPress,
): Promise<void> {
  const words: OwnWords = { note: typedIn(to, 'note') ?? '', tags: typedIn(to, 'tags') ?? '' };
  const done = async () => {
    try {
      const owner = await ownerOf(to, desk, view);
      const note = words.note.trim() === '' ? null : words.note;
      await desk.app.changeEntry(owner.member, of, { note, tags: tagsTyped(words) });
      return await entryOf(to, desk, owner, { id: of, view });
    } catch (error) {
      const why = error instanceof Refusal ? error : failed(error, desk);
      const again = notebookId('again', view, of);
      throw new GivenBack(why, givenBack(why, words, again, desk.wordingFor(to.locale)));
    }
  };
  return to.isFromMessage() && isOwnMessage(to)
    ? respondByChange(to, desk, done)
    : respond(to, desk, { hidden: true }, done);
}

/** What is not meant for the person is logged under an id, and only that is told. */
function failed(error: unknown, { log }: Desk): Refusal {
  const id = failureId();
  log.error({ id, ...facts(error) }, 'somebody’s own words were not kept');
  return new Refusal('failure', { id: say.fact(id) });
}

/** Why what somebody typed was not kept, with all of it, and a button that opens the form again with that. */
export function givenBack(
  { label, values }: Pick<Refusal, 'label' | 'values'>,
  words: OwnWords,
  again: string,
  wording: Wording,
): Outcome {
  const typed = ownWordsTexts(words, wording);
  const why = textOf([{ role: 'text', pieces: [say.label(label, values)] }], wording);
  const title = textOf([{ role: 'title', pieces: [say.label('making.given-back')] }], wording);
  return {
    components: [
      container(accents.silence, [
        text(ids.notes, why),
        ...(typed.length === 0 ? [] : [text(ids.question, title), ...typed]),
        ...rows(pressButton(again, wording.labels['button.form-again'], { as: 'main' })),
      ]),
    ],
  };
}

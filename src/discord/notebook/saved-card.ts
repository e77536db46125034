import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { Quoted } from '../../answer/answer.ts';
import type { Entry } from '../../classroom/notebook/notebook.ts';
import { option } from '../card/answer-card.ts';
import { accents, container, ids, optionSelect, pressButton, rows, text } from '../card/component.ts';
import { textOf } from '../card/passage-text.ts';
import { typedWords } from '../cards/shown/typed-words.ts';
import type { Outcome } from '../outcome.ts';
import type { Wording } from '../words/markdown.ts';
import { notebookId } from './notebook-press.ts';
import { chooseId } from './save-id.ts';
import { withSource } from './source-text.ts';
import type { View } from './view.ts';

/** What came of Save. */
export type Saved = {
  readonly entry: Entry;
  readonly new: boolean;
  /** The class's name; none outside of the classes. */
  readonly class?: string | undefined;
  /** Where the passage is from; unknown where it cannot be looked up any more. */
  readonly quoted?: Quoted | undefined;
};

/** That a passage is saved, or was before, and what can be done with it: told to whoever saved it alone. */
export function savedCard({ entry, quoted, ...saved }: Saved, view: View, wording: Wording): Outcome {
  const { labels } = wording;
  const said: Line = { role: 'text', pieces: [saidOf(saved)] };
  const words = notebookId('words', view, entry.id);
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, withSource([said], quoted, wording)),
        ...rows([
          ...(saved.new ? pressButton(notebookId('unsave', view, entry.id), labels['button.undo']) : []),
          ...pressButton(words, labels[saved.new ? 'button.add-my-words' : 'button.my-words']),
          ...pressButton(notebookId('list', view), labels['button.open-notebook']),
        ]),
      ]),
    ],
  };
}

function saidOf(saved: Pick<Saved, 'new' | 'class'>) {
  if (!saved.new) return say.label('notebook.there');
  if (saved.class === undefined) return say.label('notebook.saved');
  return say.label('notebook.saved-class', { class: typedWords(saved.class) });
}

/** Which of several passages to save: numbered as on the message that shows them, without those that are gone by now. */
export function chooseCard(passages: readonly (Quoted | undefined)[], wording: Wording): Outcome {
  const line = textOf([{ role: 'text', pieces: [say.label('notebook.which')] }], wording);
  const options = passages.flatMap((quoted, at) =>
    quoted === undefined ? [] : [option(at + 1, quoted, false)],
  );
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, line),
        ...rows(optionSelect(chooseId, wording.labels['select.save-which'], options)),
      ]),
    ],
  };
}

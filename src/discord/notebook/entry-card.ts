import type { LabelKey } from '../../answer/label.ts';
import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { NotebookPage, ShownEntry } from '../../classroom/notebook/notebook-page.ts';
import { accents, button, container, ids, pressButton, rows, separator, text } from '../card/component.ts';
import { roomAfter, textOf, wholeMessage } from '../card/passage-text.ts';
import type { Outcome } from '../outcome.ts';
import { entryText, type Reading } from './entry-text.ts';
import { notebookId } from './notebook-press.ts';
import { titleLines } from './panel-head.ts';
import type { View } from './view.ts';

/**
 * One entry, for its owner alone, with what can be done with it.
 * @param said what came of what was pressed, above it
 */
export function entryCard(
  entry: ShownEntry,
  page: NotebookPage,
  view: View,
  { said, ...reading }: Reading & { readonly said?: LabelKey | undefined },
): Outcome {
  const { wording } = reading;
  const { labels } = wording;
  const place = say.label('notebook.entry-of', {
    number: say.number(entry.place + 1),
    all: say.number(page.count),
  });
  const told: readonly Line[] = said === undefined ? [] : [{ role: 'text', pieces: [say.label(said)] }];
  const head = textOf([...titleLines(page, [place]), ...told], wording);
  const whole = roomAfter(wholeMessage, head) ?? wholeMessage;
  const { text: content, ref, withheld } = entryText(entry, undefined, reading, whole);
  const on = (verb: 'words' | 'up' | 'down' | 'top' | 'remove') => notebookId(verb, view, entry.id);
  const [isFirst, isLast] = [entry.place === 0, entry.place + 1 === page.count];
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, head),
        separator(ids.separator),
        text(ids.passage, content),
        ...rows(
          [
            ...pressButton(on('words'), labels['button.my-words'], { as: 'main' }),
            ...pressButton(on('up'), labels['button.up'], { disabled: isFirst }),
            ...pressButton(on('down'), labels['button.down'], { disabled: isLast }),
            ...pressButton(on('top'), labels['button.to-top'], { disabled: isFirst }),
            ...pressButton(on('remove'), labels['button.remove'], { as: 'danger' }),
          ],
          [
            ...(ref === undefined
              ? []
              : [
                  ...button(ids.press + 1, labels['button.context'], { do: 'context', refs: [ref] }),
                  ...button(ids.press + 2, labels['button.cite'], { do: 'cite', refs: [ref] }),
                ]),
            ...pressButton(notebookId('list', view), labels['button.all-entries']),
          ],
        ),
      ]),
    ],
    ...(withheld !== undefined && { withheld: [withheld] }),
  };
}

import type { APISelectMenuOption } from 'discord.js';
import type { Line, Piece } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { NotebookPage, ShownEntry } from '../../classroom/notebook/notebook-page.ts';
import { option } from '../card/answer-card.ts';
import {
  accents,
  container,
  ids,
  optionSelect,
  pressButton,
  rows,
  separator,
  text,
} from '../card/component.ts';
import { roomAfter, textOf, wholeMessage } from '../card/passage-text.ts';
import type { Outcome } from '../outcome.ts';
import type { Wording } from '../words/markdown.ts';
import { plainLabel } from '../words/plain-label.ts';
import { entryText, type Reading } from './entry-text.ts';
import { messagesOf } from './messages.ts';
import { notebookId } from './notebook-press.ts';
import { headLines } from './panel-head.ts';
import { tagSelect } from './tag-select.ts';
import { lastPart, perPage, type View } from './view.ts';

/** What is kept free for the line that says which entries are shown, in UTF-16 units. */
const footRoom = 120;

/**
 * A notebook, for its owner alone: as many entries of a page as fit on a message, whole and in their order, with what can be done with
 * each and with all.
 * @param given `handsIn`: whether to lead to what the class hands in; `hasOthers`: whether classes of this server have notebooks besides it
 */
export function panelCard(
  page: NotebookPage,
  view: View,
  { handsIn, hasOthers, ...reading }: Reading & { readonly handsIn: boolean; readonly hasOthers: boolean },
): Outcome {
  const { wording } = reading;
  const head = textOf([...headLines(page, view, hasOthers), ...emptyLines(page, view)], wording);
  const room = roomAfter(wholeMessage, head) ?? wholeMessage;
  const whole = { ...room, characters: room.characters - footRoom };
  const before = page.page.number * perPage;
  const texts = page.entries.map((entry, at) => entryText(entry, before + at + 1, reading, whole));
  const messages = messagesOf(texts, whole);
  const part = Math.min(view.part, messages.length - 1);
  const { from, entries } = messages[part] ?? messages[0];
  const here = { ...view, page: page.page.number, part };
  const shown = page.entries.slice(from, from + entries.length);
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, head),
        ...entries.flatMap(({ text: content }, at) => [
          separator(ids.separator + at),
          text(ids.passage + at, content),
        ]),
        ...footOf(page, view, { from: before + from, shown: shown.length, wording }),
        ...rows(
          optionSelect(
            notebookId('open', here),
            wording.labels['select.entry'],
            shown.map((entry, at) => entryOption(entry, before + from + at + 1, wording)),
          ),
          tagSelect(notebookId('tag', here), page.tags, view.tag, {
            wording,
            placeholder: 'select.tag',
            typing: true,
          }),
          turns(page, here, messages.length, wording),
          [
            ...(page.count === 0
              ? []
              : pressButton(notebookId('export', here), wording.labels['button.export'])),
            ...(handsIn ? pressButton(notebookId('tasks', here, 0), wording.labels['button.hand-in']) : []),
          ],
        ),
      ]),
    ],
    withheld: entries.flatMap(({ withheld }) => withheld ?? []),
  };
}

/** How to begin where nothing is there, and that nothing has the tag where that is so. */
function emptyLines({ count, entries }: NotebookPage, { tag }: View): readonly Line[] {
  if (entries.length > 0) return [];
  if (tag !== undefined && count > 0)
    return [{ role: 'text', pieces: [say.label('notebook.none-with-tag')] }];
  const values = { button: say.label('button.save'), command: say.name('/ask') };
  return [{ role: 'text', pieces: [say.label('notebook.empty', values)] }];
}

/** Which of how many entries are on a message; of those with a tag, how many there are is known on the last page alone. */
function footOf(
  { count, page }: NotebookPage,
  { tag }: View,
  { from, shown, wording }: { readonly from: number; readonly shown: number; readonly wording: Wording },
) {
  if (shown === 0 || (tag !== undefined && page.of === 1)) return [];
  const line: Piece =
    tag === undefined
      ? whichOf({ from, shown, count })
      : say.label('card.page', { page: say.number(page.number + 1), pages: say.number(page.of) });
  return [text(ids.foot, textOf([{ role: 'note', pieces: [line] }], wording))];
}

function whichOf({ from, shown, count }: Readonly<Record<'from' | 'shown' | 'count', number>>): Piece {
  const [last, all] = [say.number(from + shown), say.number(count)];
  if (shown === 1) return say.label('notebook.entry-of', { number: last, all });
  const range: Piece = { is: 'pieces', pieces: [say.number(from + 1), say.mark(' – '), last] };
  return say.label('notebook.of', { shown: range, found: all });
}

/** An entry in a select: its number and publisher, and its title. */
function entryOption({ id, quote }: ShownEntry, number: number, wording: Wording): APISelectMenuOption {
  if (!('quoted' in quote))
    return { value: id, label: plainLabel('notebook.option-gone', wording, { number }) };
  return { ...option(number, quote.quoted, false), value: id };
}

/** A button that is off leads nowhere, but no two may have the same id. */
function turns({ page: { number, of } }: NotebookPage, view: View, parts: number, { labels }: Wording) {
  if (of === 1 && parts === 1) return [];
  const { part } = view;
  const [first, last] = [number === 0 && part === 0, number + 1 === of && part + 1 === parts];
  const before = part > 0 ? { page: number, part: part - 1 } : { page: number - 1, part: lastPart };
  const after = part + 1 < parts ? { page: number, part: part + 1 } : { page: number + 1, part: 0 };
  const to = (there: Pick<View, 'page' | 'part'>) => notebookId('list', { ...view, ...there });
  return [
    ...pressButton(to(first ? { page: of, part: 1 } : before), labels['button.previous'], {
      disabled: first,
    }),
    ...pressButton(to(last ? { page: of, part: 0 } : after), labels['button.next'], { disabled: last }),
  ];
}

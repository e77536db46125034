import type { APISelectMenuOption } from 'discord.js';
import type { Line, Piece } from '../../answer/piece.ts';
import { joined, say } from '../../answer/say.ts';
import type { OwnAssignment } from '../../classroom/hand-in/hand-in.ts';
import { dayIn } from '../../library/day-in.ts';
import { accents, container, ids, optionSelect, pressButton, rows, text } from '../card/component.ts';
import { textOf } from '../card/passage-text.ts';
import { typedName, typedWords } from '../cards/shown/typed-words.ts';
import { optionText } from '../library/pack-words.ts';
import type { Outcome } from '../outcome.ts';
import type { Reading } from './entry-text.ts';
import { notebookId } from './notebook-press.ts';
import type { View } from './view.ts';

/** How many assignments stand on a message: each has two lines, whatever is typed. */
const tasksPerPage = 6;

/** What a class hands in, as one of its students sees it: what is due first, and what is over last. */
export function tasksCard(
  all: readonly OwnAssignment[],
  wanted: number,
  view: View,
  reading: Reading,
): Outcome {
  const { wording } = reading;
  const { labels } = wording;
  const ordered = inOrder(all);
  const pages = Math.max(1, Math.ceil(ordered.length / tasksPerPage));
  const page = Math.min(wanted, pages - 1);
  const shown = ordered.slice(page * tasksPerPage, (page + 1) * tasksPerPage);
  const lines: readonly Line[] = [
    { role: 'title', pieces: [say.label('handing.title')] },
    ...(shown.length === 0 ? [{ role: 'text' as const, pieces: [say.label('handing.none')] }] : []),
    ...shown.flatMap((each) => taskLines(each, 'item', reading)),
    ...(pages === 1
      ? []
      : [
          {
            role: 'note' as const,
            pieces: [say.label('card.page', { page: say.number(page + 1), pages: say.number(pages) })],
          },
        ]),
  ];
  const [first, last] = [page === 0, page + 1 === pages];
  const turn = (to: number) => notebookId('tasks', view, to);
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, textOf(lines, wording)),
        ...rows(
          optionSelect(notebookId('choose-task', view), labels['select.assignment'], shown.map(taskOption)),
          [
            ...(pages === 1
              ? []
              : [
                  ...pressButton(turn(first ? pages : page - 1), labels['button.previous'], {
                    disabled: first,
                  }),
                  ...pressButton(turn(last ? pages + 1 : page + 1), labels['button.next'], {
                    disabled: last,
                  }),
                ]),
            ...pressButton(notebookId('list', view), labels['button.back']),
          ],
        ),
      ]),
    ],
  };
}

const byDue = (a: OwnAssignment, b: OwnAssignment) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0);

function inOrder(all: readonly OwnAssignment[]): readonly OwnAssignment[] {
  const open = all.filter((each) => each.open);
  const over = all.filter((each) => !each.open);
  return [...open.toSorted(byDue), ...over.toSorted((a, b) => byDue(b, a))];
}

function taskOption({ id, title }: OwnAssignment): APISelectMenuOption {
  return { value: id, label: optionText(title) ?? id };
}

const day = (iso: string) => say.date({ from: iso, to: iso });

/** Its title in its teacher's words, when it is due, and what became of one's own. */
export function taskLines(
  { title, by, due, open, handedIn }: OwnAssignment,
  role: 'title' | 'item',
  { timeZone }: Pick<Reading, 'timeZone'>,
): readonly Line[] {
  const facts: readonly Piece[] = [
    say.label('handing.due', { date: day(due) }),
    ...(by === undefined ? [] : [say.label('handing.by', { name: typedName(by) })]),
    ...(handedIn === undefined
      ? [say.label('handing.not-yet')]
      : [
          say.label('handing.handed', {
            date: day(dayIn(timeZone, handedIn.at)),
            number: say.number(handedIn.entries),
          }),
          ...(handedIn.late ? [say.label('handing.late')] : []),
        ]),
    ...(open ? [] : [say.label('handing.over')]),
  ];
  return [
    { role, pieces: [typedWords(title)] },
    { role: 'note', pieces: joined(facts, ' · ') },
  ];
}

import type { LabelKey } from '../../answer/label.ts';
import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { OwnAssignment } from '../../classroom/hand-in/hand-in.ts';
import { accents, container, ids, pressButton, rows, text } from '../card/component.ts';
import { textOf } from '../card/passage-text.ts';
import { typedName } from '../cards/shown/typed-words.ts';
import type { Outcome } from '../outcome.ts';
import type { Reading } from './entry-text.ts';
import { countPiece, type Counted } from './export-card.ts';
import { notebookId } from './notebook-press.ts';
import { tagSelect } from './tag-select.ts';
import { taskLines } from './tasks-card.ts';
import type { View } from './view.ts';

/** What somebody is about to hand in, and under which name. */
export type Handing = Counted & {
  readonly task: OwnAssignment;
  /** As the server shows it to whoever teaches. */
  readonly name: string;
  /** What came of what was pressed. */
  readonly said?: LabelKey | undefined;
};

/** One assignment: what was handed in for it, what would be now, who sees that, and until when it can be changed. */
export function taskCard(handing: Handing, view: View, reading: Reading): Outcome {
  const { wording } = reading;
  const { task, said, entries, tags } = handing;
  const { labels } = wording;
  const told: readonly Line[] = said === undefined ? [] : [{ role: 'text', pieces: [say.label(said)] }];
  const lines = [...told, ...taskLines(task, 'title', reading), ...whatLines(handing, view)];
  const mayHandIn = task.open || task.handedIn === undefined;
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, textOf(lines, wording)),
        ...rows(
          mayHandIn
            ? tagSelect(notebookId('task-tag', view, task.id), tags, view.tag, {
                wording,
                placeholder: 'select.which-tag',
                typing: false,
              })
            : [],
          [
            ...(mayHandIn
              ? pressButton(
                  notebookId('hand-in', view, task.id),
                  labels[task.handedIn === undefined ? 'button.hand-in' : 'button.hand-in-again'],
                  { as: 'main', disabled: entries === 0 },
                )
              : []),
            ...(task.open && task.handedIn !== undefined
              ? pressButton(notebookId('withdraw', view, task.id), labels['button.withdraw'], {
                  as: 'danger',
                })
              : []),
            ...pressButton(notebookId('tasks', view, 0), labels['button.back']),
          ],
        ),
      ]),
    ],
  };
}

function whatLines({ task, name, entries }: Handing, { tag }: View): readonly Line[] {
  const { due, open, handedIn } = task;
  if (!open && handedIn !== undefined) return [{ role: 'text', pieces: [say.label('handing.closed')] }];
  if (entries === 0 && handedIn === undefined)
    return [{ role: 'text', pieces: [say.label('handing.nothing')] }];
  return [
    { role: 'text', pieces: [say.label('handing.what', { what: countPiece(entries, tag) })] },
    { role: 'text', pieces: [say.label('handing.sees', { name: typedName(name) })] },
    {
      role: 'text',
      pieces: [
        open
          ? say.label('handing.until', { date: say.date({ from: due, to: due }) })
          : say.label('handing.too-late'),
      ],
    },
  ];
}

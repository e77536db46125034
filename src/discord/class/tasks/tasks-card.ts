import type { APIComponentInContainer } from 'discord.js';
import type { Assignment } from '../../../classroom/hand-in/hand-in.ts';
import type { Line } from '../../../answer/piece.ts';
import { joined, say } from '../../../answer/say.ts';
import type { Class } from '../../../guild/class.ts';
import { accents, container, ids, pressButton, rows, separator, text } from '../../card/component.ts';
import { textOf } from '../../card/passage-text.ts';
import type { Outcome } from '../../outcome.ts';
import type { Wording } from '../../words/markdown.ts';
import { day } from '../class-words.ts';
import { pageOf, turns } from '../turns.ts';
import { taskId } from './task-id.ts';

/** Assignments on one page: each takes five of the 40 components that a message has room for. */
const perPage = 5;

/** An assignment as a teacher sees it. */
export type Task = Assignment & { readonly handedIn: number };

/** What a class is to hand in, the last that was set first. */
export function tasksCard(its: Class, tasks: readonly Task[], at: number, wording: Wording): Outcome {
  const { labels } = wording;
  const { on, ...shown } = pageOf(tasks.toReversed(), at, perPage);
  const { page } = shown;
  const head: readonly Line[] = [
    { role: 'title', pieces: [say.label('class.assignments', { class: say.typed(its.name) })] },
    tasks.length > 0 ? whereFound : { role: 'text', pieces: [say.label('class.no-assignments')] },
  ];
  const foot = rows([
    ...pressButton(taskId({ do: 'set', class: its.id }), labels['button.new-assignment'], { as: 'main' }),
    ...turns(shown, (to) => taskId({ do: 'page', class: its.id, page: to }), wording),
  ]);
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, textOf(head, wording)),
        ...on.flatMap((task, place): readonly APIComponentInContainer[] => [
          separator(ids.separator + place),
          text(ids.passage + place, textOf(taskLines(task), wording)),
          ...rows([
            ...pressButton(
              taskId({ do: 'handed-in', class: its.id, page: 0, assignment: task.id }),
              labels['button.handed-in'],
              { disabled: task.handedIn === 0 },
            ),
            ...pressButton(
              taskId({ do: 'remove', class: its.id, page, assignment: task.id }),
              labels['button.remove'],
              { as: 'danger' },
            ),
          ]).map((row) => ({ ...row, id: ids.row + place })),
        ]),
        ...foot.map((row) => ({ ...row, id: ids.row + 20 })),
      ]),
    ],
  };
}

/** How students come to know of what is set: the bot posts nothing of it. */
const whereFound: Line = {
  role: 'note',
  pieces: [
    say.label('class.assignments-how', {
      notebook: say.name('/notebook'),
      button: say.label('button.hand-in'),
    }),
  ],
};

/** An assignment: what it is called, who set it, until when, and how many handed something in. */
export function taskLines({ title, due, by, handedIn }: Task): readonly Line[] {
  return [
    { role: 'text', pieces: [say.typed(title)] },
    {
      role: 'note',
      pieces: joined(
        [
          say.label('handing.due', { date: day(due) }),
          ...(by === undefined ? [] : [say.label('handing.by', { name: say.typed(by) })]),
          say.label('class.handed-in-count', { number: say.number(handedIn) }),
        ],
        ' · ',
      ),
    },
  ];
}

/** Asks once more before an assignment is removed: what was handed in for it goes, too. */
export function removeCard(its: Class, task: Task, page: number, wording: Wording): Outcome {
  const { labels } = wording;
  const lines: readonly Line[] = [
    ...taskLines(task),
    { role: 'text', pieces: [say.label('class.remove-sure')] },
  ];
  const back = taskId({ do: 'page', class: its.id, page });
  const sure = taskId({ do: 'remove-sure', class: its.id, page, assignment: task.id });
  return {
    components: [
      container(accents.silence, [
        text(ids.notes, textOf(lines, wording)),
        ...rows([
          ...pressButton(back, labels['button.keep-it']),
          ...pressButton(sure, labels['button.delete-sure'], { as: 'danger' }),
        ]),
      ]),
    ],
  };
}

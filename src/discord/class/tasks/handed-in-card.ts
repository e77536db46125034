import type { APISelectMenuOption } from 'discord.js';
import { documentFormats } from '../../../classroom/document.ts';
import type { Assignment, ListedHandIn } from '../../../classroom/hand-in/hand-in.ts';
import type { Line } from '../../../answer/piece.ts';
import { say } from '../../../answer/say.ts';
import type { Class } from '../../../guild/class.ts';
import { styleName, styles, type Style } from '../../../references/references.ts';
import { accents, container, ids, optionSelect, pressButton, rows, text } from '../../card/component.ts';
import { moment } from '../../card/fill.ts';
import { textOf } from '../../card/passage-text.ts';
import { optionText } from '../../library/pack-words.ts';
import type { Outcome } from '../../outcome.ts';
import { markdown, type Wording } from '../../words/markdown.ts';
import { plainLabel } from '../../words/plain-label.ts';
import { pageOf, turns } from '../turns.ts';
import { worksId } from '../works-id.ts';
import { handInId, pickId } from './hand-in-id.ts';
import { taskId } from './task-id.ts';
import { taskLines, type Task } from './tasks-card.ts';

/** As many as one select has room for, and their lines one message. */
const perPage = 20;

/** Asks for which assignment somebody looks at what was handed in, the last that was set first. */
export function whichTaskCard(its: Class, tasks: readonly Task[], wording: Wording): Outcome {
  const lines: readonly Line[] = [
    { role: 'title', pieces: [say.label('class.handed-in', { class: say.typed(its.name) })] },
    {
      role: 'text',
      pieces: [say.label(tasks.length === 0 ? 'class.no-assignments' : 'class.which-assignment')],
    },
  ];
  const option = ({ id, title, handedIn }: Task): APISelectMenuOption => ({
    value: id,
    label: optionText(title) ?? id,
    description: plainLabel('class.handed-in-count', wording, { number: handedIn }),
  });
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, textOf(lines, wording)),
        ...rows(
          optionSelect(
            taskId({ do: 'pick', class: its.id }),
            wording.labels['select.assignment'],
            tasks.toReversed().map(option),
          ),
          pressButton(worksId({ to: 'assignments', class: its.id }), wording.labels['button.assignments']),
        ),
      ]),
    ],
  };
}

/** As a teacher looks for them: by their students' names. */
function inOrder(all: readonly ListedHandIn[], { language }: Wording): readonly ListedHandIn[] {
  const names = new Intl.Collator(language, { numeric: true });
  return all.toSorted((a, b) => names.compare(a.name, b.name) || a.at - b.at);
}

/** The page that one of them is on; it counts from 0. */
export function pageOfHandIn(all: readonly ListedHandIn[], id: ListedHandIn['id'], wording: Wording): number {
  return Math.floor(inOrder(all, wording).findIndex((each) => each.id === id) / perPage);
}

/** What was handed in for an assignment: by whom, when, how much, and a select that opens one of them. */
export function handedInCard(
  its: Class,
  task: Task,
  all: readonly ListedHandIn[],
  at: number,
  wording: Wording,
): Outcome {
  const { labels } = wording;
  const { on, ...shown } = pageOf(inOrder(all, wording), at, perPage);
  const head: readonly Line[] = [
    { role: 'title', pieces: [say.label('class.handed-in', { class: say.typed(its.name) })] },
    ...taskLines(task),
    ...(all.length === 0 ? [{ role: 'text' as const, pieces: [say.label('class.none-handed-in')] }] : []),
  ];
  const options = on.map(({ id, name, entries }): APISelectMenuOption => ({
    value: id,
    label: optionText(name) ?? id,
    description: plainLabel('class.entries', wording, { number: entries }),
  }));
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, [textOf(head, wording), ...on.map((each) => handInText(each, wording))].join('\n')),
        ...rows(
          optionSelect(pickId({ class: its.id, assignment: task.id }), labels['select.hand-in'], options),
          [
            ...turns(
              shown,
              (to) => taskId({ do: 'handed-in', class: its.id, page: to, assignment: task.id }),
              wording,
            ),
            ...pressButton(worksId({ to: 'assignments', class: its.id }), labels['button.assignments']),
          ],
        ),
      ]),
    ],
  };
}

/** Whose it is, when it came and whether late, as a line of Markdown: the time in the zone of whoever reads it. */
function handInText({ name, at, late, entries }: ListedHandIn, wording: Wording): string {
  const parts = [
    markdown(say.typed(name), wording),
    moment(at, 'f'),
    ...(late ? [markdown(say.label('handing.late'), wording)] : []),
    markdown(say.label('class.entries', { number: say.number(entries) }), wording),
  ];
  return `- ${parts.join(' · ')}`;
}

/** One that was handed in, with its formats and styles. */
export function handInCard(
  {
    class: its,
    assignment,
    handIn,
    page,
    style,
  }: {
    readonly class: Class;
    readonly assignment: Assignment;
    readonly handIn: ListedHandIn;
    /** Of the list that it is on. */
    readonly page: number;
    readonly style: Style;
  },
  wording: Wording,
): Outcome {
  const { labels } = wording;
  const of = { class: its.id, assignment: assignment.id, handIn: handIn.id };
  const head = textOf([{ role: 'title', pieces: [say.typed(assignment.title)] }], wording);
  const logged = textOf([{ role: 'note', pieces: [say.label('class.hand-in-logged')] }], wording);
  const options = styles.map((each) => ({
    value: each,
    label: styleName(each),
    default: each === style,
  }));
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, `${head}\n${handInText(handIn, wording)}\n${logged}`),
        ...rows(optionSelect(handInId({ do: 'style', ...of, style }), labels['select.style'], options), [
          ...documentFormats.flatMap((format) =>
            pressButton(handInId({ do: format, ...of, style }), labels[`button.${format}`]),
          ),
          ...pressButton(
            taskId({ do: 'handed-in', class: its.id, page, assignment: assignment.id }),
            labels['button.back'],
          ),
        ]),
      ]),
    ],
  };
}

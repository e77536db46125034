import type { APIComponentInContainer } from 'discord.js';
import type { ListedQuiz } from '../../../classroom/quiz/class/class-quiz.ts';
import type { Line } from '../../../answer/piece.ts';
import { joined, say } from '../../../answer/say.ts';
import type { Class } from '../../../guild/class.ts';
import { accents, container, ids, pressButton, rows, separator, text } from '../../card/component.ts';
import { channels, fill, moment } from '../../card/fill.ts';
import { textOf } from '../../card/passage-text.ts';
import type { Outcome } from '../../outcome.ts';
import type { Wording } from '../../words/markdown.ts';
import { pageOf, turns } from '../turns.ts';
import { quizzesId } from './quizzes-id.ts';

/** Quizzes on one page: each takes six of the 40 components that a message has room for. */
const perQuizzesPage = 5;

/** The quizzes of a class, the last first, each with what can be done about it. */
export function quizzesCard(
  its: Class,
  quizzes: readonly ListedQuiz[],
  at: number,
  wording: Wording,
): Outcome {
  const { on, ...shown } = pageOf(quizzes, at, perQuizzesPage);
  const { page } = shown;
  const head: readonly Line[] = [
    { role: 'title', pieces: [say.label('class.quizzes', { class: say.typed(its.name) })] },
    ...(quizzes.length === 0
      ? [
          {
            role: 'text' as const,
            pieces: [say.label('class.no-quizzes', { command: say.name('/class quiz') })],
          },
        ]
      : [{ role: 'note' as const, pieces: [say.label(`class.results-${its.results}`)] }]),
  ];
  const turned = rows(turns(shown, (to) => quizzesId({ do: 'page', class: its.id, page: to }), wording));
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, textOf(head, wording)),
        ...on.flatMap((quiz, place) => oneQuiz(quiz, place, { class: its.id, page }, wording)),
        ...turned.map((row) => ({ ...row, id: ids.row + 20 })),
      ]),
    ],
  };
}

function oneQuiz(
  quiz: ListedQuiz,
  place: number,
  of: { readonly class: Class['id']; readonly page: number },
  wording: Wording,
): readonly APIComponentInContainer[] {
  const { labels } = wording;
  const { id, channel, opened, closes, over, questions, begun, finished, lost } = quiz;
  const slots = { time: moment(opened, 'f'), channel: channels([channel]) };
  const state = over
    ? textOf([{ role: 'note', pieces: [say.label('quiz.is-over')] }], wording)
    : `-# ${fill('quiz.open-until', { time: moment(closes, 'f'), when: moment(closes, 'R') }, wording)}`;
  const counts: Line = {
    role: 'note',
    pieces: joined(
      [
        say.label('quiz.questions', { number: say.number(questions) }),
        say.label('quiz.progress', { begun: say.number(begun), finished: say.number(finished) }),
      ],
      ' · ',
    ),
  };
  const warned: readonly Line[] =
    lost && !over ? [{ role: 'note', pieces: [say.label('class.quiz-lost')] }] : [];
  const content = [fill('class.quiz-of', slots, wording), state, textOf([counts, ...warned], wording)];
  return [
    separator(ids.separator + place),
    text(ids.passage + place, content.join('\n')),
    ...rows([
      ...(over ? [] : pressButton(quizzesId({ do: 'close', ...of, quiz: id }), labels['button.close-quiz'])),
      ...pressButton(quizzesId({ do: 'results', ...of, quiz: id }), labels['button.results']),
    ]).map((row) => ({ ...row, id: ids.row + place })),
  ];
}

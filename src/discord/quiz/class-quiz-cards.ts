import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { QuizTurn } from '../../classroom/quiz/class/class-quiz.ts';
import type { ClassHere } from '../../classroom/class/class-here.ts';
import type { AskedQuestion, Judged } from '../../classroom/quiz/asked.ts';
import { accents, container, ids, pressButton, rows, text } from '../card/component.ts';
import { fill, moment } from '../card/fill.ts';
import { textOf } from '../card/passage-text.ts';
import type { Outcome } from '../outcome.ts';
import type { Wording } from '../words/markdown.ts';
import { classQuizId } from './class-quiz-id.ts';
import { judgedBody, passageActs } from './judged-body.ts';
import { letterRow } from './letter-row.ts';
import { questionBody } from './question-body.ts';

/** How results call somebody, which they are told before they answer anything. */
export type Named = Pick<ClassHere, 'results' | 'pseudonym'>;

/** A question of a class quiz for one of those who take part. */
export function quizQuestionCard(
  turn: QuizTurn & { readonly next: AskedQuestion },
  named: Named,
  {
    wording,
    again = false,
  }: { readonly wording: Wording; /** What they just answered was not counted. */ readonly again?: boolean },
): Outcome {
  const { quiz, next, number = turn.answered + 1, of } = turn;
  const head = [
    textOf(
      [
        {
          role: 'title',
          pieces: [say.label('quiz.number', { number: say.number(number), of: say.number(of) })],
        },
        ...(again ? [note(say.label('quiz.named-now'))] : []),
        note(namedLabel(named)),
      ],
      wording,
    ),
    `-# ${untilText(quiz.closes, wording)}`,
  ].join('\n');
  const body = questionBody(next, [head], wording);
  const isNamed = named.results === 'names';
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, head),
        ...body.components,
        ...rows(
          letterRow(next, (choice) =>
            classQuizId({ do: 'answer', quiz: quiz.id, question: next.question, choice, named: isNamed }),
          ),
        ),
      ]),
    ],
    withheld: body.withheld,
  };
}

/** What came of an answer; after the last, how many were right in all. */
export function quizJudgedCard(judged: Judged, turn: QuizTurn, named: Named, wording: Wording): Outcome {
  const isLast = turn.next === undefined;
  const foot = isLast ? textOf(finishedLines(turn, named), wording) : undefined;
  const body = judgedBody(judged, foot === undefined ? [] : [foot], wording);
  const go = classQuizId({ do: 'go', quiz: turn.quiz.id });
  return {
    components: [
      container(accents.answer, [
        ...body.components,
        ...(foot === undefined ? [] : [text(ids.foot, foot)]),
        ...rows([
          ...(isLast ? [] : pressButton(go, wording.labels['button.next-question'], { as: 'main' })),
          ...passageActs(judged, wording),
        ]),
      ]),
    ],
    withheld: body.withheld,
  };
}

/** Where somebody has answered everything. */
export function quizFinishedCard(turn: QuizTurn, named: Named, wording: Wording): Outcome {
  return {
    components: [container(accents.silence, [text(ids.notes, textOf(finishedLines(turn, named), wording))])],
  };
}

function finishedLines({ right, of, gone }: QuizTurn, named: Named): readonly Line[] {
  return [
    {
      role: 'text',
      pieces: [say.label('quiz.finished', { right: say.number(right), of: say.number(of) })],
    },
    ...(gone === 0 ? [] : [note(say.label('quiz.gone', { number: say.number(gone) }))]),
    note(namedLabel(named)),
  ];
}

function namedLabel({ results, pseudonym }: Named) {
  if (results === 'names') return say.label('quiz.you-are-named');
  return say.label('quiz.you-are', { pseudonym: say.name(pseudonym) });
}

/** Until when a quiz is open, in full and from now. */
export function untilText(closes: number, wording: Wording): string {
  return fill('quiz.open-until', { time: moment(closes, 'f'), when: moment(closes, 'R') }, wording);
}

const note = (piece: Line['pieces'][number]): Line => ({ role: 'note', pieces: [piece] });

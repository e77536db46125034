import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import { list } from '../../answer/sheet.ts';
import type { ClassQuiz, QuizToShow } from '../../classroom/quiz/class/class-quiz.ts';
import type { Class } from '../../guild/class.ts';
import type { Pack } from '../../library/pack.ts';
import { accents, container, ids, pressButton, rows, text } from '../card/component.ts';
import { roomAfter, textOf, wholeMessage } from '../card/passage-text.ts';
import type { Wording } from '../words/markdown.ts';
import { untilText } from './class-quiz-cards.ts';
import { classQuizId } from './class-quiz-id.ts';

/** What the message of a class quiz says to everybody in its channel: nothing of who takes part. */
export type QuizMessageSetup = Pick<QuizToShow, 'progress' | 'over'> & {
  readonly quiz: Pick<ClassQuiz, 'id' | 'closes'> & { readonly questions: readonly unknown[] };
  readonly class: Pick<Class, 'name'>;
  /** Those that everybody in the channel may know of; none where one of the quiz's is not among them. */
  readonly packs: readonly Pick<Pack, 'name'>[];
};

/** The message of a class quiz, with its button as long as it is open. */
export function quizMessage(
  { quiz, progress, over, class: { name }, packs }: QuizMessageSetup,
  wording: Wording,
): readonly APIMessageTopLevelComponent[] {
  const { begun, finished } = progress;
  const head = textOf(
    [
      { role: 'title', pieces: [say.label('quiz.for-class', { class: say.typed(name) })] },
      line(say.label('quiz.questions', { number: say.number(quiz.questions.length) })),
    ],
    wording,
  );
  const named = list(packs.map((pack) => say.typed(pack.name)));
  const from = packs.length === 0 ? [] : [textOf([line(say.label('quiz.from', { packs: named }))], wording)];
  const foot = textOf(
    [
      line(say.label('quiz.progress', { begun: say.number(begun), finished: say.number(finished) })),
      { role: 'note', pieces: [say.label('quiz.nobody-sees')] },
    ],
    wording,
  );
  const until = over ? textOf([line(say.label('quiz.is-over'))], wording) : untilText(quiz.closes, wording);
  // Names may hold more marks than a message can.
  const said = roomAfter(wholeMessage, head, ...from, until, foot) === undefined ? [] : from;
  const take = pressButton(classQuizId({ do: 'part', quiz: quiz.id }), wording.labels['button.take-part'], {
    as: 'main',
  });
  return [
    container(over ? accents.silence : accents.answer, [
      text(ids.notes, [head, ...said, until, foot].join('\n')),
      ...rows(over ? [] : take),
    ]),
  ];
}

/** What stands in its place once its class has ended: nothing is known of it any more. */
export function endedMessage(wording: Wording): readonly APIMessageTopLevelComponent[] {
  return [container(accents.silence, [text(ids.notes, textOf([line(say.label('quiz.is-over'))], wording))])];
}

const line = (piece: Line['pieces'][number]): Line => ({ role: 'text', pieces: [piece] });

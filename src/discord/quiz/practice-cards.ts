import type { APIComponentInContainer } from 'discord.js';
import type { LabelKey } from '../../answer/label.ts';
import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { Practising } from '../../classroom/classwork.ts';
import { intervals } from '../../classroom/practised.ts';
import type { Judged } from '../../classroom/quiz/asked.ts';
import { accents, container, ids, pressButton, rows, text } from '../card/component.ts';
import { fill, moment } from '../card/fill.ts';
import { textOf } from '../card/passage-text.ts';
import type { Outcome } from '../respond.ts';
import type { Wording } from '../words/markdown.ts';
import { judgedBody, passageActs } from './judged-body.ts';
import { letterRow } from './letter-row.ts';
import { practiceId } from './practice-id.ts';
import { questionBody } from './question-body.ts';
import type { Sitting } from './sitting.ts';

/** A question of somebody's practice: the choices by their letters, Skip and Stop. */
export function practiceCard(
  { next, ...standing }: Practising & { readonly next: NonNullable<Practising['next']> },
  sitting: Sitting,
  wording: Wording,
): Outcome {
  const { question, turn, box } = next;
  const again =
    box === undefined
      ? say.label('quiz.new')
      : say.label('quiz.again', { box: say.number(box), boxes: say.number(intervals.length) });
  const head = textOf([title('quiz.practice'), note(again), note(standingLabel(standing))], wording);
  const body = questionBody(next, [head], wording);
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, head),
        ...body.components,
        ...rows(
          letterRow(next, (choice) => practiceId({ do: 'answer', question, turn, choice, sitting })),
          [
            ...pressButton(practiceId({ do: 'skip', question, sitting }), wording.labels['button.skip']),
            ...stopButton(sitting, wording),
          ],
        ),
      ]),
    ],
    withheld: body.withheld,
  };
}

/** What came of an answer, and when the question comes again. */
export function practisedCard(
  judged: Judged & { readonly due: number },
  sitting: Sitting,
  wording: Wording,
): Outcome {
  const foot = `-# ${fill('quiz.comes-again', { when: moment(judged.due, 'R') }, wording)}`;
  const body = judgedBody(judged, [foot], wording);
  return {
    components: [
      container(accents.answer, [
        ...body.components,
        text(ids.foot, foot),
        ...rows([
          ...pressButton(practiceId({ do: 'next', sitting }), wording.labels['button.next-question'], {
            as: 'main',
          }),
          ...passageActs(judged, wording),
          ...stopButton(sitting, wording),
        ]),
      ]),
    ],
    withheld: body.withheld,
  };
}

/** That nothing is due, and when the next is; whoever wants to goes on with what is new. */
export function nothingDueCard(
  { next, questions, nextDue }: Practising,
  sitting: Sitting,
  wording: Wording,
): Outcome {
  const due =
    nextDue === undefined ? [] : [fill('quiz.nothing-due', { when: moment(nextDue, 'R') }, wording)];
  const rest = questions === 0 ? 'quiz.none' : next === undefined ? 'quiz.nothing-new' : 'quiz.new-left';
  const on = practiceId({ do: 'next', sitting: { ...sitting, fresh: true } });
  return plainCard(
    [
      textOf([title('quiz.practice')], wording),
      ...due,
      fill(rest, { questions: String(questions) }, wording),
    ],
    rows([
      ...(next === undefined ? [] : pressButton(on, wording.labels['button.new-questions'], { as: 'main' })),
      ...(questions === 0 ? [] : stopButton(sitting, wording)),
    ]),
  );
}

/** What is left of somebody's practice where they stop: how many they answered, which nothing keeps, and how to forget the rest. */
export function stoppedCard(sitting: Sitting, wording: Wording): Outcome {
  const { answered } = sitting;
  const lines = [
    title('quiz.practice'),
    line(say.label('quiz.stopped', { number: say.number(answered) })),
    note(say.label('quiz.keeps')),
  ];
  const again = practiceId({ do: 'next', sitting: { ...sitting, answered: 0 } });
  return plainCard(
    [textOf(lines, wording)],
    rows([
      ...pressButton(again, wording.labels['button.practise']),
      ...pressButton(practiceId({ do: 'forget', sitting }), wording.labels['button.forget-practice'], {
        as: 'danger',
      }),
    ]),
  );
}

/** Asks once more before all of it is forgotten. */
export function forgetCard(sitting: Sitting, wording: Wording): Outcome {
  return plainCard(
    [textOf([line(say.label('quiz.forget-sure'))], wording)],
    rows([
      ...pressButton(
        practiceId({ do: 'forget-now', sitting }),
        wording.labels['button.forget-practice-now'],
        { as: 'danger' },
      ),
      ...pressButton(practiceId({ do: 'stop', sitting }), wording.labels['button.back']),
    ]),
  );
}

export function forgottenCard(sitting: Sitting, wording: Wording): Outcome {
  const { answered: _, ...wish } = sitting;
  const again = practiceId({ do: 'next', sitting: { ...wish, answered: 0 } });
  return plainCard(
    [textOf([line(say.label('quiz.forgotten'))], wording)],
    rows(pressButton(again, wording.labels['button.practise'])),
  );
}

function plainCard(texts: readonly string[], buttons: readonly APIComponentInContainer[]): Outcome {
  return { components: [container(accents.silence, [text(ids.notes, texts.join('\n')), ...buttons])] };
}

function stopButton(sitting: Sitting, { labels }: Wording) {
  return pressButton(practiceId({ do: 'stop', sitting }), labels['button.stop']);
}

function standingLabel({ due, questions }: Pick<Practising, 'due' | 'questions'>) {
  return say.label('quiz.standing', { due: say.number(due), questions: say.number(questions) });
}

const title = (key: LabelKey): Line => ({ role: 'title', pieces: [say.label(key)] });
const line = (piece: Line['pieces'][number]): Line => ({ role: 'text', pieces: [piece] });
const note = (piece: Line['pieces'][number]): Line => ({ role: 'note', pieces: [piece] });

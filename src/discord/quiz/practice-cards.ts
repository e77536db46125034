import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import { intervals, type Practising } from '../../classroom/quiz/practice/practised.ts';
import type { Judged } from '../../classroom/quiz/asked.ts';
import { accents, container, ids, pressButton, rows, text } from '../card/component.ts';
import { fill, moment } from '../card/fill.ts';
import { textOf } from '../card/passage-text.ts';
import type { Outcome } from '../outcome.ts';
import type { Wording } from '../words/markdown.ts';
import { judgedBody, passageActs } from './judged-body.ts';
import { letterRow } from './letter-row.ts';
import { stopButton } from './pause-cards.ts';
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
  const head = textOf([title, note(again), note(standingLabel(standing))], wording);
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

function standingLabel({ due, questions }: Pick<Practising, 'due' | 'questions'>) {
  return say.label('quiz.standing', { due: say.number(due), questions: say.number(questions) });
}

const title: Line = { role: 'title', pieces: [say.label('quiz.practice')] };
const note = (piece: Line['pieces'][number]): Line => ({ role: 'note', pieces: [piece] });

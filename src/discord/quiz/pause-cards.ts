import type { APIButtonComponent, APIComponentInContainer } from 'discord.js';
import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { Practising } from '../../classroom/quiz/practice/practised.ts';
import { accents, container, ids, pressButton, rows, text } from '../card/component.ts';
import { fill, moment } from '../card/fill.ts';
import { textOf } from '../card/passage-text.ts';
import type { Outcome } from '../outcome.ts';
import type { Wording } from '../words/markdown.ts';
import { practiceId } from './practice-id.ts';
import type { Sitting } from './sitting.ts';

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
    [textOf([title], wording), ...due, fill(rest, { questions: String(questions) }, wording)],
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
    title,
    line(say.label('quiz.stopped', { number: say.number(answered) })),
    { role: 'note' as const, pieces: [say.label('quiz.keeps')] },
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

/** Ends a sitting; what was answered stays. */
export function stopButton(sitting: Sitting, { labels }: Wording): readonly APIButtonComponent[] {
  return pressButton(practiceId({ do: 'stop', sitting }), labels['button.stop']);
}

function plainCard(texts: readonly string[], buttons: readonly APIComponentInContainer[]): Outcome {
  return { components: [container(accents.silence, [text(ids.notes, texts.join('\n')), ...buttons])] };
}

const title: Line = { role: 'title', pieces: [say.label('quiz.practice')] };
const line = (piece: Line['pieces'][number]): Line => ({ role: 'text', pieces: [piece] });

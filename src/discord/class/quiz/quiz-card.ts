import { ComponentType, type APIStringSelectComponent } from 'discord.js';
import { questionKinds } from '../../../classroom/quiz/question.ts';
import type { Line } from '../../../answer/piece.ts';
import { say } from '../../../answer/say.ts';
import { list } from '../../../answer/sheet.ts';
import type { Class } from '../../../guild/class.ts';
import type { Pack } from '../../../library/pack.ts';
import { accents, container, ids, optionSelect, pressButton, rows, text } from '../../card/component.ts';
import { channels, fill } from '../../card/fill.ts';
import { textOf } from '../../card/passage-text.ts';
import type { Outcome } from '../../outcome.ts';
import type { Wording } from '../../words/markdown.ts';
import { foundLabel } from '../found-label.ts';
import { numberOptions } from '../number-options.ts';
import { packsSelect } from '../packs-select.ts';
import { quizId, type QuizWish } from './quiz-id.ts';

/** A quiz before it is opened. */
export type QuizPreview = {
  readonly class: Class;
  readonly wish: QuizWish;
  /** How many questions can be cut from its readings, counted up to `quizLimits.questions.most`. */
  readonly found: number;
  /** Packs that are open to the teacher, and those of them that not all of its students can ask where the quiz will be. */
  readonly packs: readonly Pack[];
  readonly closed: readonly Pack[];
  /** Where its message will stand. */
  readonly channel: string;
  readonly wording: Wording;
};

const counts: readonly number[] = [3, 5, 8, 10, 12, 15, 20];
const times: readonly number[] = [5, 10, 15, 20, 30, 45, 60, 90, 120, 1440, 2880, 10_080];

/** A quiz as it would be opened, with selects that change it, and how many questions there are for it. */
export function quizCard(preview: QuizPreview): Outcome {
  const { class: its, wish, found, closed, channel, wording } = preview;
  const { labels } = wording;
  const enough = found >= wish.questions;
  const lines: readonly Line[] = [
    { role: 'title', pieces: [say.label('quiz.for-class', { class: say.typed(its.name) })] },
    { role: 'text', pieces: [foundLabel(found)] },
    ...(enough
      ? []
      : [
          {
            role: 'text' as const,
            pieces: [say.label('class.fewer', { number: say.number(wish.questions) })],
          },
        ]),
    ...(closed.length === 0
      ? []
      : [
          {
            role: 'text' as const,
            pieces: [
              say.label('class.closed-packs', {
                packs: list(closed.slice(0, 10).map(({ name }) => say.typed(name))),
              }),
            ],
          },
        ]),
    { role: 'note', pieces: [say.label(`class.results-${its.results}`)] },
  ];
  const place = `-# ${fill('class.quiz-channel', { channel: channels([channel]) }, wording)}`;
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, `${textOf(lines, wording)}\n${place}`),
        ...rows(
          packsSelect(quizId({ do: 'packs', wish }), preview.packs, wish.packs, wording),
          kindSelect(preview),
          optionSelect(
            quizId({ do: 'questions', wish }),
            labels['select.quiz-questions'],
            numberOptions('questions', counts, wish.questions, wording),
          ),
          optionSelect(
            quizId({ do: 'minutes', wish }),
            labels['select.quiz-minutes'],
            numberOptions('minutes', times, wish.minutes, wording),
          ),
          pressButton(quizId({ do: 'open', wish }), labels['button.open-quiz'], {
            as: 'main',
            disabled: !enough,
          }),
        ),
      ]),
    ],
  };
}

function kindSelect({ wish, wording: { labels } }: QuizPreview): readonly APIStringSelectComponent[] {
  const custom = quizId({ do: 'kinds', wish });
  if (custom === undefined) return [];
  return [
    {
      type: ComponentType.StringSelect,
      custom_id: custom,
      placeholder: labels['option.quiz-kind'],
      min_values: 1,
      max_values: questionKinds.length,
      options: questionKinds.map((kind) => ({
        value: kind,
        label: labels[`option.kind.${kind}`],
        default: wish.kinds.includes(kind),
      })),
    },
  ];
}

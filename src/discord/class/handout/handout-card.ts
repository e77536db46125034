import { ButtonStyle, ComponentType } from 'discord.js';
import { documentFormats } from '../../../classroom/document.ts';
import type { Line } from '../../../answer/piece.ts';
import { say } from '../../../answer/say.ts';
import type { Class } from '../../../guild/class.ts';
import type { Pack } from '../../../library/pack.ts';
import { styleName, styles } from '../../../references/references.ts';
import { accents, container, ids, optionSelect, pressButton, rows, text } from '../../card/component.ts';
import { textOf } from '../../card/passage-text.ts';
import type { Outcome } from '../../outcome.ts';
import type { Wording } from '../../words/markdown.ts';
import { foundLabel } from '../found-label.ts';
import { numberOptions } from '../number-options.ts';
import { packsSelect } from '../packs-select.ts';
import { handoutId, type HandoutPress, type HandoutWish } from './handout-id.ts';

/** A handout before it is made. */
export type HandoutPreview = {
  readonly class: Class;
  readonly wish: HandoutWish;
  /** How many questions can be cut from its readings, counted up to `quizLimits.questions.most`. */
  readonly found: number;
  /** The packs that are open to the teacher. */
  readonly packs: readonly Pack[];
  /** Where it can be printed from, where others reach a page. */
  readonly page?: string | undefined;
  readonly wording: Wording;
};

const counts: readonly number[] = [3, 5, 8, 10, 12, 15, 20];

/** A handout as it would be made, with selects that change it, and the formats that it can be had in. */
export function handoutCard(preview: HandoutPreview): Outcome {
  const { class: its, wish, found, packs, page, wording } = preview;
  const { labels } = wording;
  const enough = found >= wish.questions;
  const lines: readonly Line[] = [
    { role: 'title', pieces: [say.label('class.handout', { class: say.typed(its.name) })] },
    { role: 'text', pieces: [say.label('class.handout-what')] },
    { role: 'text', pieces: [foundLabel(found)] },
    ...(enough
      ? []
      : [
          {
            role: 'text' as const,
            pieces: [say.label('class.fewer', { number: say.number(wish.questions) })],
          },
        ]),
    ...(page === undefined ? [] : [{ role: 'note' as const, pieces: [say.label('class.handout-link')] }]),
  ];
  const custom = (does: HandoutPress['do']) => handoutId({ do: does, wish });
  const styleOptions = styles.map((style) => ({
    value: style,
    label: styleName(style),
    default: style === wish.style,
  }));
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, textOf(lines, wording)),
        ...rows(
          packsSelect(custom('packs'), packs, wish.packs, wording),
          optionSelect(
            custom('count'),
            labels['select.quiz-questions'],
            numberOptions('questions', counts, wish.questions, wording),
          ),
          optionSelect(custom('style'), labels['select.style'], styleOptions),
          [
            ...documentFormats.flatMap((format) =>
              pressButton(custom(format), labels[`button.${format}`], { as: 'main', disabled: !enough }),
            ),
            ...pressButton(custom('other'), labels['button.other-questions'], { disabled: !enough }),
            ...(page === undefined || !enough
              ? []
              : [
                  {
                    type: ComponentType.Button as const,
                    style: ButtonStyle.Link as const,
                    label: labels['button.print-page'],
                    url: page,
                  },
                ]),
          ],
        ),
      ]),
    ],
  };
}

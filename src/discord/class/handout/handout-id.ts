import { documentFormats, type DocumentFormat } from '../../../classroom/document.ts';
import { quizLimits } from '../../../classroom/limits.ts';
import type { Class } from '../../../guild/class.ts';
import type { Pack } from '../../../library/pack.ts';
import { styles, type Style } from '../../../references/references.ts';
import { classPattern, idOf, packPattern } from '../id-parts.ts';

/** A handout that is being put together; all of it stands in each `custom_id` of its card. */
export type HandoutWish = {
  /** None where it is still to be chosen. */
  readonly class?: Class['id'];
  readonly questions: number;
  readonly style: Style;
  /** Which questions: 0 to `mostSeed`. */
  readonly seed: number;
  /** None: all that is open to the teacher. */
  readonly packs: readonly Pack['id'][];
};

/** As much as four digits to the base of 36 say. */
export const mostSeed = 36 ** 4 - 1;

const verbs = ['class', 'packs', 'count', 'style', 'other', ...documentFormats] as const;

/** What a button or select of it is for: it sets what is chosen, takes other questions, or makes a file. */
export type HandoutPress = {
  readonly do: 'class' | 'packs' | 'count' | 'style' | 'other' | DocumentFormat;
  readonly wish: HandoutWish;
};

export function handoutId({ do: verb, wish }: HandoutPress): string | undefined {
  const { class: of = '-', questions, style, seed, packs } = wish;
  return idOf('out', verb, of, questions, styles.indexOf(style), seed.toString(36), packs.join(''));
}

const pattern = new RegExp(
  `^cls;out;(${verbs.join('|')});(-|${classPattern});([1-9]\\d?);(\\d);(0|[1-9a-z][\\da-z]{0,3});((?:${packPattern}){0,${quizLimits.packs}})$`,
);

/** What a `custom_id` asks for. It comes from outside and may be anything. */
export function handoutPressOf(id: string): HandoutPress | undefined {
  const [, named, of, questions, wanted, seed = '', packs = ''] = pattern.exec(id) ?? [];
  const verb = verbs.find((each) => each === named);
  const style = styles[Number(wanted)];
  if (verb === undefined || style === undefined || Number(questions) > quizLimits.questions.most)
    return undefined;
  return {
    do: verb,
    wish: {
      ...(of !== undefined && of !== '-' && { class: of }),
      questions: Number(questions),
      style,
      seed: Number.parseInt(seed, 36),
      packs: packs.match(new RegExp(packPattern, 'g')) ?? [],
    },
  };
}

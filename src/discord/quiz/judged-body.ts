import type { APIButtonComponent, APIComponentInContainer } from 'discord.js';
import { passage } from '../../answer/sheet.ts';
import type { Judged } from '../../classroom/quiz/asked.ts';
import type { Quote } from '../../library/quote.ts';
import { refOf } from '../card/answer-card.ts';
import { button, ids, separator, text } from '../card/component.ts';
import { fill } from '../card/fill.ts';
import { passageText, roomAfter, tooLong, wholeMessage, type PassageText } from '../card/passage-text.ts';
import { same } from '../card/read-card.ts';
import { saveButton } from '../notebook/save-button.ts';
import { bold, type Wording } from '../words/markdown.ts';
import { choiceWords, letterOf } from './choice-text.ts';

/** What came of an answer as the middle of a card, and the quotations that Discord could not show. */
export type JudgedBody = {
  readonly components: readonly APIComponentInContainer[];
  readonly withheld: readonly Quote[];
};

/** How much of a choice is said again beside the whole passage, in UTF-16 units. */
const most = 200;

/**
 * Whether it is right, what was chosen and what is right, and the whole passages with their citations, as any answer shows them.
 * Where not all passages fit into one message, the last ones are left out with a word about it; their citations stay.
 * @param others the other texts of the message
 */
export function judgedBody(judged: Judged, others: readonly string[], wording: Wording): JudgedBody {
  const isRight = judged.chosen === judged.right;
  const verdict = [
    `### ${fill(isRight ? 'quiz.right' : 'quiz.not-right', {}, wording)}`,
    fill('quiz.chosen', { choice: named(judged, judged.chosen, wording) }, wording),
    ...(isRight ? [] : [fill('quiz.right-is', { choice: named(judged, judged.right, wording) }, wording)]),
  ].join('\n');
  const texts = fitting(judged, [verdict, ...others], wording);
  return {
    components: [
      text(ids.notes, verdict),
      ...texts.flatMap((each, at) => [separator(ids.separator + at), text(ids.passage + at, each.text)]),
    ],
    withheld: texts.flatMap(({ withheld }) => withheld ?? []),
  };
}

/** A choice by its letter and words; passages stand below by theirs. */
function named({ asked }: Judged, place: number, wording: Wording): string {
  const choice = asked.choices[place];
  const letter = bold(letterOf(place));
  if (choice === undefined || asked.prompt.kind === 'which-first') return letter;
  return `${letter} ${choiceWords(choice, wording, most).text}`;
}

function fitting(judged: Judged, others: readonly string[], wording: Wording): readonly PassageText[] {
  const written = judged.passages.map((quoted) => {
    const place = judged.asked.choices.findIndex(
      (choice) => choice.is === 'quote' && same(refOf(quoted), refOfQuote(choice.quote)),
    );
    const behind = (each: PassageText): PassageText =>
      place < 0 ? each : { ...each, text: `${bold(letterOf(place))}\n${each.text}` };
    const laidOut = passage(quoted);
    return {
      whole: behind(passageText(laidOut, undefined, wording)),
      without: behind(tooLong(laidOut, undefined, wording)),
    };
  });
  const ways = Array.from({ length: written.length + 1 }, (_, left) =>
    written.map(({ whole, without }, at) => (at < written.length - left ? whole : without)),
  );
  const fits = (texts: readonly PassageText[]) =>
    roomAfter(wholeMessage, ...others, ...texts.map((each) => each.text)) !== undefined;
  return ways.find(fits) ?? [];
}

const refOfQuote = ({ article, span }: Quote) => ({ article: article.id, span });

/** Save and Show in context, for the passages of a question that was answered. */
export function passageActs({ passages }: Judged, wording: Wording): readonly APIButtonComponent[] {
  const [first, ...others] = passages.map(refOf);
  if (first === undefined) return [];
  return [
    ...saveButton([first, ...others], wording),
    ...button(ids.press, wording.labels['button.context'], { do: 'context', refs: [first, ...others] }),
  ];
}

import type { APIComponentInContainer } from 'discord.js';
import { say } from '../../answer/say.ts';
import type { AskedQuestion } from '../../classroom/quiz/asked.ts';
import type { Quote } from '../../library/quote.ts';
import { ids, separator, text } from '../card/component.ts';
import { roomAfter, wholeMessage } from '../card/passage-text.ts';
import { bold, markdown, type Wording } from '../words/markdown.ts';
import { choiceText, type Written } from './choice-text.ts';
import { promptLabel, promptText } from './prompt-text.ts';

/** A question as the middle of a card, and the quotations that Discord could not show. */
export type QuestionBody = {
  readonly components: readonly APIComponentInContainer[];
  readonly withheld: readonly Quote[];
};

/** How much of each choice is shown, in UTF-16 units: the first that fits. */
const lengths = [Infinity, 1200, 900, 700, 500, 350, 250, 150, 80, 30, 0] as const;

/**
 * What is asked, what it is asked about, and the choices behind their letters. Where all of it does not fit into one message, the
 * longest choices are shortened first.
 * @param others the other texts of the message
 */
export function questionBody(
  { prompt, choices, sample }: AskedQuestion,
  others: readonly string[],
  wording: Wording,
): QuestionBody {
  const fiction = sample === true ? ` · ${markdown(say.label('from-sample'), wording)}` : '';
  const asks = `${bold(markdown(say.label(promptLabel(prompt)), wording))}${fiction}`;
  const about = promptText(prompt, wording);
  const question = about === undefined ? asks : `${asks}\n${about.text}`;
  const ways = lengths.map((most) =>
    written(choices, { wording, passages: prompt.kind === 'which-first', most }),
  );
  const found = ways.find((way) => roomAfter(wholeMessage, ...others, question, way.text) !== undefined);
  const chosen = found ?? ways.at(-1) ?? { text: '', withheld: [] };
  const tooLong = `${asks}\n-# ${markdown(say.label('card.too-long'), wording)}`;
  return {
    components: [
      text(ids.passage, found === undefined ? tooLong : question),
      separator(ids.separator),
      text(ids.passage + 1, chosen.text),
    ],
    withheld: [...(about?.withheld ?? []), ...chosen.withheld],
  };
}

function written(choices: AskedQuestion['choices'], look: Parameters<typeof choiceText>[2]): Written {
  const texts = choices.map((choice, place) => choiceText(place, choice, look));
  return {
    text: texts.map((each) => each.text).join('\n'),
    withheld: texts.flatMap((each) => each.withheld),
  };
}

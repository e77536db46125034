import type { ShownChoice } from '../../classroom/quiz/asked.ts';
import { joined, say } from '../../answer/say.ts';
import type { Quote } from '../../library/quote.ts';
import { beginningOf } from '../words/beginning.ts';
import { bold, markdown, quotation, Unshowable, type Wording } from '../words/markdown.ts';
import { shortened } from './shortened.ts';

/** What the choices are called, in the order in which they are shown: in the text, and on the buttons. */
export const letters = ['A', 'B', 'C', 'D'] as const;

export const letterOf = (place: number): string => letters[place] ?? '';

/** A text with the quotations that it could not show. */
export type Written = { readonly text: string; readonly withheld: readonly Quote[] };

/** A choice behind its letter. A passage stands as a block of its own, words and readings on the letter's line. */
export function choiceText(
  place: number,
  choice: ShownChoice,
  {
    wording,
    passages,
    most,
  }: { readonly wording: Wording; readonly passages: boolean; readonly most: number },
): Written {
  const letter = bold(letterOf(place));
  const { text, withheld } = choiceWords(choice, wording, most);
  const block = text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
  return { text: passages ? `${letter}\n${block}` : `${letter} ${text}`, withheld };
}

/**
 * The words of a choice, or the title and publisher of a reading.
 * @param most UTF-16 units: of what is longer, the beginning is shown, and a mark that there is more
 */
export function choiceWords(choice: ShownChoice, wording: Wording, most: number): Written {
  const more = ` ${markdown(say.mark('[…]'), wording)}`;
  if (choice.is === 'reading') {
    const { title, publisher } = choice.facts;
    const shown = beginningOf(title, most);
    const facts = joined([say.fact(shown), ...(publisher === undefined ? [] : [say.fact(publisher)])], ' · ');
    const [first = '', ...others] = facts.map((each) => markdown(each, wording));
    return { text: [first, ...(shown === title ? [] : [more]), ...others].join(''), withheld: [] };
  }
  const { quote } = choice;
  const shown = shortened(quote, most);
  try {
    if (shown === undefined) throw new Unshowable(quote);
    return { text: `${quotation(shown)}${shown === quote ? '' : more}`, withheld: [] };
  } catch (error) {
    if (!(error instanceof Unshowable)) throw error;
    return { text: markdown(say.label('card.withheld'), wording), withheld: [quote] };
  }
}

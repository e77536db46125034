import { quantities } from '../../answer/claim/quantity.ts';
import { wording, type Wording } from '../../answer/wording/wording.ts';
import { languageOf, type Language } from '../../search/stop-words.ts';
import { sentences } from '../../text/sentence.ts';
import { bareMessage } from './bare-message.ts';
import { expanded } from './contraction.ts';
import { pauseAt } from './pause.ts';
import { withDates } from './said-date.ts';
import { about, settled, withUnit } from './said-number.ts';
import type { SaidWord } from './said-word.ts';

/** A sentence of a text, as a range `[from, to)` of its words. */
export type SaidSentence = { readonly from: number; readonly to: number; readonly asks: boolean };

/** What a text says, word by word; spans are of the text, in UTF-16 units. */
export type Said = {
  readonly text: string;
  readonly words: readonly SaidWord[];
  /** They tile the words; none is empty. */
  readonly sentences: readonly SaidSentence[];
  /** Whether nobody took the trouble to type an accent. */
  readonly unaccented: boolean;
  readonly language?: Language;
};

/** Reads what a text says, without what messages are decorated with. About linear in its length. */
export function said(text: string): Said {
  const bare = bareMessage(text);
  const written = wording(bare);
  const language = languageOf(written.map(({ form }) => form));
  const words = withoutArticles(withDates(counted(bare, written, language)));
  return {
    text,
    words,
    sentences: sentencesOf(bare, words),
    unaccented: !/[^\0-\x7f]/u.test(bare.replaceAll(/[^\p{L}\p{M}]/gu, '')),
    ...(language !== undefined && { language }),
  };
}

/** "The" is left out in headlines and in haste, and tells no two things apart; but "the few" are not few. */
function withoutArticles(words: readonly SaidWord[]): readonly SaidWord[] {
  return words.filter(
    ({ form }, at) =>
      !/^(?:the|teh)$/.test(form) || /^(?:few|little|most|least|more|less)$/.test(words[at + 1]?.form ?? ''),
  );
}

function counted(
  text: string,
  written: readonly Wording[],
  language: Language | undefined,
): readonly SaidWord[] {
  const numbers = quantities(text, written);
  const words: SaidWord[] = [];
  for (let at = 0; at < written.length;) {
    const quantity = withUnit(
      numbers.find(({ from }) => from === at),
      written,
    );
    const end = quantity?.to ?? at + 1;
    const [first, last] = [written[at], written[end - 1]];
    if (first === undefined || last === undefined) break;
    const span = { start: first.start, end: last.end };
    const accented = accentedForm(text.slice(span.start, span.end));
    const rest = {
      ...span,
      accented,
      typed: /[äöü]/u.test(accented) ? withoutUmlauts(accented) : accented,
      small: !/[\p{Lu}\p{Lt}]/u.test(text.slice(span.start, span.end)),
      hyphened: last.end + 1 === written[end]?.start && /[\p{Pd}\u2212]/u.test(text.charAt(last.end)),
    };
    if (quantity !== undefined)
      words.push({
        ...rest,
        form: written
          .slice(at, end)
          .map(({ form }) => form)
          .join(' '),
        pause: about(text, first.start),
        quantity: settled(quantity, first.form, language),
      });
    else
      for (const form of expanded(first.form))
        words.push({ ...rest, form, pause: pauseAt(text, form, last) });
    at = end;
  }
  return words;
}

function accentedForm(written: string): string {
  return written
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replaceAll('ß', 'ss');
}

const withoutUmlauts = (word: string) =>
  word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');

function sentencesOf(text: string, words: readonly SaidWord[]): readonly SaidSentence[] {
  // A line of a message is a sentence of its own, with a full stop or without.
  const parts = [...text.matchAll(/[^\n\r]+/gu)].flatMap(({ index, 0: line }) =>
    sentences(text, { start: index, end: index + line.length }),
  );
  let from = 0;
  return parts.flatMap(({ start, end }) => {
    const first = from;
    while ((words[from]?.start ?? Infinity) < end) from += 1;
    return first === from
      ? []
      : [{ from: first, to: from, asks: /\?\W{0,5}$/u.test(text.slice(start, end)) }];
  });
}

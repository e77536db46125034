import { denies, onlyFollows, onlyIntroduces } from './around.ts';
import { deniesInPictures } from './bare-message.ts';
import { sameWord, sidesOf, type Sides } from './same-word.ts';
import type { Said, SaidSentence, SaidWord } from './said.ts';

/** The words of a text without what only introduces it or thanks for it, as a range `[from, to)`. */
type Core = readonly [from: number, to: number];

/** Up to how many words a sentence beside a repeated claim is a remark on it. */
const remark = 8;

/** The fewest words that can be taken for a claim. */
const fewest = 2;

/**
 * Whether one or several whole sentences of a message say what a claim says, word for word: in another case or punctuation, with a
 * typing error that makes no other word, and with nothing around them but greetings, thanks, and questions whether it is so. A
 * sentence beside them that denies it makes them a quotation of it.
 */
export function repeats(message: Said, claim: Said): boolean {
  const [from, to] = coreOf(claim);
  const words = claim.words.slice(from, to);
  if (words.length < fewest || deniesInPictures(message.text)) return false;
  const sides = sidesOf(message, claim);
  return message.words.some((_, at) => {
    const end = goesOn(message.words, at, words, sides);
    return end !== undefined && standsAlone(message, at, end);
  });
}

/** Where the wanted words end, if they follow from a place on. */
export function goesOn(
  words: readonly SaidWord[],
  start: number,
  wanted: readonly SaidWord[],
  sides: Sides,
): number | undefined {
  let at = start;
  for (let next = 0; next < wanted.length;) {
    const [word, want] = [words[at], wanted[next]];
    if (word === undefined || want === undefined) return undefined;
    const [after, wantAfter] = [words[at + 1], wanted[next + 1]];
    if (sameWord(word, want, sides)) [at, next] = [at + 1, next + 1];
    else if (wantAfter && isJoined(want, wantAfter, word)) [at, next] = [at + 1, next + 2];
    else if (after && isJoined(word, after, want)) [at, next] = [at + 2, next + 1];
    else return undefined;
  }
  return at;
}

/** Whether two words with a hyphen between them are one that is written together: "e-mail", but not "re-signed". */
function isJoined(one: SaidWord, other: SaidWord, together: SaidWord): boolean {
  return one.hyphened && one.form !== 're' && one.form + other.form === together.form;
}

function standsAlone({ words, sentences }: Said, from: number, to: number): boolean {
  const first = sentences.findIndex((sentence) => from < sentence.to);
  const last = sentences.findIndex((sentence) => to <= sentence.to);
  const [begins, ends] = [sentences[first]?.from ?? 0, sentences[last]?.to ?? words.length];
  if (!onlyIntroduces(forms(words, begins, from)) || !onlyFollows(forms(words, to, ends))) return false;
  return ![sentences[first - 1], sentences[last + 1]].some((beside) => isDenial(words, beside));
}

function isDenial(words: readonly SaidWord[], sentence: SaidSentence | undefined): boolean {
  if (sentence === undefined || sentence.asks || sentence.to - sentence.from > remark) return false;
  return denies(forms(words, sentence.from, sentence.to));
}

const forms = (words: readonly SaidWord[], from: number, to: number) =>
  words.slice(from, to).map(({ form }) => form);

/** What a text claims where somebody asked it: the rest of "Is it true that …?" */
export function coreOf({ words }: Said): Core {
  const all = words.map(({ form }) => form);
  let [from, to] = [0, words.length];
  for (let at = Math.max(0, words.length - fewest); at > 0 && from === 0; at -= 1)
    if (onlyIntroduces(all.slice(0, at))) from = at;
  for (let at = from + fewest; at < words.length && to === words.length; at += 1)
    if (onlyFollows(all.slice(at))) to = at;
  return [from, to];
}

import { onlyFollows, onlyIntroduces } from './around.ts';
import { deniesInPictures } from './bare-message.ts';
import { deniesBeside } from './denial.ts';
import { sameWord, sidesOf, type Sides } from './same-word.ts';
import type { Said, SaidSentence } from './said.ts';
import type { SaidWord } from './said-word.ts';

/** The words of a text without what only introduces it or thanks for it, as a range `[from, to)`. */
type Core = readonly [from: number, to: number];

/** The fewest words that can be taken for a claim. */
const fewest = 2;

/** Where a message says what a claim says, as a range of its words, and the sentence beside it that denies it. */
export type Repetition = {
  readonly from: number;
  readonly to: number;
  readonly denied?: SaidSentence;
};

/**
 * Where one or several whole sentences of a message say what a claim says, word for word: in another case or punctuation, with a
 * typing error that makes no other word, and with nothing around them but greetings, thanks, and questions whether it is so. Where a
 * sentence beside them denies it, the message only quotes it; undefined where it says something else.
 */
export function repetition(message: Said, claim: Said): Repetition | undefined {
  const [first, last] = coreOf(claim);
  const words = claim.words.slice(first, last);
  if (words.length < fewest || deniesInPictures(message.text)) return undefined;
  const sides = sidesOf(message, claim);
  let denied: Repetition | undefined;
  for (const from of message.words.keys()) {
    const to = goesOn(message.words, from, words, sides);
    if (to === undefined) continue;
    const found = alone(message, from, to);
    if (found !== undefined && found.denied === undefined) return found;
    denied ??= found;
  }
  return denied;
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

/** Whether whole sentences from one word to another say something by themselves. */
function alone({ words, sentences }: Said, from: number, to: number): Repetition | undefined {
  const first = sentences.findIndex((sentence) => from < sentence.to);
  const last = sentences.findIndex((sentence) => to <= sentence.to);
  const [begins, ends] = [sentences[first]?.from ?? 0, sentences[last]?.to ?? words.length];
  if (!onlyIntroduces(forms(words, begins, from)) || !onlyFollows(forms(words, to, ends))) return undefined;
  const denied = [sentences[first - 1], sentences[last + 1]].find((beside) => isDenial(words, beside));
  return { from, to, ...(denied && { denied }) };
}

function isDenial(words: readonly SaidWord[], sentence: SaidSentence | undefined): boolean {
  return sentence !== undefined && !sentence.asks && deniesBeside(forms(words, sentence.from, sentence.to));
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

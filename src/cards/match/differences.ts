import type { Difference } from '../../answer/answer.ts';
import { comparison } from '../../answer/claim/differences.ts';
import { negates } from '../../answer/wording/negation.ts';
import type { Reading } from '../../library/reading.ts';
import { overlap } from '../../text/span.ts';
import type { Nearest } from './nearest.ts';
import { monthOf } from './said-date.ts';
import type { Said, SaidSentence } from './said.ts';
import type { SaidWord } from './said-word.ts';

/** The most differences that are named where they were found word by word. */
const most = 4;

/**
 * What a message says otherwise than a claim that it is near to: numbers, dates, names and negation as they are found between a claim
 * and a passage; where none is, the words that only one of them has, so that what is not the same never looks like it.
 * @param claim what is understood of the claim; `passage` of each difference is cut from its text
 */
export function differences(
  message: Said,
  claim: Said,
  reading: Reading,
  near: Nearest,
): readonly Difference[] {
  const [first, last] = [near.words[0], near.words.at(-1)];
  if (first === undefined || last === undefined) return [];
  const found = comparison(message.text.slice(first.start, last.end))(reading, {
    start: 0,
    end: claim.text.length,
  });
  const words = wordByWord(message, claim, near);
  return found.length > 0 ? found.map((one) => withBothSides(one, words)) : words.slice(0, most);
}

/** A difference of which one side is missing, with what stands there in its place. */
function withBothSides(one: Difference, words: readonly Difference[]): Difference {
  const { asked, passage } = one;
  if ((asked === undefined) === (passage === undefined)) return one;
  const there = words.find(
    (other) =>
      other.asked !== undefined &&
      other.passage !== undefined &&
      (asked === undefined || other.asked.includes(asked)) &&
      (passage === undefined || overlap(other.passage.span, passage.span) > 0),
  );
  return there === undefined ? one : { ...there, kind: one.kind };
}

function wordByWord(message: Said, claim: Said, { words, steps }: Nearest): readonly Difference[] {
  return steps
    .filter(({ same }) => !same)
    .map(({ a, b }): Difference => {
      const [ours, theirs] = [words.slice(...a), claim.words.slice(...b)];
      const [asked, passage] = [spanOf(ours), spanOf(theirs)];
      return {
        kind: kindOf([...ours, ...theirs]),
        ...(asked && { asked: message.text.slice(asked.start, asked.end) }),
        ...(passage && { passage: { span: passage, text: claim.text.slice(passage.start, passage.end) } }),
      };
    });
}

function spanOf(words: readonly SaidWord[]) {
  const [first, last] = [words[0], words.at(-1)];
  return first && last && { start: first.start, end: last.end };
}

const date = /^\d{0,4}-\d{1,2}-\d{1,2}$/;

function kindOf(words: readonly SaidWord[]): Difference['kind'] {
  if (words.some(({ form }) => negates(form))) return 'negation';
  if (words.some(({ quantity }) => quantity !== undefined)) return 'number';
  return words.some(({ form }) => monthOf(form) > 0 || date.test(form)) ? 'date' : 'word';
}

/** What a message says otherwise that repeats a claim and denies it in a sentence beside it. */
export function denial({ text, words }: Said, { from, to }: SaidSentence): Difference {
  const span = spanOf(words.slice(from, to));
  return { kind: 'negation', ...(span && { asked: text.slice(span.start, span.end) }) };
}

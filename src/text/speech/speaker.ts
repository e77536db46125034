import type { Word } from '../person/scan.ts';
import { firstFrom, startingIn } from './order.ts';
import {
  isBetween,
  NO_SUBJECT,
  nounPhrase,
  saidBy,
  subjectEndingAt,
  subjectFrom,
  type Narration,
  type Speaker,
} from './subject.ts';
import { GOING_ON, REPORTING, REPORTING_OR_NOUN } from './words.ts';

/** Words that a subject may take up before its verb. */
const LONGEST = 26;

/**
 * Who says the quotation that stands right before word `at`, in the sentence that ends at unit `end`: "Brandt said",
 * "said Brandt", "according to Brandt", "– Brandt".
 */
export function speakerAfter(
  narration: Narration,
  at: number,
  end: number,
  gap: string,
): Speaker | undefined {
  const { words, names } = narration;
  const first = words[at];
  if (first === undefined || first.start >= end) return undefined;
  if (/^\s*[—–-]+\s*$/u.test(gap)) {
    const signed = names[firstFrom(names, first.start)];
    return signed?.start === first.start ? saidBy(signed) : undefined;
  }
  if (isVerb(first, true)) return subjectFrom(narration, at + 1, end);
  if (first.lower === 'according' && words[at + 1]?.lower === 'to')
    return subjectFrom(narration, at + 2, end);
  let start = at;
  while (isBetween(words[start])) start += 1;
  if (isNoStart(words[start])) return undefined;
  const verb = verbAfter(words, start, end);
  if (verb === undefined || verb === start) return undefined;
  let last = verb - 1;
  while (last > start && isBetween(words[last])) last -= 1;
  return nounPhrase(narration, start, last);
}

/**
 * Who says the quotation that stands right after word `to - 1`, in the sentence that begins at word `from`, by a verb
 * at most `reach` words away: "Brandt said: “…", "Brandt, who … , told us “…", "Roth agreed, saying: “…".
 */
export function speakerBefore(
  narration: Narration,
  from: number,
  to: number,
  reach: number,
): Speaker | undefined {
  const { words } = narration;
  for (let verb = to - 1; verb >= Math.max(from, to - reach); verb -= 1) {
    const word = words[verb];
    if (word === undefined) continue;
    if (word.lower === 'according' && words[verb + 1]?.lower === 'to')
      return subjectFrom(narration, verb + 2, words[to - 1]?.end ?? 0);
    if (GOING_ON.has(word.text)) return sentenceSubject(narration, from, verb);
    if (!isVerb(word, false)) continue;
    const found = subjectOf(narration, verb, from);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The subject right before a verb, or before the insertion between two commas that stands there. */
function subjectOf(narration: Narration, verb: number, from: number): Speaker | undefined {
  const { text, words } = narration;
  let last = verb - 1;
  while (last > from && isBetween(words[last])) last -= 1;
  if (last < from) return undefined;
  if (!hasComma(text, words[last], words[last + 1])) return subjectEndingAt(narration, last, from);
  for (let before = last - 1; before >= from; before -= 1)
    if (hasComma(text, words[before], words[before + 1]))
      return inserted(narration, before + 1, last) ?? subjectEndingAt(narration, before, from);
  return undefined;
}

/** "The board’s spokesman, Ana Roth, said": the insertion is the name. */
function inserted({ words, names }: Narration, first: number, last: number): Speaker | undefined {
  const start = words[first]?.start ?? 0;
  const name = names[firstFrom(names, start)];
  return name?.start === start && name.end === words[last]?.end ? saidBy(name) : undefined;
}

/** The subject of a whole sentence, where that is plain: a person or a pronoun at its front. */
function sentenceSubject(narration: Narration, from: number, to: number): Speaker | undefined {
  const { words, names } = narration;
  const first = words[from];
  const end = words[to]?.start ?? 0;
  if (first === undefined) return undefined;
  const pronoun = nounPhrase(narration, from, from);
  if (pronoun?.pronoun === true) return pronoun;
  const named = startingIn(names, { start: first.start, end });
  const persons = new Set(named.map(({ mention }) => mention.person));
  const only = named[0];
  return persons.size === 1 && only !== undefined ? saidBy(only) : undefined;
}

function isVerb(word: Word, adjoining: boolean): boolean {
  return !word.capital && (REPORTING.has(word.text) || (adjoining && REPORTING_OR_NOUN.has(word.text)));
}

function isNoStart(word: Word | undefined): boolean {
  return (
    word === undefined || (NO_SUBJECT.has(word.lower) && !/^(?:the|a|an|his|her|its|their)$/.test(word.lower))
  );
}

function verbAfter(words: readonly Word[], start: number, end: number): number | undefined {
  for (let at = start; at < Math.min(words.length, start + LONGEST); at += 1) {
    const word = words[at];
    if (word === undefined || word.start >= end) return undefined;
    if (isVerb(word, at - start < 4)) return at;
  }
  return undefined;
}

function hasComma(text: string, one: Word | undefined, next: Word | undefined): boolean {
  return one !== undefined && next !== undefined && /[,—–]/u.test(text.slice(one.end, next.start));
}

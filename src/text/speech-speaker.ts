import type { PersonMention } from './person.ts';
import type { Word } from './person-scan.ts';
import { REPORTING } from './speech-words.ts';
import { contains, type Span } from './span.ts';

/** Who says something: the words that name the speaker, and the mention when these are a person’s name. */
export type Speaker = { readonly span: Span; readonly mention?: PersonMention; readonly pronoun?: true };

const PRONOUNS = new Set([
  'he',
  'she',
  'they',
  'it',
  'him',
  'her',
  'them',
  'er',
  'sie',
  'él',
  'ella',
  'ellos',
  'i',
  'we',
]);
const ADVERBS =
  /^(?:also|later|then|still|once|often|always|first|again|has|have|had|would|will|can|could|recently|earlier|.+ly)$/;
/** A subject does not begin with these. */
const NOT_SUBJECT = new Set(
  'which who that and but or nor because when while where if as than so to of in on at by for with'.split(
    ' ',
  ),
);
/** What a subject after its verb does not run past. */
const AFTER = new Set(
  'in on at during after before when while as who which that told to about by but and if because since until last this earlier yesterday today through via'.split(
    ' ',
  ),
);
const LONGEST = 26;

/** The subject and reporting verb that follow a quotation: "Holstead said", "said Holstead", "according to Holstead". */
export function speakerAfter(
  text: string,
  words: readonly Word[],
  at: number,
  end: number,
  mentions: readonly PersonMention[],
): Speaker | undefined {
  const first = words[at];
  if (first === undefined || first.start >= end) return undefined;
  if (isVerb(first)) return subjectFrom(text, words, at + 1, end, mentions);
  if (first.lower === 'according' && words[at + 1]?.lower === 'to')
    return subjectFrom(text, words, at + 2, end, mentions);
  let start = at;
  while (ADVERBS.test(words[start]?.lower ?? '') && !words[start]?.capital) start += 1;
  const verb = verbAfter(words, start, end);
  if (verb === undefined || verb === start || NOT_SUBJECT.has(words[start]?.lower ?? '')) return undefined;
  let last = verb - 1;
  while (last > start && ADVERBS.test(words[last]?.lower ?? '')) last -= 1;
  return nounPhrase(text, words, start, last, mentions);
}

/** The subject of the reporting verb that leads up to a quotation: "Holstead said: “…", "told Holstead “…". */
export function speakerBefore(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  mentions: readonly PersonMention[],
  reach: number,
): Speaker | undefined {
  for (let verb = to - 1; verb >= Math.max(from, to - reach); verb -= 1) {
    const word = words[verb];
    if (word?.lower === 'according' && words[verb + 1]?.lower === 'to')
      return subjectFrom(text, words, verb + 2, words[to - 1]?.end ?? 0, mentions);
    if (word === undefined || !isVerb(word)) continue;
    let last = verb - 1;
    while (last > from && ADVERBS.test(words[last]?.lower ?? '')) last -= 1;
    const subject = words[last];
    if (subject === undefined || last < from) continue;
    let start = last;
    const gap = text.slice(subject.end, words[last + 1]?.start ?? subject.end);
    if (/,/.test(gap)) {
      // "Holstead, who runs the place, said": the subject stands before the first of the two commas.
      for (start = last - 1; start >= from; start -= 1)
        if (/,/.test(text.slice(words[start]?.end ?? 0, words[start + 1]?.start ?? 0))) break;
      if (start < from) continue;
      last = start;
    }
    start = last;
    while (start > from && last - start < 12) {
      const before = words[start - 1];
      const here = words[start];
      if (before === undefined || here === undefined) break;
      if (!/^(?:['’]s)?[\s-]+$|^\.\s+$/u.test(text.slice(before.end, here.start))) break;
      if (NOT_SUBJECT.has(before.lower) && !/^(?:of|for)$/.test(before.lower)) break;
      if (isVerb(before)) break;
      start -= 1;
      if (/^(?:the|a|an|this|his|her|their|its)$/.test(before.lower)) break;
    }
    const found = nounPhrase(text, words, start, last, mentions);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function isVerb(word: Word): boolean {
  return !word.capital && REPORTING.has(word.text);
}

function verbAfter(words: readonly Word[], start: number, end: number): number | undefined {
  for (let at = start; at < Math.min(words.length, start + LONGEST); at += 1) {
    const word = words[at];
    if (word === undefined || word.start >= end) return undefined;
    if (isVerb(word)) return at;
  }
  return undefined;
}

/** The noun phrase that begins at a word: up to a comma, a stop, or a word that no noun phrase goes on with. */
function subjectFrom(
  text: string,
  words: readonly Word[],
  at: number,
  end: number,
  mentions: readonly PersonMention[],
): Speaker | undefined {
  let last = at - 1;
  for (let index = at; index < words.length && index - at < LONGEST; index += 1) {
    const word = words[index];
    if (word === undefined || word.start >= end) break;
    if (index > at) {
      const gap = text.slice(words[index - 1]?.end ?? 0, word.start);
      if (
        /[,;:.!?()“”"—–]/u.test(gap.replace(/^\.(?=\s)/u, words[index - 1]?.joined === undefined ? '.' : ''))
      )
        break;
      if (AFTER.has(word.lower) && !word.capital) break;
    }
    last = index;
  }
  if (last < at) return undefined;
  const phrase = nounPhrase(text, words, at, last, mentions);
  if (phrase?.mention !== undefined) return phrase;
  // "said his lawyer, Ana Roth,": the name stands beside the noun.
  const end0 = words[last]?.end ?? 0;
  const beside = mentions.find(({ span }) => span.start > end0 && span.start < end);
  if (beside !== undefined && /^,\s+(?:\p{Lu}\p{Ll}{0,4}\.?\s+)?$/u.test(text.slice(end0, beside.span.start)))
    return { span: beside.span, mention: beside };
  return phrase;
}

/** What a noun phrase names: a person when it ends in one's name (or names one before its comma), else itself. */
function nounPhrase(
  text: string,
  words: readonly Word[],
  first: number,
  last: number,
  mentions: readonly PersonMention[],
): Speaker | undefined {
  const from = words[first];
  const to = words[last];
  if (from === undefined || to === undefined || last < first) return undefined;
  const whole = { start: from.start, end: to.end };
  if (first === last && PRONOUNS.has(from.lower)) return { span: whole, pronoun: true };
  const comma = text.slice(whole.start, whole.end).indexOf(',');
  const core = comma < 0 ? whole : { start: whole.start, end: whole.start + comma };
  const inside = mentions.filter(({ span }) => contains(core, span));
  const named = inside.findLast(
    ({ span }) => span.end === core.end || /^\s+(?:of|from|with)\s/u.test(text.slice(span.end, core.end)),
  );
  if (named !== undefined) return { span: named.span, mention: named };
  if (comma >= 0) {
    const apposed = mentions.find(
      ({ span }) => contains(whole, span) && /^,\s+$/u.test(text.slice(core.end, span.start)),
    );
    if (apposed !== undefined) return { span: apposed.span, mention: apposed };
  }
  return core.end > core.start ? { span: core } : undefined;
}

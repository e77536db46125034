import type { PersonMention } from '../person/mention.ts';
import type { Word } from '../person/scan.ts';
import { firstFrom, startingIn } from './order.ts';
import { contains, type Span } from '../span.ts';
import { REPORTING } from './words.ts';

/** Who says something: the words that name the speaker, and the mention when these are a person’s name. */
export type Speaker = { readonly span: Span; readonly mention?: PersonMention; readonly pronoun?: true };

/** A name in the narration, with the mention that it is. */
export type Named = Span & { readonly mention: PersonMention };

/** A block’s words and names outside its quotations, in order, and the article’s text. */
export type Narration = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly names: readonly Named[];
};

export function saidBy({ mention }: Named): Speaker {
  return { span: mention.span, mention };
}

const PRONOUNS = new Set('he she they it him her them er sie él ella ellos i we'.split(' '));
/** A subject neither begins nor ends with these. */
export const NO_SUBJECT: ReadonlySet<string> = new Set(
  `which who that and but or nor because when while where if as than so to of in on at by for with from not then what
  how why the a an his her its their is was are were be been being`.split(/\s+/),
);
/** What a subject after its verb does not run past. */
const AFTER = new Set(
  `in on at during after before when while as who which that told to about by but and if because since until last this
  earlier yesterday today through via`.split(/\s+/),
);
/** Words between a subject and its verb. */
const BETWEEN =
  /^(?:also|later|then|still|once|often|always|first|again|has|have|had|would|will|can|could|recently|earlier|\p{L}+ly)$/u;
const ARTICLES = new Set('the a an this his her their its'.split(' '));
const LONGEST = 26;
/** Between a noun and the name in apposition to it, an honorific may stand. */
const BESIDE = /^,\s+(?:\p{Lu}\p{Ll}{0,4}\.?\s+)?$/u;

export function isBetween(word: Word | undefined): boolean {
  return word !== undefined && !word.capital && BETWEEN.test(word.lower);
}

/** The noun phrase that ends at word `last`, not before word `from`: "the mayor of Port Ember", "a source". */
export function subjectEndingAt(narration: Narration, last: number, from: number): Speaker | undefined {
  const { text, words } = narration;
  const end = words[last];
  if (end === undefined || last < from || NO_SUBJECT.has(end.lower)) return undefined;
  let start = last;
  while (start > from && last - start < 14) {
    const before = words[start - 1];
    const here = words[start];
    if (before === undefined || here === undefined) break;
    if (!/^(?:['’]s?)?[\s-]+$|^\.\s+$/u.test(text.slice(before.end, here.start))) break;
    if (NO_SUBJECT.has(before.lower) && !ARTICLES.has(before.lower) && !/^(?:of|for)$/.test(before.lower))
      break;
    if (!before.capital && REPORTING.has(before.text)) break;
    start -= 1;
    const across = /^(?:of|for)$/.test(words[start - 1]?.lower ?? '');
    if (ARTICLES.has(before.lower) && !across) break;
  }
  return nounPhrase(narration, start, last);
}

/** The noun phrase that begins at word `at`: up to a mark, or a word that no noun phrase goes on with. */
export function subjectFrom(narration: Narration, at: number, end: number): Speaker | undefined {
  const { text, words, names } = narration;
  let last = at - 1;
  for (let index = at; index < words.length && index - at < LONGEST; index += 1) {
    const word = words[index];
    if (word === undefined || word.start >= end) break;
    const gap = index === at ? '' : text.slice(words[index - 1]?.end ?? 0, word.start);
    if (/[,;:!?()“”"—–]/u.test(gap) || (/\./.test(gap) && !word.joined)) break;
    if (index > at && AFTER.has(word.lower) && !word.capital) break;
    last = index;
  }
  if (last < at) return undefined;
  const phrase = nounPhrase(narration, at, last);
  if (phrase?.mention !== undefined) return phrase;
  // "said his lawyer, Ana Roth,": the name stands beside the noun.
  const edge = words[last]?.end ?? 0;
  const beside = names[firstFrom(names, edge + 1)];
  const apposed = beside !== undefined && beside.start < end && BESIDE.test(text.slice(edge, beside.start));
  return apposed ? saidBy(beside) : phrase;
}

/** What a noun phrase names: a person when it ends in one’s name, or has it in apposition; else itself. */
export function nounPhrase(narration: Narration, first: number, last: number): Speaker | undefined {
  const { text, words, names } = narration;
  const from = words[first];
  const to = words[last];
  if (from === undefined || to === undefined || last < first) return undefined;
  const whole = { start: from.start, end: to.end };
  if (first === last && PRONOUNS.has(from.lower)) return { span: whole, pronoun: true };
  const comma = text.slice(whole.start, whole.end).search(/[,(—–]/u);
  const core = comma < 0 ? whole : { start: whole.start, end: whole.start + comma };
  const inside = startingIn(names, core).filter((name) => contains(core, name));
  const named = inside.findLast(({ end }) =>
    /^\s*$|^\s+(?:of|from|with|at)\s/u.test(text.slice(end, core.end)),
  );
  if (named !== undefined) return saidBy(named);
  const apposed = startingIn(names, { start: core.end, end: whole.end })[0];
  if (apposed !== undefined && BESIDE.test(text.slice(core.end, apposed.start))) return saidBy(apposed);
  const kept = text.slice(core.start, core.end).trimEnd();
  return kept === '' || NO_SUBJECT.has(kept.toLowerCase())
    ? undefined
    : { span: { start: core.start, end: core.start + kept.length } };
}

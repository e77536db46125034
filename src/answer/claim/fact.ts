import type { Reading } from '../../library/reading.ts';
import { lemma, root } from '../../search/lemma.ts';
import { stopWords } from '../../search/stop-words.ts';
import { personMentions } from '../../text/person.ts';
import { overlap, type Span } from '../../text/span.ts';
import { passageKind, typedKind, type Kind } from '../wording/fact-kind.ts';
import { negates } from '../wording/negation.ts';
import { quantities, sameQuantity, type Quantity } from './quantity.ts';
import { timesIn, type TimeSaid } from './time-said.ts';
import { isTitle } from './title.ts';
import { wording, type Wording } from '../wording/wording.ts';

/** A word of a claim or passage, or the words of one number, with what kind of fact it is part of. */
export type Fact = Span & {
  /** Folded, without a possessive ending. */
  readonly form: string;
  readonly kind: Kind;
  readonly quantity?: Quantity;
  /** The expression of time that it is part of. */
  readonly time?: TimeSaid;
  /** The whole name of a person that it is part of. */
  readonly person?: Span;
  /** A comma, full stop or the like comes after it. */
  readonly endsClause?: true;
};

/**
 * The facts of a part of a claim as typed; spans are of `asked`.
 * @param times those of the whole claim
 */
export function factsAsked(asked: string, times: readonly TimeSaid[], within: Span): readonly Fact[] {
  const words = wording(asked, within);
  const persons = personMentions(asked, [within]).map(({ span }) => span);
  return merged(asked, words, { times, persons }, (word, time) =>
    time && !negates(word.form) ? 'date' : typedKind(asked, word),
  );
}

/** The facts of a passage; spans are of its article's text. */
export function factsIn(reading: Reading, within: Span): readonly Fact[] {
  const { text } = reading.article;
  const [times, persons] = [timesIn(reading, within), reading.persons.map(({ span }) => span)];
  return merged(text, wording(text, within), { times, persons }, (word) => passageKind(reading, word));
}

function merged(
  text: string,
  words: readonly Wording[],
  { times, persons }: { readonly times: readonly TimeSaid[]; readonly persons: readonly Span[] },
  kindOf: (word: Wording, time: TimeSaid | undefined) => Kind,
): readonly Fact[] {
  const numbers = quantities(text, words);
  const facts: Fact[] = [];
  for (let at = 0; at < words.length;) {
    const quantity = numbers.find(({ from }) => from === at);
    const end = quantity?.to ?? at + 1;
    const [first, last] = [words[at], words[end - 1]];
    if (first === undefined || last === undefined) break;
    const span = { start: first.start, end: last.end };
    const time = times.find((each) => overlap(each.span, span) > 0);
    const person = persons.find((each) => overlap(each, span) > 0);
    const plain = quantity && !time ? 'number' : kindOf(first, time);
    const form = words
      .slice(at, end)
      .map((word) => word.form)
      .join(' ')
      .replace(/'s$/, '');
    // "I" and "I'm" have a capital everywhere.
    const isNone = person === undefined && (isTitle(form) || /^i(?:'\p{L}+)?$/u.test(form));
    const kind = plain === 'name' && isNone ? 'word' : plain;
    const endsClause = /^["'”’»)\]]{0,3}[,.;:!?—–]/u.test(text.slice(last.end, last.end + 4));
    facts.push({
      ...span,
      form,
      kind,
      ...(quantity && { quantity }),
      ...(time && { time }),
      ...(person && kind === 'name' && { person }),
      ...(endsClause && { endsClause }),
    });
    at = end;
  }
  return facts;
}

/** Whether two facts say the same: the same number, or words of one root; names of one base form. */
export function sameFact(a: Fact, b: Fact): boolean {
  if (isDay(a, b) || isDay(b, a)) return false;
  if (a.form === b.form) return unitsGiven(a) === unitsGiven(b);
  if (a.quantity && b.quantity) return sameQuantity(a.quantity, b.quantity);
  if (a.quantity || b.quantity || a.kind === 'negation' || b.kind === 'negation') return false;
  if (a.kind === 'name' && b.kind === 'name') return false;
  if (lemma(a.form) === lemma(b.form)) return true;
  // "Holter" would lose its end as "builder" does.
  return a.kind !== 'name' && b.kind !== 'name' && root(a.form) === root(b.form);
}

/** Whether one is the number of a day or year and the other counts something: "2 April" and "two brothers". */
function isDay(date: Fact, count: Fact): boolean {
  return (
    date.quantity !== undefined &&
    date.quantity.unit === undefined &&
    date.time !== undefined &&
    count.kind === 'number' &&
    count.time === undefined
  );
}

/** "18" as an amount is not "18" as a share, though both may be written alike elsewhere. */
function unitsGiven({ quantity }: Fact): boolean {
  return quantity?.unit?.measure === 'percent';
}

/** Whether a fact says something by itself: no stop word, unless it negates. */
export function tells({ form, kind }: Fact): boolean {
  return kind !== 'word' || !stopWords.has(form) || negates(form);
}

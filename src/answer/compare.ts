import type { Reading } from '../library/reading.ts';
import type { Span } from '../text/span.ts';
import { align } from './alignment.ts';
import type { Difference } from './answer.ts';
import { passageKind, typedKind, type Kind } from './fact-kind.ts';
import { negates } from './negation.ts';
import { numberForm } from './number-words.ts';
import { excerpt } from './quoted.ts';
import { lemma } from '../search/lemma.ts';
import { stopWords } from '../search/stop-words.ts';
import { wording, type Wording } from './wording.ts';

/** A word of the claim or of the passage, with what kind of fact it is part of. */
type Fact = Wording & { readonly fact: Kind };

/** Facts of one kind on both sides. */
type Group = { readonly kind: Kind; readonly a: readonly Fact[]; readonly b: readonly Fact[] };

/** From this share of the claim's telling words in the passage, the two are compared word by word. */
const near = 0.7;

/**
 * What differs between a claim and a passage: numbers, dates, names and negation always, other words only where the two are
 * nearly the same sentence. No difference found is no verdict.
 * @param asked the claim as typed; each `asked` is cut from it
 * @param span the passage, UTF-16 units of the article's text
 */
export function differences(asked: string, reading: Reading, span: Span): readonly Difference[] {
  const ours = wording(asked).map((word) => ({ ...word, fact: typedKind(asked, word) }));
  const passage = wording(reading.article.text, span).map((word) => ({
    ...word,
    fact: passageKind(reading, word),
  }));
  const steps = align(ours.map(key), passage.map(key));
  const alike = new Set(steps.flatMap(({ same, a: [from, to] }) => (same ? range(from, to) : [])));
  const telling = ours.flatMap((word, at) => (sayNothing(word.form) ? [] : [at]));
  const shared = telling.filter((at) => alike.has(at)).length;
  if (telling.length > 0 && shared / telling.length >= near) {
    const runs = steps.filter(({ same }) => !same);
    const a = runs.flatMap((step) =>
      ours.slice(...step.a).map((word) => retype(word, passage.slice(...step.b))),
    );
    const b = runs.flatMap((step) => passage.slice(...step.b));
    return pairs(asked, reading, orderMatters(a, b, ours, passage), true);
  }
  return pairs(asked, reading, unshared(ours, passage), false);
}

function key({ form, kind }: Wording): string {
  return kind === 'word' ? lemma(numberForm(form)) : form;
}

const sayNothing = (word: string) => stopWords.has(word) && !negates(word);

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

/** A typed word in lower case stands against a name or date if what the passage has in its place is one. */
function retype(word: Fact, against: readonly Fact[]): Fact {
  const [only] = new Set(against.map(({ fact }) => fact));
  return word.fact === 'word' && (only === 'name' || only === 'date') && against.length <= 3
    ? { ...word, fact: only }
    : word;
}

/** Where the words that differ are the same ones in another order, the whole order is what differs. */
function orderMatters(
  a: readonly Fact[],
  b: readonly Fact[],
  ours: readonly Fact[],
  passage: readonly Fact[],
) {
  const swapped = (kind: Kind) => {
    const left = a
      .filter(({ fact }) => fact === kind)
      .map(key)
      .toSorted();
    const right = b
      .filter(({ fact }) => fact === kind)
      .map(key)
      .toSorted();
    return left.length > 0 && left.join(' ') === right.join(' ');
  };
  const all = (kind: Kind) => ({
    a: ours.filter(({ fact }) => fact === kind),
    b: passage.filter(({ fact }) => fact === kind),
  });
  const kinds = new Set([...a, ...b].map(({ fact }) => fact));
  return [...kinds].map((kind): Group => ({
    kind,
    ...(swapped(kind)
      ? all(kind)
      : { a: a.filter(({ fact }) => fact === kind), b: b.filter(({ fact }) => fact === kind) }),
  }));
}

/** Facts of one side that the other lacks, where both have some of that kind; negation also where only one has it. */
function unshared(ours: readonly Fact[], passage: readonly Fact[]) {
  return (['number', 'negation'] as const).flatMap((kind): readonly Group[] => {
    const [left, right] = [ours, passage].map((side) => side.filter(({ fact }) => fact === kind));
    if (left === undefined || right === undefined) return [];
    const a = left.filter((word) => !right.some((other) => key(other) === key(word)));
    const b = right.filter((word) => !left.some((other) => key(other) === key(word)));
    if (kind === 'negation') return left.length % 2 === right.length % 2 ? [] : [{ kind, a: left, b: right }];
    return a.length > 0 && b.length > 0 ? [{ kind, a, b }] : [];
  });
}

/** The most differences of one kind that are listed for a passage. */
const most = 4;

function pairs(
  asked: string,
  reading: Reading,
  found: readonly Group[],
  words: boolean,
): readonly Difference[] {
  return found.flatMap(({ kind, a, b }) => {
    const [left, right] =
      kind === 'word' ? [a, b].map((side) => side.filter(({ form }) => !sayNothing(form))) : [a, b];
    if (left === undefined || right === undefined || (kind === 'word' && (!words || left.length === 0)))
      return [];
    return range(0, Math.min(most, Math.max(left.length, right.length))).flatMap((at) => {
      const [ourWord, theirs] = [left[at], right[at]];
      if (ourWord && theirs && key(ourWord) === key(theirs)) return [];
      // A passage may say more than the claim; only what the claim has, or a negation, is a difference.
      if (ourWord === undefined && kind !== 'negation') return [];
      return [
        {
          kind,
          ...(ourWord && { asked: asked.slice(ourWord.start, ourWord.end) }),
          ...(theirs && { passage: excerpt(reading, theirs) }),
        },
      ];
    });
  });
}

import type { Index } from '../../search/index.ts';
import { root } from '../../search/lemma.ts';
import { lightWords, stopWords } from '../../search/stop-words.ts';
import type { Span } from '../../text/span.ts';
import { tokens, type Token } from '../../text/token.ts';
import { knownWords } from './known-words.ts';

/** Whom somebody names as having said or written words. */
export type Named = {
  readonly span: Span;
  /** Folded words of names; none where only a paper or an office is named. */
  readonly names: readonly string[];
  /** Folded words in small letters that may name an office ("the mayor"). */
  readonly offices: readonly string[];
  /** The publisher that is named, as the library has it. */
  readonly publisher?: string;
};

/** Reads who is named beside a quotation; undefined where nobody is. */
export function namedIn(index: Index, typed: string, saidBy: Span | undefined): Named | undefined {
  if (saidBy === undefined) return undefined;
  const words = tokens(typed, saidBy).filter(({ word }) => !beside.test(word) && !stopWords.has(word));
  const publisher = publisherNamed(index, words);
  const ofPublisher = new Set(publisher === undefined ? [] : namesOf(publisher));
  const known = knownWords(index).names;
  const isName = ({ word, start }: Token) =>
    /\p{Lu}/u.test(typed[start] ?? '') || known.has(word) || isStranger(index, typed, word, start);
  const names = words.filter(
    (token) => !ofPublisher.has(token.word) && !lightWords.has(token.word) && isName(token),
  );
  const offices = words.filter(
    (word) => !names.includes(word) && !ofPublisher.has(word.word) && !lightWords.has(word.word),
  );
  const shown =
    names.length > 0
      ? names
      : publisher === undefined
        ? offices
        : words.filter(({ word }) => ofPublisher.has(word));
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    span: { start: first.start, end: last.end },
    names: names.map(({ word }) => word),
    offices: offices.map(({ word }) => word),
    ...(publisher !== undefined && { publisher }),
  };
}

/** Titles, words about the quotation itself, and those for whoever it may be: they name nobody. */
const beside =
  /^(?:mr|mrs|ms|miss|dr|prof|sir|dame|herr|frau|senor|senora|cllr|councillor|inspector|according|quote|quoted|quotation|article|post|wrote|writes|stated|insisted|argued|admitted|declared|tweeted|posted|added|asked|replied|answered|warned|announced|reported|yesterday|today|breaking|source|others?|another|many|most|some|several|few|critics?|opponents?|supporters?|observers?|people|everyone|everybody|someone|somebody|nobody|witness(?:es)?|residents?|neighbours?|officials?)$/;

/** The last word of a publisher's name that no other publisher's has: "gazette". */
function publisherNamed({ readings }: Index, words: readonly Token[]): string | undefined {
  const publishers = [...new Set(readings.flatMap(({ article }) => article.facts.publisher ?? []))];
  return publishers.find((publisher) => {
    const others = new Set(publishers.flatMap((other) => (other === publisher ? [] : namesOf(other))));
    const own = namesOf(publisher).findLast((word) => !others.has(word));
    return words.some(({ word }) => word === own);
  });
}

/** The folded words of a name, without those that every name may have. */
export function namesOf(name: string): readonly string[] {
  return tokens(name).flatMap(({ word }) => (stopWords.has(word) ? [] : word));
}

/** A word of small letters that the library does not have at all, and that "my" or "a" does not make a common noun of. */
function isStranger({ vocabulary }: Index, typed: string, word: string, start: number): boolean {
  return (
    !vocabulary.rootNumbers.has(root(word)) &&
    !/(?<!\p{L})(?:my|a|an|the|some|his|her|our|your|their)\s+$/iu.test(
      typed.slice(Math.max(0, start - 10), start),
    )
  );
}

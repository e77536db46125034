import type { Analysed, Term } from './question.ts';
import { related } from './related.ts';
import { lemma, root } from './lemma.ts';
import { guesses, type Guess } from './spelling.ts';
import { rarity, wordsWithRoot, type Vocabulary } from './vocabulary.ts';
import type { WordTable } from './word-table.ts';

/** How a word of the library can stand for a word of the question. */
export type How = 'exact' | 'lemma' | 'root' | 'spelling' | 'compound' | 'related';

/** A word of the library that a term is matched by, and how well, 0 to 1. */
export type Partner = { readonly term: number; readonly strength: number; readonly how: How };

/** The question's terms against the library's words. */
export type Matching = {
  readonly terms: readonly Weighted[];
  /** Every word of the library that any term is matched by. */
  readonly partners: ReadonlyMap<string, readonly Partner[]>;
  /** The same by the number of the word in the table. */
  readonly byNumber: ReadonlyMap<number, readonly Partner[]>;
};

/** A term with what it counts: its rarity, a quarter of it for light words. */
export type Weighted = Term & {
  readonly weight: number;
  /** Whether the library has the word, or one of the same root. */
  readonly known: boolean;
  /** The library's words that were taken for a misspelt one. */
  readonly meant: readonly string[];
};

const strengths = { exact: 1, lemma: 0.97, root: 0.85, spelling: 0.95, compound: 0.55 } as const;

/** The least that a word counts, however common. */
const leastWeight = 0.2;

/** What a word that says little counts of its rarity. */
const lightly = 0.25;

/** Finds the partners of each term; spelling is guessed only for words that the library does not have. */
export function match({ terms }: Analysed, vocabulary: Vocabulary, table: WordTable): Matching {
  const partners = new Map<string, Partner[]>();
  const weighted = terms.map((term, at): Weighted => {
    const known = vocabulary.rootNumbers.has(term.root);
    const meant = known ? [] : guesses(vocabulary, term.word);
    for (const [word, how, strength] of standingFor(term, meant, vocabulary, table)) {
      const list = partners.get(word) ?? [];
      if (list.every((other) => other.term !== at)) list.push({ term: at, strength, how });
      partners.set(word, list);
    }
    const [best] = meant;
    const rare = rarity(vocabulary, best === undefined ? term.root : root(best.word));
    return {
      ...term,
      weight: Math.max(rare, leastWeight) * (term.light ? lightly : 1),
      known,
      meant: meant.map(({ word }) => word),
    };
  });
  const byNumber = new Map([...partners].map(([word, list]) => [table.numberOf.get(word) ?? -1, list]));
  return { terms: weighted, partners, byNumber };
}

/** The library's words that can stand for a term, with how and how well; where a word can in several ways, the best comes first. */
function* standingFor(
  term: Term,
  meant: readonly Guess[],
  vocabulary: Vocabulary,
  table: WordTable,
): Generator<readonly [word: string, how: How, strength: number]> {
  if (table.numberOf.has(term.word)) yield [term.word, 'exact', strengths.exact];
  for (const word of wordsWithRoot(vocabulary, term.root)) {
    const how = lemma(word) === term.lemma ? 'lemma' : 'root';
    yield [word, how, strengths[how]];
  }
  for (const { word, likeness } of meant)
    for (const same of wordsWithRoot(vocabulary, root(word)))
      yield [same, 'spelling', strengths.spelling * likeness];
  for (const one of [term.root, ...meant.map(({ word }) => root(word))])
    for (const [other, strength] of related(one))
      for (const word of wordsWithRoot(vocabulary, other)) yield [word, 'related', strength];
  if (term.kind === 'number') return;
  for (const word of compounds(vocabulary, term.word)) yield [word, 'compound', strengths.compound];
}

/** Words that a long word begins with, or that begin with it: cyber and cyberattack. */
function compounds(vocabulary: Vocabulary, word: string): readonly string[] {
  if (word.length < 5) return [];
  const family = wordsWithRoot(vocabulary, root(word));
  return (vocabulary.byStart.get(word.slice(0, 2)) ?? []).filter(
    (other) =>
      other.length >= 5 &&
      Math.abs(other.length - word.length) >= 3 &&
      (other.startsWith(word) || word.startsWith(other)) &&
      !family.includes(other),
  );
}

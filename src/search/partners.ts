import type { Analysed, Term } from './question.ts';
import { related } from './related.ts';
import { lemma, root } from './lemma.ts';
import { guesses } from './spelling.ts';
import { rarity, type Vocabulary } from './vocabulary.ts';
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

/** Finds the partners of each term; spelling is guessed only for words that the library does not have. */
export function match({ terms }: Analysed, vocabulary: Vocabulary, table: WordTable): Matching {
  const partners = new Map<string, Partner[]>();
  const add = (word: string, partner: Partner) => {
    const list = partners.get(word);
    if (list === undefined) partners.set(word, [partner]);
    else if (!list.some((other) => other.term === partner.term)) list.push(partner);
  };
  const weighted = terms.map((term, at): Weighted => {
    const family = vocabulary.byRoot.get(term.root) ?? [];
    const known = vocabulary.words.has(term.word) || family.length > 0;
    if (vocabulary.words.has(term.word))
      add(term.word, { term: at, strength: strengths.exact, how: 'exact' });
    for (const word of family) {
      const how = lemma(word) === term.lemma ? 'lemma' : 'root';
      add(word, { term: at, strength: strengths[how], how });
    }
    const meant = known ? [] : guesses(vocabulary, term.word);
    for (const { word, likeness } of meant)
      for (const same of vocabulary.byRoot.get(root(word)) ?? [word])
        add(same, { term: at, strength: strengths.spelling * likeness, how: 'spelling' });
    const roots = [term.root, ...meant.map(({ word }) => root(word))];
    for (const each of roots)
      for (const [other, strength] of related(each))
        for (const word of vocabulary.byRoot.get(other) ?? [])
          add(word, { term: at, strength, how: 'related' });
    if (term.kind === 'word')
      for (const word of compounds(vocabulary, term.word))
        add(word, { term: at, strength: strengths.compound, how: 'compound' });
    const telling = Math.max(rarity(vocabulary, term.root), 0.2);
    const spelt = meant[0] === undefined ? telling : rarity(vocabulary, root(meant[0].word));
    return {
      ...term,
      weight: (known ? telling : meant.length > 0 ? spelt : telling) * (term.light ? 0.25 : 1),
      known,
      meant: meant.map(({ word }) => word),
    };
  });
  const byNumber = new Map([...partners].map(([word, list]) => [table.numberOf.get(word) ?? -1, list]));
  return { terms: weighted, partners, byNumber };
}

/** Words that a long word begins with, or that begin with it: cyber and cyberattack. */
function compounds({ byStart, byRoot }: Vocabulary, word: string): readonly string[] {
  if (word.length < 5) return [];
  const family = byRoot.get(root(word)) ?? [];
  return (byStart.get(word.slice(0, 2)) ?? []).filter(
    (other) =>
      other.length >= 5 &&
      Math.abs(other.length - word.length) >= 3 &&
      (other.startsWith(word) || word.startsWith(other)) &&
      !family.includes(other),
  );
}

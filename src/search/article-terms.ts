import type { ArticleIndex } from './article-index.ts';
import type { Wanted } from './bm25-weights.ts';
import type { Index } from './index.ts';
import { piecesOf } from './pieces.ts';
import type { Analysed, Term } from './question.ts';
import { related } from './related.ts';

/** What articles are looked for by. */
export type ArticleTerms = {
  /** The roots of the question that the library has, each once. */
  readonly roots: readonly Wanted[];
  /** Roots that stand for about the same as one of them. */
  readonly related: readonly Wanted[];
  /** Pieces of the question's words, each once. */
  readonly pieces: readonly Wanted[];
  /** All words of the question. */
  readonly words: readonly AskedWord[];
};

/** A word of the question: folded, the number of its root (-1 where the library has none), and what it counts, which is its rarity. */
export type AskedWord = { readonly word: string; readonly root: number; readonly counts: number };

/** What a word that says little counts. */
const lightly = 0.25;

/** What an abbreviation, formula or code counts: a claim with one is about it. A post may only be shouting. */
const asCode = 1.5;

/** What a root counts that only stands for about the same, times how nearly. */
const asRelated = 0.4;

/** What to look for, in the order in which the question has it. */
export function articleTerms(
  { vocabulary: { rootNumbers } }: Index,
  { pieceNumbers, roots: { highest, unseen } }: ArticleIndex,
  { text, terms }: Analysed,
  options: { readonly codes: boolean },
): ArticleTerms {
  const roots = new Map<number, number>();
  const others = new Map<number, number>();
  const pieces = new Map<number, number>();
  for (const term of terms) {
    const counts = term.light ? lightly : 1;
    const code = options.codes && isCode(text, term);
    raise(roots, rootNumbers.get(term.root), code ? asCode * counts : counts);
    for (const [other, likeness] of related(term.root))
      raise(others, rootNumbers.get(other), asRelated * likeness * counts);
    for (const piece of piecesOf(term.word)) raise(pieces, pieceNumbers.get(piece), counts);
  }
  return {
    roots: wanted(roots),
    related: wanted(others).filter(({ feature }) => !roots.has(feature)),
    pieces: wanted(pieces),
    words: terms.map(({ word, root, light }) => {
      const number = rootNumbers.get(root) ?? -1;
      return { word, root: number, counts: (highest[number] ?? unseen) * (light ? lightly : 1) };
    }),
  };
}

/** Whether a word is written as abbreviations, formulas and names of genes are: two capitals in at most eight letters, or letters beside digits. */
function isCode(text: string, { span }: Term): boolean {
  const written = text.slice(span.start, span.end);
  return /^(?=.*\p{Lu}.*\p{Lu}).{2,8}$|\p{L}\p{N}|\p{N}\p{L}/u.test(written);
}

function raise(boosts: Map<number, number>, feature: number | undefined, boost: number): void {
  if (feature !== undefined) boosts.set(feature, Math.max(boost, boosts.get(feature) ?? 0));
}

function wanted(boosts: ReadonlyMap<number, number>): readonly Wanted[] {
  return Array.from(boosts, ([feature, boost]) => ({ feature, boost }));
}

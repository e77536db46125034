import type { How, Matching } from '../../search/partners.ts';
import type { Ranking } from '../../search/rank.ts';

/** A word of the library that stands for one of the question. */
export type StandIn = { readonly word: string; readonly how: How; readonly strength: number };

/** A word of the question, and what the library has for it. */
export type TermTold = {
  readonly typed: string;
  /** How much of the question it is. */
  readonly weight: number;
  /** It says little, and counts a quarter. */
  readonly light: boolean;
  /** The library has it, or a word of the same root. */
  readonly known: boolean;
  /** Best first. */
  readonly standIns: readonly StandIn[];
};

/** The words of a question that are looked for, in its order. */
export function explainTerms({ question, matching }: Ranking): readonly TermTold[] {
  return matching.terms.map(({ span, weight, light, known }, at) => ({
    typed: question.text.slice(span.start, span.end),
    weight,
    light,
    known,
    standIns: standIns(matching, at),
  }));
}

/** Every word of the library that stands for a term, best first, then by the alphabet. */
function standIns({ partners }: Matching, term: number): readonly StandIn[] {
  return [...partners]
    .flatMap(([word, list]) =>
      list.filter((partner) => partner.term === term).map(({ how, strength }) => ({ word, how, strength })),
    )
    .toSorted((a, b) => b.strength - a.strength || (a.word < b.word ? -1 : 1));
}

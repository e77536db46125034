import { isEnglish } from '../../search/english.ts';
import type { Index } from '../../search/index.ts';
import { analyse, type Term } from '../../search/question.ts';
import { rarity } from '../../search/vocabulary.ts';
import type { Language } from '../../search/stop-words.ts';

/** The words of a wording that say something, and those that only its card's title has. */
export type WordingTerms = {
  readonly claim: readonly Term[];
  readonly title: readonly Term[];
  readonly language?: Language;
};

/** The terms of a claim and of the title that stands over it. */
export function wordingTerms(claim: string, title: string): WordingTerms {
  const { terms, language } = analyse(claim, 'card');
  const roots = new Set(terms.map(({ root }) => root));
  return {
    claim: terms,
    title: analyse(title, 'card').terms.filter(({ root }) => !roots.has(root)),
    ...(language !== undefined && { language }),
  };
}

/** What a word counts that says little by itself, and one that English does not have, as most names are. */
const lightly = 0.25;
const asName = 1.6;

/** What the ranking's score counts, the share of the claim that a message has, and (its logarithm) how much that is. */
const counts = { score: 2.5, share: 6, amount: 4 } as const;

/**
 * From where on a card is offered: more for each tenfold of wordings, among which one that is like any message is found sooner.
 * Fitted on posts with and without their claim among 10, 100 and 1,000; see `evaluate/README.md`.
 */
const least = { anyway: 6.8, eachTenfold: 0.45 } as const;

/** The fewest words in common that say something: one alone is in too many messages. */
const fewest = 2;

/** How much more there must be of one of many sentences, each of which may be like some claim. */
const ofManySentences = 1;

/**
 * How much speaks for a message, or a sentence of a long one, being about a wording: offered where it is 0 or more. Unlike the
 * ranking's score, it means the same whether there are ten cards or a thousand.
 * @param score the ranking's
 */
export function likelihood(
  { vocabulary, passages }: Index,
  message: ReadonlySet<string>,
  wording: WordingTerms,
  { score, amongMany }: { readonly score: number; readonly amongMany: boolean },
): number {
  const unseen = rarity(vocabulary, '');
  const named = wording.language === undefined || wording.language === 'en';
  const weight = ({ word, root, kind, light }: Term) =>
    (rarity(vocabulary, root) / unseen) *
    (light ? lightly : named && kind === 'word' && !isEnglish(word) ? asName : 1);
  const sum = (terms: readonly Term[]) => terms.reduce((all, term) => all + weight(term), 0);
  const has = ({ root }: Term) => message.has(root);
  const told = sum(wording.claim.filter(has));
  const common = [...wording.claim, ...wording.title].filter((term) => has(term) && !term.light);
  if (common.length < fewest) return -Infinity;
  const share = told / Math.max(1e-9, sum(wording.claim));
  const amount = Math.log1p(told + sum(wording.title.filter(has)));
  const needed = least.anyway + least.eachTenfold * Math.log10(Math.max(1, passages.length));
  return (
    counts.score * score +
    counts.share * share +
    counts.amount * amount -
    needed -
    (amongMany ? ofManySentences : 0)
  );
}

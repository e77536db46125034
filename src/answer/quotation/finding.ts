/**
 * What became of a quotation that was looked up.
 * - `exact`: these very words stand in the article, up to typography (quotation marks, hyphens, spaces, letter case). They may
 *   run over sentences and paragraphs, and over the words that only say who speaks (“…,” X said. “…”);
 * - `misattributed`: the words stand in the library, in another mouth or another paper than was said;
 * - `shortened`: they stand in one article with something left out where the quotation itself says so ("…", "[…]");
 * - `spliced`: its pieces stand in the library, but four words or more between them were left out without a sign, or they were
 *   joined from several places or in another order;
 * - `altered`: the nearest passage has other words, shown as differences. A word or two left out are among them, and so is a
 *   negation beside the words that was cut off.
 *
 * Words that stand nowhere are an abstention.
 */
export type Finding = 'exact' | 'misattributed' | 'shortened' | 'spliced' | 'altered';

/** From the finding that says least against the words as they were typed to the one that says most. */
export const mildestFirst: readonly Finding[] = ['exact', 'misattributed', 'shortened', 'spliced', 'altered'];

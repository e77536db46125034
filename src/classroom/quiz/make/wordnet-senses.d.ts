declare module 'wink-lexicon/src/wn-word-senses.js' {
  /** By the number that a word has in `wn-words.js`: the numbers of WordNet's files that it stands in, ascending; 3 to 28 are nouns'. */
  const senses: readonly (readonly number[])[];
  export default senses;
}

declare module 'wink-lexicon/src/wn-words.js' {
  /** WordNet's words in their base form, with numbers that lead to their senses. */
  const words: Readonly<Record<string, number>>;
  export default words;
}

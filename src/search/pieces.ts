/** How many letters a piece has. */
const length = 4;

/**
 * The pieces of a word: every four letters in a row, its beginning and end being marked (`_har`, `harb` … `our_`); a shorter word
 * is one piece. They join words that share a part: methylation and demethylated, bedbugs and bugs, a name and its misspelling.
 * McNamee and Mayfield 2004 found four letters best for English.
 */
export function piecesOf(word: string): readonly string[] {
  const marked = `_${word}_`;
  if (marked.length <= length) return [marked];
  return Array.from({ length: marked.length - length + 1 }, (_, at) => marked.slice(at, at + length));
}

const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu', 'na', 'pe', 'ri', 'so', 'tu'];

/** A word that nothing else has: `q`, three or more syllables, and `x`. Lower case. */
export function uniqueWord(number: number): string {
  let word = '';
  for (let rest = number, at = 0; at < 3 || rest > 0; at += 1) {
    word += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  }
  return `q${word}x`;
}

/** The unique words in a text, each once. */
export function uniqueWordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/q(?:[b-z][aeiou]){3,}x/g));
}

const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu', 'na', 'pe', 'ri', 'so', 'tu'];
const length = 5;
const words = syllables.length ** length;

/**
 * A word that nothing else has, and that no other is spelt like: `q`, five syllables, and `x`. Lower case.
 * @param number below 759,375
 */
export function uniqueWord(number: number): string {
  // A step that shares no factor with their number comes past every word once, and leaps.
  let rest = (number * 484_271 + 12_345) % words;
  let word = '';
  for (let at = 0; at < length; at += 1) {
    word += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  }
  return `q${word}x`;
}

/** The unique words in a text, each once. */
export function uniqueWordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/q(?:[b-t][aeiou]){5}x/g));
}

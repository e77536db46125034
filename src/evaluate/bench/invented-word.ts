/** Letters that begin and end syllables, those that English words have more often more than once. */
const onsets =
  's s s c c p p d d r r m m b b t t f h l g n w v k j st tr br gr pr pl sh ch cl sp th fl'.split(' ');
const vowels = 'a a e e e i i o o u ea ou ai'.split(' ');
const codas = ['', '', ...'n n r l s t m d k nd rt ll st ck'.split(' ')];

/** The most short words that there are, so that later ones get longer and are still found at once. */
const shortWords = 4_000;

/**
 * Makes up words that nothing means anything by, each once: two syllables at first, then three, four to thirteen letters.
 * @param draw numbers from 0 up to but not 1
 */
export function inventor(draw: () => number): () => string {
  const made = new Set<string>();
  const one = (all: readonly string[]) => all[Math.floor(draw() * all.length)] ?? '';
  const syllable = () => one(onsets) + one(vowels);
  return () => {
    for (;;) {
      const word = syllable() + syllable() + (made.size < shortWords ? '' : syllable()) + one(codas);
      if (word.length < 4 || made.has(word)) continue;
      made.add(word);
      return word;
    }
  };
}

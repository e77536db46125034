/** How fast new words come: `discount` from 0 to 1 is the exponent of growth, `concentration` the head start of new ones. */
type Growth = { readonly discount: number; readonly concentration: number };

/**
 * Draws words so that a few are frequent, most are rare and new ones never cease to come, as in real text: the Pitman–Yor process
 * (Pitman and Yor 1997; as a model of words, Goldwater, Griffiths and Johnson 2011). After n draws, of which v were different, the
 * next is new with probability (concentration + discount · v) / (concentration + n), and else one of the earlier ones, by how
 * often it came. So the vocabulary grows like n to the discount (Heaps' law), and word frequencies follow Zipf's.
 * @param known words that count as drawn already, as often as they stand there
 * @param invent makes a new one
 */
export function growingVocabulary<T>(
  draw: () => number,
  known: readonly T[],
  invent: () => T,
  { discount, concentration }: Growth,
): () => T {
  const words: T[] = [];
  const counts: number[] = [];
  const history: number[] = [];
  const add = (number: number) => {
    history.push(number);
    counts[number] = (counts[number] ?? 0) + 1;
  };
  const numbers = new Map<T, number>();
  for (const word of known) {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    words[number] = word;
    add(number);
  }
  const earlier = () => {
    for (;;) {
      const number = history[Math.floor(draw() * history.length)] ?? 0;
      const count = counts[number] ?? 1;
      if (draw() * count < count - discount) return number;
    }
  };
  return () => {
    const isNew =
      draw() * (concentration + history.length) < concentration + discount * words.length ||
      history.length === 0;
    const number = isNew ? words.push(invent()) - 1 : earlier();
    add(number);
    // A number that was drawn has its word.
    return words[number] ?? invent();
  };
}

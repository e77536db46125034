/** What a number word does: it counts, or it multiplies what stands before it. */
export type NumberWord = { readonly value: number; readonly scale: boolean };

const counted = (words: string, from: number, step = 1) =>
  words.split(' ').map((word, at): [string, NumberWord] => [word, { value: from + step * at, scale: false }]);

const scaled = (words: string, value: number) =>
  words.split(' ').map((word): [string, NumberWord] => [word, { value, scale: true }]);

/** Folded number words: English, and those of Spanish and German that are no English words. */
const numbers: ReadonlyMap<string, NumberWord> = new Map([
  ...counted(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    0,
  ),
  ...counted('thirty forty fifty sixty seventy eighty ninety', 30, 10),
  ...counted('half', 0.5),
  ...counted('dos tres cuatro cinco seis siete ocho nueve diez', 2),
  ...counted('doce trece catorce quince', 12),
  ...counted('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa', 20, 10),
  ...counted('zwei drei vier funf sechs sieben acht neun zehn elf zwolf', 2),
  ...counted('zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig', 20, 10),
  ...scaled('dozen', 12),
  ...scaled('hundred hundert cien', 100),
  ...scaled('thousand tausend mil', 1e3),
  ...scaled('million millionen millon millones mio', 1e6),
  ...scaled('billion bn', 1e9),
  ...scaled('trillion tn', 1e12),
]);

const ordinals: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, at) => [word, at + 1]),
);

/** What a folded word counts or multiplies, if it is a number word. */
export function numberWord(word: string): NumberWord | undefined {
  return numbers.get(word);
}

/** Which place a folded word means: "third" is 3. */
export function ordinalWord(word: string): number | undefined {
  return ordinals.get(word);
}

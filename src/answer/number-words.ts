const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

const numbers: ReadonlyMap<string, string> = new Map([
  ...small.map((word, value) => [word, String(value)] as const),
  ...'thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, String(30 + 10 * at)] as const),
  ['hundred', '100'],
  ['thousand', '1000'],
  ['million', '1000000'],
  ['billion', '1000000000'],
  ['once', '1'],
  ['twice', '2'],
  ['dozen', '12'],
  ['both', '2'],
]);

/** A number written as a word in its digits ("three" is "3"); any other word as it is. */
export function numberForm(word: string): string {
  return numbers.get(word) ?? word;
}

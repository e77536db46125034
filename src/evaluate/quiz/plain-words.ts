/** Words that say nothing by themselves. */
const SMALL: ReadonlySet<string> = new Set(
  `that this with from have been were will would they them their there what when which who whom whose where while about into than then
  said says told some such also only very more most over after before since until could should might must does shall other
  dass eine einen einem einer sich nicht auch nach noch wird wurde haben hatte sind aber oder beim über unter
  para pero como esta este sobre desde hasta entre cuando donde según había dice dijo tiene`.split(/\s+/),
);

/** A text as words: lower case, without accents; numbers without grouping. Written apart from what makes questions. */
export function plainWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]s\b/g, '')
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return Array.from(plain.matchAll(/\p{N}+(?:[.,]\p{N}+)*|\p{L}+(?:['’]\p{L}+)*/gu), ([word]) => word);
}

/** Its words of four letters and more that say something, by their first six letters. */
export function tellingStems(words: readonly string[]): ReadonlySet<string> {
  return new Set(
    words.filter((word) => /^\p{L}{4,}/u.test(word) && !SMALL.has(word)).map((word) => word.slice(0, 6)),
  );
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, at): [string, number] => [word, at]),
  ...'thirty forty fifty sixty seventy eighty ninety hundred'
    .split(' ')
    .map((word, at): [string, number] => [word, 30 + 10 * at]),
  ...'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf'
    .split(' ')
    .map((word, at): [string, number] => [word, at]),
  ...'cero uno dos tres cuatro cinco seis siete ocho nueve diez'
    .split(' ')
    .map((word, at): [string, number] => [word, at]),
  ['dozen', 12],
  ['half', 50],
  ['thousand', 1000],
  ['million', 1_000_000],
]);

/** Numbers in a text by what they mean, digits or words; "half" is 50 as a share. */
export function numbersIn(words: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [at, word] of words.entries()) {
    const value = /^\p{N}/u.test(word) ? Number(word.replace(',', '.')) : NUMBERS.get(word);
    if (value === undefined || Number.isNaN(value)) continue;
    found.add(value);
    const next = NUMBERS.get(words[at + 1] ?? '');
    if (value >= 20 && value < 100 && next !== undefined && next < 10) found.add(value + next);
  }
  return found;
}

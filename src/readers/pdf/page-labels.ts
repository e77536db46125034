/** Units of a label; what is longer is none. */
const LONGEST = 20;

type Numbered = { readonly value: number; readonly isRoman: boolean };

/**
 * What the pages of a file are called: as the file says, unless it only counts them and others are printed; else as it is
 * printed on the pages; else 1, 2, 3. A page between others that have numbers has the one that is missing, and one before the
 * first number has its place in brackets, as libraries write it.
 * @param running the rows of each page that pages share
 */
export function pageLabels(
  running: readonly (readonly string[])[],
  given: readonly string[] | undefined,
): readonly string[] {
  const own = given?.map(cleaned);
  const isCounted = own === undefined || own.every((label, at) => label === String(at + 1) || label === '');
  if (own !== undefined && !isCounted && own.length === running.length)
    return own.map((label, at) => (label === '' ? `[${at + 1}]` : label));
  return printed(running) ?? running.map((_, at) => String(at + 1));
}

function cleaned(label: string): string {
  const plain = label
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, '')
    .replaceAll('–', '-')
    .trim();
  return plain.length > LONGEST ? '' : plain;
}

/** The labels that the pages' numbers make, if those count on from page to page. */
function printed(running: readonly (readonly string[])[]): readonly string[] | undefined {
  const found = running.map((rows) => rows.flatMap(numbersIn));
  const counts = new Map<string, number>();
  for (const [at, numbers] of found.entries())
    for (const key of new Set(numbers.map((each) => keyOf(each, at))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = running.length === 1 ? 1 : 2;
  const chosen = found.map((numbers, at) => {
    const counted = numbers.map((each) => ({ each, count: counts.get(keyOf(each, at)) ?? 0 }));
    const [best] = counted.toSorted((a, b) => b.count - a.count);
    return best !== undefined && best.count >= enough ? best.each : undefined;
  });
  if (chosen.every((each) => each === undefined)) return undefined;
  return chosen.map((own, at) => {
    const number = own ?? missing(chosen, at);
    return number === undefined || number.value < 1 ? `[${at + 1}]` : written(number);
  });
}

const keyOf = ({ value, isRoman }: Numbered, at: number) => `${isRoman} ${value - at}`;

/** The number of a page that has none, counted from the last that has one, or back from the next. */
function missing(chosen: readonly (Numbered | undefined)[], at: number): Numbered | undefined {
  const before = chosen.findLastIndex((each, place) => place < at && each !== undefined);
  const from = before === -1 ? chosen.findIndex((each) => each !== undefined) : before;
  const known = chosen[from];
  return known && { ...known, value: known.value + at - from };
}

/** The numbers at the ends of a row, and the one after "page". */
function numbersIn(row: string): readonly Numbered[] {
  if (CLOCK.test(row)) return [];
  const words = row.split(/[\s|•·–—/()[\]-]+/u).filter((word) => word !== '');
  const after = words.findIndex((word) => /^(?:page|seite|p[aá]gina|p\.|s\.)$/iu.test(word)) + 1;
  const ends = [words[0], words.at(-1), after === 0 ? undefined : words[after]];
  return ends.flatMap((word) => (word === undefined ? [] : numbered(word)));
}

function numbered(word: string): readonly Numbered[] {
  if (/^\d{1,5}$/.test(word)) return [{ value: Number(word), isRoman: false }];
  const value = /^(?:[ivxlc]+|[IVXLC]+)$/.test(word) ? fromRoman(word.toLowerCase()) : 0;
  return value > 0 && roman(value) === word.toLowerCase() ? [{ value, isRoman: true }] : [];
}

/** What a browser prints over a page: a day and a time. */
const CLOCK = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}, \d{1,2}:\d{2}/;

const written = ({ value, isRoman }: Numbered) => (isRoman ? roman(value) : String(value));

const digits: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  const [worth, digit] = digits.find(([each]) => each <= value) ?? [0, ''];
  return worth === 0 ? '' : digit + roman(value - worth);
}

function fromRoman(word: string): number {
  const values = Array.from(word, (letter) => digits.find(([, digit]) => digit === letter)?.[0] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

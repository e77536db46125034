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

/** Pages one after the other whose numbers have to count on before they are believed, as far as there are so many. */
const ENOUGH = 3;

/** The labels that the pages' numbers make, if those count on from page to page. */
function printed(running: readonly (readonly string[])[]): readonly string[] | undefined {
  const spread = spreads(running);
  if (spread !== undefined) return spread;
  const found = running.map((rows) => rows.flatMap(numbersIn));
  const enough = Math.min(ENOUGH, found.filter(({ length }) => length > 0).length);
  const counts = found.map((numbers, at) => new Set(numbers.map((each) => keyOf(each, at))));
  const chosen = found.map((numbers, at) =>
    numbers
      .map((each) => ({ each, count: countedOn(counts, at, keyOf(each, at)) }))
      .filter(({ count }) => count >= (running.length === 1 ? 1 : Math.max(2, enough)))
      .toSorted((a, b) => b.count - a.count)
      .map(({ each }) => each)
      .at(0),
  );
  if (chosen.every((each) => each === undefined)) return undefined;
  return chosen.map((own, at) => {
    const number = own ?? missing(chosen, at);
    return number === undefined || number.value < 1 ? `[${at + 1}]` : written(number);
  });
}

/** How many pages before and after one count on as it does; those without a number do not break the row. */
function countedOn(counts: readonly ReadonlySet<string>[], at: number, key: string): number {
  let count = 1;
  for (const step of [-1, 1])
    for (let place = at + step; count < ENOUGH; place += step) {
      const keys = counts[place];
      if (keys === undefined || (keys.size > 0 && !keys.has(key))) break;
      if (keys.has(key)) count += 1;
    }
  return count;
}

/** The labels of pages each of which shows two pages of a book, with both their numbers in one row: `12-13`. */
function spreads(running: readonly (readonly string[])[]): readonly string[] | undefined {
  const pairs = running.map((rows) =>
    rows
      .map((row) => /^(\d{1,4})\s(?:.*\s)?(\d{1,4})$/u.exec(row)?.slice(1).map(Number) ?? [])
      .find(([first = 0, second = 0]) => second === first + 1),
  );
  const first = pairs.findIndex((pair) => pair !== undefined);
  const from = (pairs[first]?.[0] ?? 0) - 2 * first;
  const isCounted = pairs.every((pair, at) => pair === undefined || pair[0] === from + 2 * at);
  const known = pairs.filter((pair) => pair !== undefined).length;
  if (!isCounted || known < 2 || known < 0.5 * running.length) return undefined;
  return running.map((_, at) => {
    const left = from + 2 * at;
    return left < 1 ? `[${at + 1}]` : `${left}-${left + 1}`;
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

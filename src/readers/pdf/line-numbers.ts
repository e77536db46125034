import { rowsOf, type Row } from './row.ts';

/** Rows that are numbered at least, and how many of a page's. */
const FEWEST = 6;
const SHARE = 0.7;

/** A page without the numbers of its lines, as records of courts and parliaments have them in the margin. */
export function withoutLineNumbers(rows: readonly Row[]): readonly Row[] {
  const numbers = rows.flatMap((row) => {
    const [first] = row.stretches;
    const text =
      first?.runs
        .map((run) => run.text)
        .join('')
        .trim() ?? '';
    return first !== undefined && /^\d{1,4}$/.test(text) ? [{ first, value: Number(text) }] : [];
  });
  const step = (numbers[1]?.value ?? 0) - (numbers[0]?.value ?? 0);
  const isCounted = numbers.every(
    ({ value }, at) => at === 0 || value - (numbers[at - 1]?.value ?? 0) === step,
  );
  if (
    numbers.length < FEWEST ||
    numbers.length < (SHARE * rows.length) / Math.max(1, step) ||
    step < 1 ||
    !isCounted
  )
    return rows;
  const margin = Math.max(...numbers.map(({ first }) => first.x1));
  const taken = new Set(numbers.map(({ first }) => first));
  const left = rows.flatMap(({ stretches }) => stretches.filter((stretch) => !taken.has(stretch)));
  if (left.some(({ x0 }) => x0 <= margin)) return rows;
  return rowsOf(left.flatMap(({ runs }) => runs));
}

import type { Run } from './run.ts';
import { sizeOf } from './row.ts';

/** How much larger an initial is than the text beside it. */
const LARGER = 1.7;

/** An initial, with the quotation mark that may stand before it. */
const INITIAL = /^["“„«‹'‘¿¡]?\p{Lu}$/u;

/** The same runs with each large initial, which reaches down over several lines, at the beginning of the first of them. */
export function withDropCaps(runs: readonly Run[]): readonly Run[] {
  const usual = sizeOf(runs);
  const caps = runs.filter(({ text, size }) => size >= LARGER * usual && INITIAL.test(text.trim()));
  if (caps.length === 0 || caps.length > MOST) return runs;
  const placed = new Map(caps.map((cap) => [cap, atFirstLine(cap, runs, usual)]));
  return runs.map((run) => placed.get(run) ?? run);
}

/** Initials that a page has at most; more are a picture of letters. */
const MOST = 40;

function atFirstLine(cap: Run, runs: readonly Run[], usual: number): Run {
  const end = cap.x + cap.width;
  const beside = runs.filter(
    ({ x, y, size, text }) =>
      size < cap.size / LARGER + 0.1 &&
      x >= end - 0.3 * usual &&
      x <= end + 1.5 * usual &&
      y > cap.y - 0.95 * cap.size &&
      y <= cap.y + 0.3 * usual &&
      text.trim() !== '',
  );
  const [first, ...others] = beside.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const reachesDown = first !== undefined && others.some(({ y }) => y > first.y + 0.8 * first.size);
  if (first === undefined || !reachesDown) return cap;
  return { ...cap, y: first.y, size: first.size, font: first.font, width: first.x - cap.x };
}

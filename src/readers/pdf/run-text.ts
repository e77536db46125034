import type { Row } from './row.ts';
import type { Run } from './run.ts';

/** A gap between words, in sizes of the font: what is narrower is none. */
const SPACE = 0.1;

/** The letters of runs side by side, with a space where there is a gap; raised marks of notes after a word go to `refers`. */
export function textOfRuns(
  runs: readonly Run[],
  row: Row,
  { isReversed, refers }: { readonly isReversed: boolean; readonly refers: string[] },
): string {
  const ordered = isReversed ? rightToLeftOrder(runs) : runs;
  const parts: string[] = [];
  let before: Run | undefined;
  for (const run of ordered) {
    const end = parts.at(-1) ?? '';
    if (isNoteMark(run, row, parts.slice(-4).join(''))) {
      refers.push(run.text.trim());
      continue;
    }
    const gap = before === undefined ? Infinity : distance(before, run);
    // pdf.js sometimes begins a run with a space that belongs to another.
    const own = gap < 0.05 * run.size ? run.text.replace(/^ +(?=\S)/, '') : run.text;
    const isSpaced =
      /\s$/.test(end) || /^[\s\p{M}]/u.test(own) || gap <= SPACE * Math.min(run.size, before?.size ?? 0);
    parts.push(end === '' || isSpaced ? own : ` ${own}`);
    before = run;
  }
  return parts
    .join('')
    .replaceAll(/[\s\u00a0]+/gu, (space) => (space.includes('\u00a0') ? '\u00a0' : ' '))
    .trim();
}

function distance(a: Run, b: Run): number {
  return Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width));
}

function isNoteMark(run: Run, row: Row, before: string): boolean {
  if (before === '' || run.size >= 0.85 * row.size || run.y > row.y - 0.15 * row.size) return false;
  const mark = run.text.trim();
  // After a unit it is an exponent; after a sentence, or a word of some length, it is the number of a note.
  return (
    /^(?:\d{1,3}(?:[,–-]\d{1,3})*|[*†‡§¶]{1,3})$/u.test(mark) &&
    /(?:[.,;:!?…"”’'»)\]]|\p{L}{3})\s*$/u.test(before)
  );
}

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/** Whether most letters of runs are read from right to left. */
export function isRightToLeft(runs: readonly Run[]): boolean {
  const count = (of: (run: Run) => boolean) =>
    runs.reduce((sum, run) => sum + (of(run) ? run.text.length : 0), 0);
  return count(({ text }) => RTL.test(text)) > count(({ text }) => /\p{L}/u.test(text) && !RTL.test(text));
}

/** From right to left, but words and numbers that run the other way in their own order. */
function rightToLeftOrder(runs: readonly Run[]): readonly Run[] {
  const ordered: Run[] = [];
  let forward: Run[] = [];
  for (const run of runs.toReversed()) {
    if (/[\p{L}\p{N}]/u.test(run.text) && !RTL.test(run.text)) {
      forward.unshift(run);
      continue;
    }
    for (const each of forward) ordered.push(each);
    ordered.push(run);
    forward = [];
  }
  return [...ordered, ...forward];
}

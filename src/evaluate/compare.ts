import { pairedBootstrap } from './bootstrap.ts';
import type { Measured } from './measured.ts';
import type { Kept } from './outcomes.ts';
import { table } from './table.ts';

/** A table of how the figures of a set differ from those that were kept, or a sentence on why it cannot be made. */
export function comparison({ name, outcomes }: Measured, before: Kept): string {
  const then = before[name];
  if (then === undefined) return `${name}: not in the file, nothing to compare`;
  const questions = Object.keys(outcomes).filter((id) => then[id] !== undefined);
  const figures = [...new Set(questions.flatMap((id) => Object.keys(outcomes[id] ?? {})))];
  const rows = figures.map((figure) => {
    const pairs = questions.flatMap((id) => {
      const [was, is] = [then[id]?.[figure], outcomes[id]?.[figure]];
      return was === undefined || is === undefined ? [] : [[was, is] as const];
    });
    const { difference, low, high, p, ...others } = pairedBootstrap(pairs);
    return [
      figure,
      String(others.questions),
      rounded(others.before),
      rounded(others.after),
      signed(difference),
      `${signed(low)} … ${signed(high)}`,
      p.toFixed(4),
    ];
  });
  return table([[name, 'questions', 'before', 'now', 'difference', '95 % interval', 'p'], ...rows]);
}

function rounded(value: number): string {
  return value.toFixed(4);
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`;
}

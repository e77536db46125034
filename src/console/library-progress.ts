import { Presets, SingleBar } from 'cli-progress';
import type { LibraryTools } from './library-tools.ts';

/** So many files are long work. */
const MANY = 20;

/** Lines that are told while work goes on, with a bar under way where a person looks on. */
export type Progress = {
  /** Tells a line on standard output, or a warning on standard error. */
  readonly tell: (line: string, to?: 'output' | 'errors') => void;
  /** Another file is done. */
  readonly step: () => void;
  readonly end: () => void;
};

/**
 * A bar on standard error for long work, if that is a terminal. Lines then wait until the bar is gone, because they
 * would break it; otherwise they are told at once.
 */
export function startProgress(
  { output, errors }: Pick<LibraryTools, 'output' | 'errors'>,
  of: number,
): Progress {
  const write = (line: string, to: 'output' | 'errors') =>
    void (to === 'output' ? output : errors).write(`${line}\n`);
  if (errors.isTTY !== true || of < MANY)
    return { tell: (line, to = 'output') => write(line, to), step: () => {}, end: () => {} };

  const waiting: { readonly line: string; readonly to: 'output' | 'errors' }[] = [];
  const format = '{bar} {value}/{total} · {eta_formatted}';
  const bar = new SingleBar(
    { stream: errors, format, clearOnComplete: true, hideCursor: true },
    Presets.shades_grey,
  );
  bar.start(of, 0);
  return {
    tell: (line, to = 'output') => void waiting.push({ line, to }),
    step: () => bar.increment(),
    end: () => {
      bar.stop();
      for (const { line, to } of waiting.splice(0)) write(line, to);
    },
  };
}

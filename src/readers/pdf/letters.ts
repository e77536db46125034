import type { Run } from './run.ts';

/**
 * Letters that say nothing: a font may have pictures of letters and not say which they are. What is for private use is one of
 * those, unless it is a list's mark.
 */
const UNREADABLE = /[[\p{Cc}\p{Co}\p{Cn}\ufffd]--[\t\n\r]]/gv;

/** The share of letters from which on a text is none, and how many letters say it. */
const SHARE = 0.005;

/** How many of some letters cannot be read, and whether those are too many to quote anything. */
export function unreadableIn(runs: readonly Run[]): { readonly count: number; readonly isTooMuch: boolean } {
  let [count, all] = [0, 0];
  for (const { text } of runs) {
    const own = withoutMark(text);
    count += own.match(UNREADABLE)?.length ?? 0;
    all += own.replaceAll(/\s/gu, '').length;
  }
  return { count, isTooMuch: count > Math.max(2, SHARE * all) };
}

/** The same runs with � for what cannot be read, and without the marks of lists in a font for symbols. */
export function readable(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((run) => {
    if (run.text.search(UNREADABLE) === -1) return [run];
    const text = withoutMark(run.text).replaceAll(UNREADABLE, '\ufffd');
    return text === '' ? [] : [{ ...run, text }];
  });
}

const withoutMark = (text: string) => text.replace(/^\s*\p{Co}(?:\s+|$)/u, '');

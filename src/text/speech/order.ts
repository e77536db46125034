import type { Span } from '../span.ts';

/** Index of the first of `spans` (in order, disjoint) that starts at unit `at` or after; their number for none. */
export function firstFrom(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ones of `spans` that start in `[start, end)`; both are in order. */
export function startingIn<Item extends Span>(spans: readonly Item[], { start, end }: Span): readonly Item[] {
  return spans.slice(firstFrom(spans, start), firstFrom(spans, end));
}

/** Whether a unit lies in one of `spans`, which are in order and disjoint. */
export function isInside(spans: readonly Span[], at: number): boolean {
  const before = spans[firstFrom(spans, at + 1) - 1];
  return before !== undefined && at < before.end;
}

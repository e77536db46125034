/** A half-open range `[start, end)` in UTF-16 units of an article's text. */
export type Span = { readonly start: number; readonly end: number };

/**
 * The text inside a span, unchanged.
 * @throws RangeError when the span does not lie inside the text.
 */
export function slice(text: string, { start, end }: Span): string {
  if (!(0 <= start && start <= end && end <= text.length))
    throw new RangeError(`Span ${start}–${end} lies outside a text of ${text.length} units`);
  return text.slice(start, end);
}

/** The span without the white space at its ends; empty at `start` when there is nothing else. */
export function trim(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  const kept = inside.trim();
  const from = start + (inside.length - inside.trimStart().length);
  return kept === '' ? { start, end: start } : { start: from, end: from + kept.length };
}

/** How many UTF-16 units two spans share. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

import type { Span } from '../../text/span.ts';
import type { Contrast } from './contrast.ts';

/**
 * The contrasts with those of a given name and its surname as one: "Ada Roth" against "Ben Moreno".
 * @param asked the claim as typed, of which each `asked` is a span
 * @param text the article's, of which each `passage` is one
 */
export function wholeNames(asked: string, text: string, contrasts: readonly Contrast[]): readonly Contrast[] {
  const joined: Contrast[] = [];
  for (const contrast of contrasts) {
    const before = joined.at(-1);
    const isName = contrast.kind === 'name' && before?.kind === 'name';
    const ours = isName ? together(asked, before.asked, contrast.asked) : undefined;
    const theirs = isName ? together(text, before.passage, contrast.passage) : undefined;
    if (ours && theirs) joined[joined.length - 1] = { kind: 'name', asked: ours, passage: theirs };
    else joined.push(contrast);
  }
  return joined;
}

/** Both spans as one, where nothing but a space stands between them. */
function together(text: string, one: Span | undefined, next: Span | undefined): Span | undefined {
  if (one === undefined || next === undefined) return undefined;
  return /^\s+$/u.test(text.slice(one.end, next.start)) ? { start: one.start, end: next.end } : undefined;
}

import type { Span } from '../../text/span.ts';
import type { Said } from './said.ts';

/** Messages up to this many UTF-16 units are about one thing. */
const short = 360;

/** Into how many parts the longest messages are cut, each of which is looked up. */
const most = 20;

/** The parts of a message that are looked up one by one: all of it, and the sentences of a long one, several together where they are many. */
export function partsOf({ text, words, sentences }: Said): readonly Span[] {
  const whole = { start: 0, end: text.length };
  if (text.length <= short) return [whole];
  const atLeast = text.length / most;
  const parts: Span[] = [];
  let start: number | undefined;
  for (const { from, to } of sentences) {
    start ??= words[from]?.start ?? 0;
    const end = words[to - 1]?.end ?? start;
    if (end - start < atLeast) continue;
    parts.push({ start, end });
    start = undefined;
  }
  if (start !== undefined) parts.push({ start, end: words.at(-1)?.end ?? start });
  return parts.length < 2 ? [whole] : [whole, ...parts];
}

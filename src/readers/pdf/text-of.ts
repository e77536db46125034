import type { Page } from '../../library/article.ts';
import { jointOf, wordsOf } from './hyphens.ts';
import type { Paragraph } from './paragraphs.ts';

/** The text of a file: a paragraph, heading, caption or row of a table a line, with an empty line between two. */
export type PdfText = {
  readonly text: string;
  readonly pages: readonly Page[];
  /** Where headings begin, in UTF-16 units. */
  readonly headings: readonly number[];
  /** Whether words were put together that a line's end had divided. */
  readonly isJoined: boolean;
};

/** Puts paragraphs together, and says where in the text each page begins. */
export function textOf(paragraphs: readonly Paragraph[], labels: readonly string[]): PdfText {
  const words = wordsOf(paragraphs.flatMap(({ lines }) => lines));
  const starts = new Map<number, number>();
  const headings: number[] = [];
  const written: string[] = [];
  let [length, isJoined] = [0, false];
  for (const { kind, lines } of paragraphs) {
    const from = written.length === 0 ? 0 : length + BETWEEN.length;
    if (kind === 'heading') headings.push(from);
    const parts: string[] = [];
    let at = from;
    for (const [place, line] of lines.entries()) {
      const before = lines[place - 1];
      const joint = before && jointOf(before.text, line.text, words);
      if (joint?.isDivided === true) {
        parts.push((parts.pop() ?? '').slice(0, -1));
        at -= 1;
        isJoined = true;
      }
      parts.push((joint?.between ?? '') + line.text);
      at += joint?.between.length ?? 0;
      if (!starts.has(line.page)) starts.set(line.page, at);
      at += line.text.length;
    }
    written.push(parts.join(''));
    length = at;
  }
  return { text: written.join(BETWEEN), pages: pagesOf(starts, labels, length), headings, isJoined };
}

const BETWEEN = '\n\n';

/** A page without text begins where the next one does. */
function pagesOf(
  starts: ReadonlyMap<number, number>,
  labels: readonly string[],
  length: number,
): readonly Page[] {
  let next = length;
  const reversed = labels.toReversed().map((label, at) => {
    next = Math.min(next, starts.get(labels.length - 1 - at) ?? next);
    return { start: next, label };
  });
  return reversed.toReversed().map((page, at) => (at === 0 ? { ...page, start: 0 } : page));
}

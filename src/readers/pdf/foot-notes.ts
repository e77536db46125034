import type { Paragraph } from './paragraphs.ts';

/** How a sentence ends after which another may begin; a colon or semicolon ends none. */
export const WHOLE = /[.!?…。！？]["'“”‘’»«›‹)\]]*$/u;

/** How a note begins: with a raised mark, or with a number or sign before its first word. */
const BEGINS = /^(?:\d{1,3}[.)]?\s?["“„«(]?\p{L}|[*†‡§¶]{1,3}\s?\S)/u;

/** The first part of a page, from the top, in which a note at a page's foot does not stand. */
const TOP = 0.3;

/**
 * A column without the notes at its foot: the small print at its end, from the first that begins as a note does.
 * @param height of the page, in points
 */
export function withoutNotes(column: readonly Paragraph[], height: number): readonly Paragraph[] {
  const last = column.findLastIndex(({ kind }) => kind !== 'note');
  const from = column.findIndex(
    ({ lines: [first] }, at) =>
      at > last &&
      first !== undefined &&
      first.y > TOP * height &&
      (first.mark !== undefined || BEGINS.test(first.text)),
  );
  return from === -1 ? column : column.slice(0, from);
}

/** Whether a paragraph goes on elsewhere: it ends in the middle of a sentence, where its column ends. */
export function isOpen({ kind, lines, isFull }: Paragraph): boolean {
  const text = lines.at(-1)?.text ?? '';
  return kind === 'body' && !WHOLE.test(text) && (isFull || /[\p{L}\p{N}][-\u2010\u00ad]$/u.test(text));
}

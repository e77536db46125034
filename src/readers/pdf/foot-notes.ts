import { LEADERS, type Paragraph } from './paragraphs.ts';

/** How a sentence ends after which another may begin; a colon or semicolon ends none. */
export const WHOLE = /[.!?…。！？]["'“”‘’»«›‹)\]]*$/u;

/** How a note begins: with a raised mark, or with a number or sign before its first word. */
const BEGINS = /^(?:\d{1,3}[.)]?\s?["“„«(]?\p{L}|[*†‡§¶]{1,3}\s?\S)/u;

/** The first part of a page, from the top, in which a note at a page's foot does not stand. */
const TOP = 0.3;

/**
 * A column without the notes at its foot: the small print at its end, from the first that begins as a note does; and what begins
 * there with a mark that the page's text has raised, in whatever letters it is set.
 * @param height of the page, in points
 * @param marks that are raised in the text of the page
 */
export function withoutNotes(
  column: readonly Paragraph[],
  { height, marks }: { readonly height: number; readonly marks: ReadonlySet<string> },
): readonly Paragraph[] {
  const isMarked = ({ lines: [first] }: Paragraph) =>
    marks.has(/^(?:\d{1,3}|[*†‡§¶]{1,3})(?=\s)/u.exec(first?.text ?? '')?.[0] ?? '');
  const last = column.findLastIndex((paragraph) => paragraph.kind !== 'note' && !isMarked(paragraph));
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
  if (LEADERS.test(text)) return false;
  return kind === 'body' && !WHOLE.test(text) && (isFull || /[\p{L}\p{N}][-\u2010\u00ad]$/u.test(text));
}

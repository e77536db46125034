import { html } from 'hono/html';
import { contains, slice, type Span } from '../text/span.ts';
import { letters, type Html } from './letters.ts';

/**
 * The letters of a range with spans in it marked; of two that overlap, the first. No letter is added or lost.
 * @param written how the letters of a part are written; as they are unless given
 * @param name what a mark is called in the styles; undefined for the one passage that a page was opened at
 */
export function markedHtml(
  text: string,
  range: Span,
  spans: readonly Span[],
  name: (span: Span) => string | undefined,
  written: (span: Span) => Html = (span) => letters(slice(text, span)),
): Html {
  const wanted = spans.filter((span) => contains(range, span) && span.start < span.end);
  const marks = wanted
    .filter((span, at) =>
      wanted.slice(0, at).every((before) => span.end <= before.start || before.end <= span.start),
    )
    .toSorted((a, b) => a.start - b.start);
  if (marks.length === 0) return written(range);
  const parts = marks.map((mark, at) => {
    const before = written({ start: marks[at - 1]?.end ?? range.start, end: mark.start });
    const inside = written(mark);
    const called = name(mark);
    return called === undefined
      ? html`${before}<mark id="passage">${inside}</mark>`
      : html`${before}<mark class="${called}">${inside}</mark>`;
  });
  return html`${parts}${written({ start: marks.at(-1)?.end ?? range.start, end: range.end })}`;
}

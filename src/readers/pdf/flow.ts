import { isOpen, WHOLE } from './foot-notes.ts';
import { ITEM, SPACED_TITLE, type Paragraph } from './paragraphs.ts';

/**
 * The paragraphs of all columns as they are read: one that goes on in the next column, or on the next page, is put together,
 * and captions, tables and small print that stand between stay with their page, before or after it.
 * @param columns in the order in which they are read
 */
export function flowOf(columns: readonly (readonly Paragraph[])[]): readonly Paragraph[] {
  const flow: Paragraph[] = [];
  for (const column of columns) {
    const open = flow.findLastIndex(({ kind }) => kind === 'body' || kind === 'heading');
    const next = column.findIndex(({ kind }) => kind === 'body' || kind === 'heading');
    const [before, after] = [flow[open], column[next]];
    const between = flow.slice(open + 1);
    const isOne =
      before !== undefined &&
      after !== undefined &&
      (continues(before, after, between) ||
        (between.length === 0 && next === 0 && isSameHeading(before, after)));
    if (!isOne) {
      flow.push(...column);
      continue;
    }
    const whole = { ...after, lines: [...before.lines, ...after.lines] };
    flow.splice(
      open,
      flow.length - open,
      ...between,
      whole,
      ...column.slice(0, next),
      ...column.slice(next + 1),
    );
  }
  return flow;
}

/** Whether a heading's next line stands in another column, because it is too short to reach over both. */
function isSameHeading(before: Paragraph, after: Paragraph): boolean {
  const [last, first] = [before.lines.at(-1), after.lines[0]];
  if (last === undefined || first === undefined || before.kind !== 'heading' || after.kind !== 'heading')
    return false;
  const distance = first.y - last.y;
  return (
    last.page === first.page &&
    last.font === first.font &&
    Math.abs(last.size - first.size) < 0.1 &&
    distance > 0 &&
    distance <= SPACED_TITLE * last.size
  );
}

function continues(before: Paragraph, after: Paragraph, between: readonly Paragraph[]): boolean {
  const [last, first] = [before.lines.at(-1), after.lines[0]];
  if (last === undefined || first === undefined || after.kind !== 'body' || ITEM.test(first.text))
    return false;
  if (Math.abs(first.size - last.size) > 0.06 * last.size) return false;
  // What stands between goes before the whole: its page must not be an earlier one than the paragraph's.
  const page = before.lines[0]?.page ?? 0;
  if (between.some(({ lines }) => (lines[0]?.page ?? 0) > page)) return false;
  if (isOpen(before)) return true;
  return before.kind === 'body' && !WHOLE.test(last.text) && /^\p{Ll}/u.test(first.text);
}

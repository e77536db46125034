import { isOpen, WHOLE } from './foot-notes.ts';
import { ITEM, SPACED_TITLE, type Paragraph } from './paragraphs.ts';

/**
 * The paragraphs of all columns as they are read: one that goes on in the next column, on the next page, or behind a caption, a
 * table or a quotation set large, is put together, and what stands between stays with its page, before or after it.
 * @param columns in the order in which they are read
 */
export function flowOf(columns: readonly (readonly Paragraph[])[]): readonly Paragraph[] {
  const flow: Paragraph[] = [];
  for (const column of columns) {
    let isFirst = true;
    const floats: Paragraph[] = [];
    for (const paragraph of column) {
      if (isFirst && isFloat(paragraph)) {
        floats.push(paragraph);
        continue;
      }
      const open = flow.findLastIndex((each) => each.kind === 'body' || (isFirst && each.kind === 'heading'));
      const before = flow[open];
      const between = flow.slice(open + 1);
      const isOne =
        before !== undefined &&
        (isFirst
          ? continues(before, paragraph, between) || isSameHeading(before, paragraph, [...between, ...floats])
          : continuesBehind(before, paragraph, between));
      if (isOne) {
        const whole = { ...paragraph, lines: [...before.lines, ...paragraph.lines] };
        flow.splice(open, flow.length - open, ...between, whole, ...floats);
      } else flow.push(...floats, paragraph);
      floats.length = 0;
      isFirst = false;
    }
    flow.push(...floats);
  }
  return flow;
}

/** How many times as long as others lines are at least that are no part of their paragraph. */
const WIDER = 2;

/** Lines that an entry in a box beside the text has at most; a longer one that goes on stands beside a picture. */
const BOXED = 2;

const isFloat = ({ kind }: Paragraph) => kind !== 'body' && kind !== 'heading';

/** Whether a paragraph goes on in another column. */
function continues(before: Paragraph, after: Paragraph, between: readonly Paragraph[]): boolean {
  const [last, first] = [before.lines.at(-1), after.lines[0]];
  if (last === undefined || first === undefined || after.kind !== 'body' || ITEM.test(first.text))
    return false;
  if (Math.abs(first.size - last.size) > 0.06 * last.size) return false;
  // What stands between goes before the whole: its page must not be an earlier one than the paragraph's.
  const page = before.lines[0]?.page ?? 0;
  if (between.some(({ lines }) => (lines[0]?.page ?? 0) > page)) return false;
  // A box beside the text has lines of another length than what stands under both.
  const [own, next] = [widthOf(before), widthOf(after)];
  const isOther = last.page === first.page && Math.max(own, next) > WIDER * Math.min(own, next);
  if (isOther && before.lines.length <= BOXED && after.lines.length > 1 && !/^\p{Ll}/u.test(first.text))
    return false;
  if (isOpen(before)) return true;
  return before.kind === 'body' && !WHOLE.test(last.text) && /^\p{Ll}/u.test(first.text);
}

const widthOf = ({ lines }: Paragraph) => lines.reduce((most, { x0, x1 }) => Math.max(most, x1 - x0), 0);

/** Whether a paragraph goes on in its own column, behind something that is none of it. */
function continuesBehind(before: Paragraph, after: Paragraph, between: readonly Paragraph[]): boolean {
  return (
    between.length > 0 &&
    isOpen(before) &&
    /^\p{Ll}/u.test(after.lines[0]?.text ?? '') &&
    continues(before, after, between)
  );
}

/** Whether a heading's next line stands in another column, because it is too short to reach over both. */
function isSameHeading(before: Paragraph, after: Paragraph, between: readonly Paragraph[]): boolean {
  const [last, first] = [before.lines.at(-1), after.lines[0]];
  if (last === undefined || first === undefined || between.length > 0) return false;
  if (before.kind !== 'heading' || after.kind !== 'heading') return false;
  const distance = first.y - last.y;
  return (
    last.page === first.page &&
    last.font === first.font &&
    Math.abs(last.size - first.size) < 0.1 &&
    distance > 0 &&
    distance <= SPACED_TITLE * last.size
  );
}

import type { Line } from './line.ts';

/** What a paragraph is: captions, tables and small print stand beside the text, which may go on behind them. */
export type Kind = 'body' | 'heading' | 'caption' | 'row' | 'note';

/** Lines that belong together. */
export type Paragraph = {
  readonly kind: Kind;
  readonly lines: readonly Line[];
  /** Whether its last line reaches to where lines of its column end, or nearly: it may go on elsewhere. */
  readonly isFull: boolean;
};

/** The letters that most of a file is set in. */
export type Body = {
  readonly size: number;
  readonly font: string;
  /** How far its lines are apart, in sizes of the font. */
  readonly leading: number;
};

/** A line further from the one before than so many times the usual distance begins a paragraph. */
const SPACED = 1.22;

/** The same for lines in larger letters than the text around them, in sizes of their font. */
export const SPACED_TITLE = 1.5;

/** Lines that are few. */
const FEW = 5;

/** An indent, in sizes of the font. */
const INDENT = 0.7;

/** How much of a column's width a line takes at least that ends because there is no more room. */
const FULL = 0.7;

export const ITEM = /^(?:[-–—•‣▪◦●○■□*·]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s|\[\d{1,3}\]\s)/u;
const CAPTION =
  /^(?:fig(?:ure|\.)?|table|abb(?:ildung|\.)?|tab(?:elle|\.)?|figura|tabla|cuadro|photo(?:graph)?|foto|gr[aá]fico|chart|map|karte|mapa)\s?(?:[\d.]+[a-z]?|[ivx]+)?\s?[:.|–—]/iu;
/** How a line of a table of contents ends. */
export const LEADERS = /(?:\.\s?){4,}\s*[\divxlc]+$/u;

/** How a sentence ends. */
const ENDED = /[.!?…:;。！？]["'“”‘’»«›‹)\]]*$/u;

/** The paragraphs of a column, told apart by distance, indent, size of the font, and lines that end early. */
export function paragraphsOf(lines: readonly Line[], body: Body): readonly Paragraph[] {
  // A few lines do not show how far those of a paragraph are apart.
  const leading = lines.length < FEW ? 0 : usualDistance(lines);
  const right = edge(lines);
  const left = usualLeft(lines);
  const paragraphs: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const open = paragraphs.at(-1);
    if (open !== undefined && before !== undefined && !begins(line, before, { leading, right, left, body }))
      open.push(line);
    else paragraphs.push([line]);
  }
  const full = left + FULL * (right - left);
  return paragraphs.map((own) => ({
    kind: kindOf(own, body),
    lines: own,
    isFull: (own.at(-1)?.x1 ?? 0) > full,
  }));
}

type Setting = {
  readonly leading: number;
  readonly right: number;
  readonly left: number;
  readonly body: Body;
};

function begins(line: Line, before: Line, { leading, right, left, body }: Setting): boolean {
  if (LEADERS.test(before.text) || line.isRow || before.isRow || line.mark !== undefined) return true;
  const size = Math.max(line.size, before.size);
  if (Math.abs(line.size - before.size) > 0.08 * size) return true;
  const distance = line.y - before.y;
  const usual =
    size > 1.15 * body.size
      ? SPACED_TITLE * size
      : SPACED * (leading === 0 ? body.leading * size : Math.max(leading, 1.02 * size));
  if (distance > usual || distance < 0) return true;
  // A title is broken where it looks well.
  if (size > 1.15 * body.size) return false;
  const isEnded = ENDED.test(before.text);
  if (ITEM.test(line.text) && (isEnded || line.x0 < before.x0 + 1 || fits(line, before, right))) return true;
  if (CAPTION.test(line.text) && isEnded) return true;
  if (line.font !== before.font && (isEnded || fits(line, before, right))) return true;
  const isIndented = line.x0 > left + INDENT * size && before.x0 < line.x0 - 0.5 * INDENT * size;
  if (isIndented && (isEnded || fits(line, before, right))) return true;
  if (isEnded) return fits(line, before, right);
  // A line of its own, such as a byline, over a paragraph that fills its lines.
  const width = right - left;
  const isFilled = line.x1 > right - 0.05 * width && /^[\p{Lu}“„«"‘¿¡]/u.test(line.text);
  return isFilled && before.x1 < left + FULL * width && fits(line, before, right);
}

/** Whether the first word of a line would have fitted at the end of the one before: then that one ended on purpose. */
function fits(line: Line, before: Line, right: number): boolean {
  const word = /^\S+/u.exec(line.text)?.[0] ?? '';
  const perLetter = (line.x1 - line.x0) / Math.max(1, line.text.length);
  return before.x1 + (word.length + 1.5) * perLetter < right;
}

function usualDistance(lines: readonly Line[]): number {
  const distances = lines
    .slice(1)
    .map(({ y }, at) => y - (lines[at]?.y ?? 0))
    .filter((distance) => distance > 0)
    .toSorted((a, b) => a - b);
  // The smaller third: in a text of short paragraphs most lines are further apart than those of one paragraph.
  return distances[Math.floor(distances.length / 3)] ?? 0;
}

/** How far lines reach to the right; one that stands out alone does not count. */
function edge(lines: readonly Line[]): number {
  const ends = lines.map(({ x1 }) => x1).toSorted((a, b) => b - a);
  return ends[Math.floor(ends.length / 20)] ?? 0;
}

function usualLeft(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { x0 } of lines) counts.set(Math.round(x0 / 2), (counts.get(Math.round(x0 / 2)) ?? 0) + 1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return (best?.[0] ?? 0) * 2;
}

function kindOf(lines: readonly Line[], body: Body): Kind {
  const [first] = lines;
  if (first === undefined) return 'body';
  if (first.isRow) return 'row';
  const text = lines.map((line) => line.text).join(' ');
  if (CAPTION.test(text) && text.length < 600) return 'caption';
  const isLarge = first.size >= 1.12 * body.size;
  const isOther = lines.every(({ font }) => font !== body.font) && first.size >= 0.97 * body.size;
  const isShort = text.length <= (isLarge ? 200 : 100) && lines.length <= (isLarge ? 4 : 2);
  const isTitle = /\p{L}/u.test(text) && !/[.,;:]["”’»)]*$/u.test(text);
  if ((isLarge || isOther) && isShort && isTitle) return 'heading';
  return first.size <= 0.92 * body.size ? 'note' : 'body';
}

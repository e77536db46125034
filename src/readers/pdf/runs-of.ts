import type { PdfPage, Run } from './run.ts';

/** Letters as pdf.js gives them: `transform` leads from the unit square of the font to the page, whose origin is below. */
export type Item = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
};

type View = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

/** `turn` is a quarter of a circle that text is nearest to, in degrees; `off` how far it is from it. */
type Turned = Item & { readonly turn: number; readonly off: number; readonly size: number };

/** Degrees by which text may be off the horizontal: scanned pages are never quite straight. */
const SLANT = 3;

/** Points below which text cannot be read, such as what is hidden from people and shown to search engines. */
const SMALLEST = 1;

/**
 * The runs of a page, turned so that most of its letters are upright. What stands at another angle is left out: a watermark,
 * a stamp along the edge. Letters that are drawn twice, as some do to make them bold, count once.
 */
export function runsOf(items: readonly Item[], { x0, y0, x1, y1 }: View): PdfPage {
  const turned = items.map(turnedItem).filter(({ size, str }) => size >= SMALLEST && str.trim() !== '');
  const letters = new Map<number, number>();
  for (const { turn, str } of turned) letters.set(turn, (letters.get(turn) ?? 0) + str.length);
  const turn = [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const isTurned = turn === 90 || turn === 270;
  const straight = turned.filter((item) => item.turn === turn);
  const slant = slantOf(straight);
  const runs = straight.map((item): Run => {
    const [, , , , left = 0, low = 0] = item.transform;
    const [x, y] = upright(turn, [left, low], { x0, y0, x1, y1 });
    return {
      text: item.str,
      x: x * Math.cos(slant) - y * Math.sin(slant),
      y: x * Math.sin(slant) + y * Math.cos(slant),
      width: Math.abs(item.width),
      size: item.size,
      font: item.fontName,
    };
  });
  return {
    width: isTurned ? y1 - y0 : x1 - x0,
    height: isTurned ? x1 - x0 : y1 - y0,
    runs: once(runs),
  };
}

function turnedItem(item: Item): Turned {
  const [a = 0, b = 0, c = 0, d = 0] = item.transform;
  const angle = (Math.atan2(b, a) * 180) / Math.PI;
  const turn = Math.round(angle / 90) * 90;
  const isStraight = Math.abs(angle - turn) <= SLANT;
  return {
    ...item,
    turn: isStraight ? (turn + 360) % 360 : -1,
    off: angle - turn,
    size: Math.hypot(c, d),
  };
}

/** By how much most of the text of a page runs up or down, in radians: a page may have been scanned askew. */
function slantOf(items: readonly Turned[]): number {
  const letters = items.reduce((sum, { str }) => sum + str.length, 0);
  const degrees = items.reduce((sum, { off, str }) => sum + off * str.length, 0) / Math.max(1, letters);
  return Math.abs(degrees) < STRAIGHT ? 0 : (degrees * Math.PI) / 180;
}

/** Degrees by which text may be off that is straight. */
const STRAIGHT = 0.02;

/** A point of the page, seen with text upright that runs in the direction of `turn`: from the left, and from the top down. */
function upright(turn: number, [x, y]: readonly [number, number], view: View): readonly [number, number] {
  if (turn === 90) return [y - view.y0, x - view.x0];
  if (turn === 180) return [view.x1 - x, y - view.y0];
  if (turn === 270) return [view.y1 - y, view.x1 - x];
  return [x - view.x0, view.y1 - y];
}

/** How many of the last runs that say the same in the same place are looked at. */
const LOOKED_AT = 8;

/** The same runs without those that say the same as another at the same place, give or take a third of a letter. */
function once(runs: readonly Run[]): readonly Run[] {
  const seen = new Map<string, Run[]>();
  return runs.filter((run) => {
    const key = `${Math.round(run.y / 4)} ${run.text}`;
    const same = seen.get(key) ?? [];
    seen.set(key, same);
    const isAgain = same
      .slice(-LOOKED_AT)
      .some(({ x, y, size }) => Math.abs(x - run.x) < size / 3 && Math.abs(y - run.y) < size / 3);
    if (!isAgain) same.push(run);
    return !isAgain;
  });
}

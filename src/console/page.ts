import type { Line, LineRole } from '../answer/piece.ts';
import type { Passage, Sheet } from '../answer/sheet.ts';
import type { Look } from './look.ts';
import { paint } from './paint.ts';
import { runsOf } from './runs.ts';
import { wrap, type Run, type Style } from './wrap.ts';

/** Stands at the left of every line of a quotation and of nothing else, so that colour is not needed to tell them. */
export const bar = '┃ ';

const styles: Readonly<Record<LineRole, Style>> = {
  title: 'strong',
  question: 'quiet',
  quotation: 'plain',
  attribution: 'quiet',
  note: 'quiet',
  text: 'plain',
  item: 'plain',
};

const indent = '  ';

/** An answer as text, which ends in a line feed; its passages are numbered from 1. */
export function sheetText({ head, passages, foot }: Sheet, look: Look): string {
  const parts = [
    ...(head.length > 0 ? [linesText(head, look)] : []),
    ...passages.map((passage, at) => passageText(passage, at + 1, look)),
    ...(foot.length > 0 ? [linesText(foot, look)] : []),
  ];
  return parts.join('\n');
}

/** Lines as text, each ending in a line feed, at the left margin; an item hangs. */
export function linesText(lines: readonly Line[], look: Look): string {
  return lines
    .map((line) => lineText(line, { first: '', rest: line.role === 'item' ? indent : '' }, look))
    .join('');
}

/** A passage with its number in the margin, at the first line of its own quotation. */
export function passageText({ lines, quoted }: Passage, number: number, look: Look): string {
  const margin = `${String(number).padStart(2)} ${indent.slice(1)}`;
  const blank = ' '.repeat(margin.length);
  return lines
    .map((line) => {
      const own = line.pieces.some((piece) => piece.is === 'quotation' && piece.quote === quoted.quote);
      return lineText(line, { first: own ? margin : blank, rest: blank }, look);
    })
    .join('');
}

function lineText(
  { role, pieces }: Line,
  margins: { readonly first: string; readonly rest: string },
  look: Look,
): string {
  const style = styles[role];
  const set =
    role === 'quotation' ? bar : margins.rest === '' || role === 'item' ? '' : ' '.repeat(bar.length);
  const found = pieces.flatMap((piece) => runsOf(piece, style, look));
  const runs = role === 'attribution' ? found.flatMap(keptTogether) : found;
  return wrap(runs, look.columns - margins.rest.length - set.length)
    .map((line, at) => {
      const margin: Run[] = [
        { text: at === 0 ? margins.first : margins.rest, style: 'quiet', foreign: false },
        { text: set, style: 'accent', foreign: false },
      ];
      return `${paint([...margin.filter(({ text }) => text !== ''), ...line], look)}\n`;
    })
    .join('');
}

/** In an attribution a date stays on one line, and a line ends with its dot rather than begin with it. */
function keptTogether(run: Run): readonly Run[] {
  if (run.foreign) return [run];
  if (run.text !== ' · ') return [{ ...run, whole: true }];
  return [
    { ...run, text: ' ·', whole: true },
    { ...run, text: ' ' },
  ];
}

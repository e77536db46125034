import { isRefusal, type Warning } from '../ingest/warning.ts';
import { labelsFor, type LabelKey } from './label.ts';
import type { Piece } from './piece.ts';
import { say } from './say.ts';

/** A warning with its file: `scan.pdf was left out. It holds no text …`. */
export function warningLine(warning: Warning): Piece {
  return say.label(isRefusal(warning) ? 'warning.left-out' : 'warning.about', {
    file: say.fact(warning.file),
    why: warningReason(warning),
  });
}

/** What is wrong and what to do, in whole sentences, for where the file is named already. */
export function warningReason({ code, values = {} }: Warning): Piece {
  const filled = Object.entries(values).map(([slot, value]) => [slot, valuePiece(slot, value)] as const);
  return say.label(`warning.${code}`, Object.fromEntries(filled));
}

/** Values that are words of the bot's own name a label; whatever else stands in a warning came with the file. */
function valuePiece(slot: string, value: string | number): Piece {
  if (typeof value === 'number') return say.number(value);
  const key = `warning.${slot}.${value}`;
  return isLabel(key) ? say.label(key) : say.fact(value);
}

function isLabel(key: string): key is LabelKey {
  return Object.hasOwn(labelsFor('en'), key);
}

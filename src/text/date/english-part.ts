import { SP } from './english-words.ts';
import type { Part } from './period.ts';
import type { Groups } from './rule.ts';

/** "early", "mid-", "the end of", "the first half of (the)": what may stand before a month, year, decade or century. */
export const PART = String.raw`(?:(?<stretch>early|mid|middle|late)(?:[-–]|${SP})(?:(?:in|of)${SP})?(?:the${SP})?|(?:the${SP})?(?:very${SP})?(?<edge>beginning|start|middle|end|close)${SP}of${SP}(?:the${SP})?|(?:the${SP})?(?<nth>first|second|third|fourth|latter|last|final)(?:${SP}|-)(?<share>half|quarter)${SP}(?:of|in)${SP}(?:the${SP})?)`;

/** The part that the groups of PART name. */
export function englishPart({ stretch, edge, nth, share }: Groups): Part | undefined {
  const word = (stretch ?? edge ?? nth)?.toLowerCase();
  if (word === undefined) return undefined;
  if (share?.toLowerCase() === 'half') return word === 'first' ? 'half-1' : 'half-2';
  if (share !== undefined)
    return ({ first: 'quarter-1', second: 'quarter-2', third: 'quarter-3' } as const)[word] ?? 'quarter-4';
  if (word === 'mid' || word === 'middle') return 'mid';
  if (word === 'early' || word === 'late') return word;
  return word === 'end' || word === 'close' ? 'end' : 'start';
}

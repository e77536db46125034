import { lastTitle, nameEnd, nameStart } from './extent.ts';
import type { Evidence } from './kind.ts';
import { isFullName, isPartOfThing, isSingleName, isTitledName } from './proof.ts';
import type { Word } from './scan.ts';
import { HONORIFICS } from './words.ts';

/** A name in a block: the words `[from, to)` of the block's words, without title and honorific. */
export type Name = {
  readonly from: number;
  readonly to: number;
  readonly honorific?: 'm' | 'f' | 'other';
  /** A title or honorific before it proves even a single word. */
  readonly titled?: true;
};

/** The name of a person in the run `[from, to)` of capitalised words, when something there or beside proves one. */
export function nameIn(words: readonly Word[], from: number, to: number, lists: Evidence): Name | undefined {
  const title = lastTitle(words, from, to, lists);
  const honorific = title === undefined ? undefined : HONORIFICS.get(words[title]?.lower ?? '');
  const after = title === undefined ? from : title + 1;
  const start = nameStart(words, after, to, honorific !== undefined, lists);
  const end = nameEnd(words, start, to, lists);
  if (end <= start || isPartOfThing(words, start, end, lists)) return undefined;
  const name: Name = { from: start, to: end, ...(honorific === undefined ? {} : { honorific }) };
  const titled = title !== undefined && start === after;
  if (titled && isTitledName(words, title, start, end, lists)) return { ...name, titled: true };
  if (end - start === 1) return isSingleName(words, start, lists) ? name : undefined;
  return isFullName(words, start, end, lists) ? name : undefined;
}

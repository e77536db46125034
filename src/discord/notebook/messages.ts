import { roomAfter, type Room } from '../card/passage-text.ts';
import type { EntryText } from './entry-text.ts';

/** Entries that stand on one message; `from` counts from the first of its page. */
type Message = { readonly from: number; readonly entries: readonly EntryText[] };

/**
 * The entries of a page on as many messages as they take, in their order: one stands on a message whole, or on the next. At least one
 * message.
 */
export function messagesOf(entries: readonly EntryText[], whole: Room): readonly [Message, ...Message[]] {
  const fits = (count: number) =>
    roomAfter(whole, ...entries.slice(0, count).map(({ text }) => text)) !== undefined;
  const over = entries.findIndex((_, at) => !fits(at + 1));
  if (over === -1) return [{ from: 0, entries }];
  // What has no room on a message of its own stands there all the same: `entryText` has made it as short as it can be.
  const here = Math.max(1, over);
  const rest = entries.slice(here);
  const first = { from: 0, entries: entries.slice(0, here) };
  if (rest.length === 0) return [first];
  return [first, ...messagesOf(rest, whole).map((each) => ({ ...each, from: each.from + here }))];
}

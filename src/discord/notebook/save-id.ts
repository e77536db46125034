import type { QuoteRef } from '../../answering.ts';
import type { Card } from '../../cards/card.ts';
import { cardId } from '../cards/card-press.ts';
import { read, written } from '../reference.ts';

/**
 * What a Save button saves, or lets somebody choose from: passages by their places, or of a fact card that shows more of them than
 * a `custom_id` has room for, those of a text of it.
 */
export type SavePress =
  | { readonly refs: readonly [QuoteRef, ...QuoteRef[]] }
  | { readonly card: Card['id']; readonly version: number };

/** Five references are what a `custom_id` has room for. */
export const mostRefs = 5;

const patterns = {
  refs: /^ntb;save;((?:[\w-]{16}){1,5})$/,
  card: /^ntb;card;([0-9A-Z]{8});(\d{1,9})$/,
} as const;

/** The select in which one of several passages is chosen; it comes with its reference. */
export const chooseId = 'ntb;choose';

export function saveId(press: SavePress): string {
  if ('card' in press) return `ntb;card;${press.card};${press.version}`;
  return `ntb;save;${press.refs.slice(0, mostRefs).map(written).join('')}`;
}

/** What a `custom_id` saves. It comes from outside and may be anything. */
export function savePressOf(id: string): SavePress | undefined {
  const [, card = '', version] = patterns.card.exec(id) ?? [];
  if (cardId.test(card)) return { card, version: Number(version) };
  const refs = (patterns.refs.exec(id)?.[1]?.match(/.{16}/g) ?? []).map(read);
  const [first, ...others] = refs.filter((ref) => ref !== undefined);
  if (first === undefined || refs.includes(undefined)) return undefined;
  return { refs: [first, ...others] };
}

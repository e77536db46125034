import type { QuoteRef } from '../../../answering.ts';
import { read, written } from '../../reference.ts';

/**
 * What the buttons under an answer do with its passages: `save` makes a card of them, `into` puts them on one that is there; and the
 * select in which that one is chosen.
 */
export type SavePress = {
  readonly on: 'save' | 'into' | 'into-card';
  /** At most five, as many as a card shows. */
  readonly refs: readonly QuoteRef[];
  /** Whether what was asked is a claim that the card answers. */
  readonly claim: boolean;
};

/** Five references are what a `custom_id` has room for. */
const most = 5;
const pattern = /^crd;(save|into|into-card);(c?);((?:[\w-]{16}){0,5})$/;

export function saveId({ on, refs, claim }: SavePress): string {
  return `crd;${on};${claim ? 'c' : ''};${refs.slice(0, most).map(written).join('')}`;
}

/** What a `custom_id` is for. It comes from outside and may be anything. */
export function savePress(id: string): SavePress | undefined {
  const [, on, claim, run = ''] = pattern.exec(id) ?? [];
  if (on !== 'save' && on !== 'into' && on !== 'into-card') return undefined;
  const refs = (run.match(/.{16}/g) ?? []).map(read);
  if (refs.includes(undefined)) return undefined;
  return { on, refs: refs.filter((ref) => ref !== undefined), claim: claim === 'c' };
}

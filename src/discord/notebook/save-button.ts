import type { APIButtonComponent } from 'discord.js';
import type { QuoteRef } from '../../answering.ts';
import { ids, pressButton } from '../card/component.ts';
import type { Wording } from '../words/markdown.ts';
import { mostRefs, saveId } from './save-id.ts';

/**
 * Save: puts a passage into the notebook of whoever presses it; of several, they choose. In servers only, and at most five: none is
 * offered for more.
 */
export function saveButton(
  refs: readonly QuoteRef[],
  { labels }: Pick<Wording, 'labels'>,
): readonly APIButtonComponent[] {
  const [first, ...others] = refs;
  if (first === undefined || refs.length > mostRefs) return [];
  return pressButton(saveId({ refs: [first, ...others] }), labels['button.save'], { id: ids.save });
}

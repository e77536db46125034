import type { Desk } from '../../desk.ts';
import { respondWithForm } from '../../respond.ts';
import type { Askable } from '../../send.ts';
import { moderatorOf } from '../author.ts';
import { formOf } from './filled-form.ts';
import { cardNamed } from '../find/named.ts';

/** /card edit, /card correct and /card retire: the form of the card that is named, with what is there. */
export function runChange(
  to: Askable,
  desk: Desk,
  does: 'edit' | 'correct' | 'retire',
  typed: string,
): Promise<void> {
  return respondWithForm(to, desk, async () => {
    const author = await moderatorOf(to, desk);
    const card = await cardNamed(author, desk, typed, 'any');
    const seen = await desk.app.card(author, card);
    return formOf(to, desk, { do: does, card, revision: seen?.revision ?? 0 });
  });
}

import type { ListedCard } from '../../../cards/carding.ts';
import type { Member } from '../../../guild/member.ts';
import { Refusal } from '../../../refusal.ts';
import type { Desk } from '../../desk.ts';

/** `open`: published cards that are open to whoever asks. `any`: those of every state to whoever may moderate, and the same to others. */
export type Which = 'open' | 'any';

/** Cards whose title, tag or id goes on from what was typed. */
export async function completable(
  member: Member,
  { app }: Pick<Desk, 'app'>,
  typed: string,
  which: Which,
  atMost: number,
): Promise<readonly Pick<ListedCard, 'card' | 'title' | 'state'>[]> {
  if (which === 'open') return app.completeCards(member, typed, 'open', atMost);
  try {
    return await app.completeCards(member, typed, 'all', atMost);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return app.completeCards(member, typed, 'open', atMost);
  }
}

import type { Member } from '../guild/member.ts';
import type { Card } from './card.ts';
import type { Carding } from './carding.ts';
import type { Needs } from './needs.ts';

/** Matching messages with the published cards that are open to whoever asks. */
export function matchingCards(_needs: Needs): Pick<Carding, 'matchCards'> & {
  /** The card that answers the same claim, where one is open to them. */
  readonly known: (member: Member, words: string) => Promise<Card['id'] | undefined>;
} {
  return {
    matchCards: async () => [],
    known: async () => undefined,
  };
}

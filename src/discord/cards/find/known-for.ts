import { setTimeout as sleep } from 'node:timers/promises';
import type { CardMatch } from '../../../cards/carding.ts';
import type { Reader } from '../../../library/asker.ts';
import type { Desk } from '../../desk.ts';
import { facts } from '../../failure.ts';

/** How many cards are named that may be about a claim. */
const mostKnown = 3;

/** How long it may take to look for cards, in ms: an answer does not wait for what only stands beside it. */
const patience = 1500;

/**
 * The fact cards that a claim may be about, as whoever asks may read them. None where they cannot be looked for, or not in time: the
 * answer comes without them then.
 */
export async function knownFor(
  asker: Reader,
  desk: Pick<Desk, 'app' | 'log'>,
  claim: string,
): Promise<readonly CardMatch[]> {
  if (typeof asker === 'string' || claim.trim() === '') return [];
  const looking = desk.app.matchCards({ ...asker, pack: null }, claim, mostKnown).catch((error: unknown) => {
    desk.log.warn(facts(error), 'fact cards could not be looked for');
    return [];
  });
  return Promise.race([looking, sleep(patience, [], { ref: false })]);
}

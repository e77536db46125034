import type { Pack } from '../../library/pack.ts';
import { text } from '../card/component.ts';
import type { Wording } from '../words/markdown.ts';
import type { Room } from '../card/passage-text.ts';
import type { Outcome } from '../outcome.ts';
import { draftsCard } from './draft-card.ts';
import { fitting } from './fitting.ts';
import type { TakenIn } from './take-in.ts';

/** How much room there is for why files did not come to be read, where nothing else is on the message. */
const failedRoom: Room = { characters: 3000, marks: 40 };

/** What came of what somebody offered: what waits for them, and what did not come to be read. */
export function takenCard(
  { drafts, refused, failed }: TakenIn,
  packs: readonly Pack[],
  wording: Wording,
): Outcome {
  if (drafts.length === 0 && refused.length === 0)
    return { components: [text(30, fitting(failed, failedRoom, wording))] };
  return draftsCard({ drafts, refused, packs, notes: failed, wording });
}

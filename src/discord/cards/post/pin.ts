import type { Piece } from '../../../answer/piece.ts';
import { say } from '../../../answer/say.ts';
import type { Desk } from '../../desk.ts';
import { codeOf, facts } from '../../failure.ts';
import { pin, type Answerable } from '../../send.ts';
import type { PostPlace } from './place.ts';
import { notPinned } from './post-permission.ts';

/** Discord's code: a channel has as many pins as it can have. */
const full = 30003;

/** Pins a message where whoever wants it may and the bot may; else gives why not. The message stays in any case. */
export async function pinnedOr(
  to: Answerable,
  { log }: Pick<Desk, 'log'>,
  place: PostPlace,
  message: string,
): Promise<Piece | undefined> {
  const lacking = notPinned(place);
  if (lacking !== undefined) return say.label(lacking, { permission: say.label('permission.pin') });
  try {
    await pin(to.client.rest, { channel: place.channel, message });
    return undefined;
  } catch (error) {
    log.warn(facts(error), 'a posted card could not be pinned');
    return say.label(codeOf(error) === full ? 'copy.pins-full' : 'copy.not-pinned');
  }
}

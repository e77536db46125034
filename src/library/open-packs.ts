import type { Asker, Visitor } from './asker.ts';
import { dayIn } from './day-in.ts';
import type { Pack, Shelving } from './pack.ts';

/**
 * The packs of a server that are open to whoever asks, whichever of them they choose: all of them to whoever may read all that
 * the scope has.
 */
export function openPacksOf({ packs, timeZone }: Shelving, asker: Asker): readonly Pack[] {
  if (typeof asker === 'string') return packs;
  return packs.filter((pack) => isOpen(pack, asker, timeZone));
}

/** On its days, to one of its roles, in one of its channels; where it names none of them, always, to all, everywhere. */
function isOpen(
  { opens, closes, roles, channels }: Pack,
  visitor: Pick<Visitor, 'roles' | 'channels' | 'at'>,
  timeZone: string,
): boolean {
  const day = dayIn(timeZone, visitor.at);
  if ((opens !== undefined && day < opens) || (closes !== undefined && day > closes)) return false;
  return isOneOf(roles, visitor.roles) && isOneOf(channels, visitor.channels);
}

function isOneOf(wanted: readonly string[], own: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((id) => own.includes(id));
}

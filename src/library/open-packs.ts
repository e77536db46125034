import type { Iso } from '../text/date.ts';
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
function isOpen(pack: Pack, visitor: Pick<Visitor, 'roles' | 'channels' | 'at'>, timeZone: string): boolean {
  if (!isOpenOn(pack, dayIn(timeZone, visitor.at))) return false;
  return isOneOf(pack.roles, visitor.roles) && isOneOf(pack.channels, visitor.channels);
}

/** Whether a day is one of a pack's. @param day in the server's time zone */
export function isOpenOn({ opens, closes }: Pick<Pack, 'opens' | 'closes'>, day: Iso): boolean {
  return (opens === undefined || day >= opens) && (closes === undefined || day <= closes);
}

function isOneOf(wanted: readonly string[], own: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((id) => own.includes(id));
}

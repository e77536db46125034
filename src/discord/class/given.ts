import { choosing } from '../../asking.ts';
import type { Class } from '../../guild/class.ts';
import type { Member } from '../../guild/member.ts';
import type { Pack } from '../../library/pack.ts';
import { Refusal } from '../../refusal.ts';
import type { Desk } from '../desk.ts';
import { classPattern } from './id-parts.ts';

/** The pack that an option names among those that are open to somebody; none where they chose all. @throws Refusal `refusal.no-open-pack` */
export async function packsIn(
  { scope, roles, channels, at }: Member,
  { app }: Desk,
  typed: string | undefined,
): Promise<readonly Pack['id'][]> {
  const asker = await choosing(app, { scope, roles, channels, at }, typed);
  return typeof asker === 'string' || typeof asker.pack !== 'string' ? [] : [asker.pack];
}

const classId = new RegExp(`^${classPattern}$`);

/** The id of a class that was chosen. @throws Refusal where it cannot be one */
export function classIdIn(chosen: string): Class['id'] {
  if (classId.test(chosen)) return chosen;
  throw new Refusal('refusal.old-button');
}

/** A number that was chosen. @throws Refusal where it is no whole one from 1 to `most` */
export function numberIn(chosen: string, most: number): number {
  const number = /^\d{1,6}$/.test(chosen) ? Number(chosen) : 0;
  if (number < 1 || number > most) throw new Refusal('refusal.old-button');
  return number;
}

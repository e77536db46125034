import { createHmac } from 'node:crypto';
import type { Pack } from '../../library/pack.ts';
import type { Iso } from '../../text/date.ts';
import type { ClassKey } from '../pupil.ts';

/** What a count is of: a week, by its Monday, and the pack that was asked. */
type Counted = { readonly week: Iso; readonly pack?: Pack['id'] };

/**
 * Who stands behind a count: another one in every week and class, so that nobody is followed from one week to the next, or into a
 * notebook; without the class's key nobody finds out whose it is. 32 hexadecimal digits of HMAC-SHA-256.
 * @param user their Discord id
 */
export function unansweredPerson(key: ClassKey, week: Iso, user: string): string {
  return hash(key, `unanswered person ${week} ${user}`);
}

/**
 * A word that may never be read: another hash in every week, pack and class, so that no list of words that was made once finds it
 * out. 32 hexadecimal digits of HMAC-SHA-256.
 * @param root what its forms have in common, as search has it
 */
export function unansweredHash(key: ClassKey, { week, pack }: Counted, root: string): string {
  return hash(key, `unanswered word ${week} ${pack ?? ''} ${root}`);
}

function hash(key: ClassKey, what: string): string {
  return createHmac('sha256', key).update(what).digest('hex').slice(0, 32);
}

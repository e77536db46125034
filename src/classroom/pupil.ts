import { createHmac } from 'node:crypto';
import type { Class } from '../guild/class.ts';
import type { GuildScope } from '../library/asker.ts';

/** 32 random bytes of a class, or of a server outside of its classes; deleted with everything that is kept of it. */
export type ClassKey = Uint8Array;

/**
 * Somebody, as everything in a classroom is kept of them: by a pseudonym in one class, or in one server outside of its classes. No
 * Discord id stands beside it.
 */
export type Pupil = {
  readonly scope: GuildScope;
  readonly class?: Class['id'];
  readonly pupil: string;
};

/** Crockford's base 32: no letter that is taken for a digit. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Who somebody is in a class: the same person always has the same one, two classes have nothing in common, and without the key nobody
 * finds out whose it is. 16 characters (80 bits of HMAC-SHA-256).
 * @param user their Discord id
 */
export function pupilOf(key: ClassKey, user: string): string {
  const bytes = createHmac('sha256', key).update(`pupil ${user}`).digest().subarray(0, 10);
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: 16 }, (_, at) =>
    digits.charAt(Number.parseInt(bits.slice(5 * at, 5 * at + 5), 2)),
  ).join('');
}

/** What a teacher is shown of a pseudonym, and its student of theirs: `7QK4-M2XP`. */
export function shortPupil(pupil: string): string {
  return `${pupil.slice(0, 4)}-${pupil.slice(4, 8)}`;
}

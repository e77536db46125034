import { createHash } from 'node:crypto';
import type { Question } from '../question.ts';

/** Crockford's base 32: no letter that is taken for a digit. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The id of a question, by what it asks and what is right: 16 characters, 80 bits of SHA-256. The wrong choices are no part of it,
 * so that somebody's practice lasts when a reading is added to the pack.
 */
export function questionId({ prompt, passages, right }: Omit<Question, 'id' | 'wrong'>): string {
  const asked = JSON.stringify([prompt, passages, right]);
  const bytes = createHash('sha256').update(asked).digest();
  const value = BigInt(`0x${bytes.subarray(0, 10).toString('hex')}`);
  return Array.from({ length: 16 }, (_, at) =>
    digits.charAt(Number((value >> BigInt(5 * (15 - at))) & 31n)),
  ).join('');
}

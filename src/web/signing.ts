import { createHmac, timingSafeEqual } from 'node:crypto';
import type { GuildScope } from '../library/asker.ts';
import type { Scope } from '../library/library.ts';
import { parsePassageId, passageId, type PassageRef } from '../library/passage-id.ts';

/** Signs passage ids; 32 random bytes, kept as long as links are to open. */
export type Key = Uint8Array;

/** Base64url characters of a signature: 120 bits of HMAC-SHA-256. */
const width = 20;

/**
 * What a passage's address ends in, and what it allows:
 * - `ID`: the passage, where its article may be shown whole;
 * - `ID.SIGNATURE`: the passage with its neighbours, where an article may not; given out with answers, for good;
 * - `ID.GUILD.UNTIL.SIGNATURE`: the same in a server's own library, until a time in seconds UTC, both in base 36.
 */
export type Ticket = {
  readonly ref: PassageRef;
  readonly id: string;
  /** The text itself, as it stands in addresses. */
  readonly text: string;
  readonly isSigned: boolean;
  /** The server whose library it opens, as far as that is open to whoever has a link; what everybody may read unless given. */
  readonly scope?: GuildScope;
};

/** What came of reading a ticket. */
export type ReadTicket =
  | { readonly is: 'ticket'; readonly ticket: Ticket }
  | { readonly is: 'expired' }
  | { readonly is: 'none' };

/** A ticket to a passage of what everybody may read. */
export function signed(key: Key, ref: PassageRef): string {
  const id = passageId(ref);
  return `${id}.${sealOf(key, 'passage', id)}`;
}

/**
 * A ticket to a passage of a server's library, as far as that is open to whoever has a link when it is opened.
 * @param expires ms UTC
 * @throws RangeError when the scope is no server's: what everybody may read needs no such ticket
 */
export function signedLink(key: Key, scope: Scope, ref: PassageRef, expires: number): string {
  const [, guild] = /^guild:(\d{1,20})$/.exec(scope) ?? [];
  if (guild === undefined) throw new RangeError('Only a server’s library is opened by a link that expires');
  const said = [passageId(ref), BigInt(guild).toString(36), Math.floor(expires / 1000).toString(36)].join(
    '.',
  );
  return `${said}.${sealOf(key, 'passage', said)}`;
}

/**
 * Reads a ticket.
 * @param text may be anything
 * @param now ms UTC
 */
export function readTicket(key: Key, text: string, now: number): ReadTicket {
  const none = { is: 'none' } as const;
  if (text.length > 80) return none;
  const parts = text.split('.');
  const [id = ''] = parts;
  const ref = parsePassageId(id);
  if (ref === undefined) return none;
  const known = { ref, id: passageId(ref), text };
  if (parts.length === 1) return { is: 'ticket', ticket: { ...known, isSigned: false } };
  const given = parts.at(-1) ?? '';
  const said = parts.slice(0, -1).join('.');
  if (!isSame(given, sealOf(key, 'passage', said))) return none;
  if (parts.length === 2) return { is: 'ticket', ticket: { ...known, isSigned: true } };
  const [, guild = '', until = ''] = parts;
  if (Number.parseInt(until, 36) * 1000 <= now) return { is: 'expired' };
  return { is: 'ticket', ticket: { ...known, isSigned: true, scope: `guild:${fromBase36(guild)}` } };
}

/** A signature of what is said about something: one of a passage opens no handout. */
export function sealOf(key: Key, about: 'passage' | 'handout', said: string): string {
  return createHmac('sha256', key).update(`${about} ${said}`).digest('base64url').slice(0, width);
}

/** Compares signatures in a time that says nothing about where they differ. */
export function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A Discord id as it stands in an address. */
export function fromBase36(digits: string): bigint {
  return Array.from(digits).reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
}

import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { passageId } from '../../src/library/passage-id.ts';
import { readTicket, signed, signedLink } from '../../src/web/signing.ts';

const key = randomBytes(32);
const ref = { article: '2649aaccd26f', span: { start: 403, end: 483 } };
const guild = 'guild:876543210987654321';
const now = Date.UTC(2026, 2, 1);

describe('a ticket', () => {
  it('is the bare id of a passage, which opens what may be shown whole', () => {
    expect(readTicket(key, passageId(ref), now)).toEqual({
      is: 'ticket',
      ticket: { ref, id: passageId(ref), text: passageId(ref), isSigned: false },
    });
  });

  it('is signed for an excerpt, for good', () => {
    const text = signed(key, ref);
    expect(readTicket(key, text, now + 1e12)).toMatchObject({
      is: 'ticket',
      ticket: { ref, isSigned: true },
    });
  });

  it('opens one server’s library until it runs out', () => {
    const text = signedLink(key, guild, ref, now + 5000);
    expect(readTicket(key, text, now)).toMatchObject({ ticket: { ref, isSigned: true, scope: guild } });
    expect(readTicket(key, text, now + 5000)).toEqual({ is: 'expired' });
  });

  it('is for a server only, where it runs out', () => {
    expect(() => signedLink(key, 'local', ref, now)).toThrow(RangeError);
  });

  it.each([
    ['another key', (text: string) => [text, randomBytes(32)] as const],
    ['a letter less', (text: string) => [text.slice(0, -1), key] as const],
    ['no signature', () => [`${passageId(ref)}.`, key] as const],
    [
      'another passage',
      (text: string) =>
        [text.replace(passageId(ref), passageId({ ...ref, span: { start: 403, end: 484 } })), key] as const,
    ],
    ['much too long', (text: string) => [text.repeat(100), key] as const],
    ['nothing', () => ['', key] as const],
  ])('is none with %s', (_, changed) => {
    for (const text of [signed(key, ref), signedLink(key, guild, ref, now + 5000)]) {
      const [given, by] = changed(text);
      expect(readTicket(by, given, now)).toEqual({ is: 'none' });
    }
  });

  it('cannot be made to last longer, or to open another server', () => {
    const [id, server, until, signature] = signedLink(key, guild, ref, now + 5000).split('.');
    const later = (Number.parseInt(until ?? '', 36) + 1).toString(36);
    for (const text of [
      [id, server, later, signature],
      [id, '1', until, signature],
      [id, signature],
      [id, until, signature],
    ])
      expect(readTicket(key, text.join('.'), now)).toEqual({ is: 'none' });
  });
});

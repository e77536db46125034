import { z } from 'zod';
import type { LabelKey } from '../answer/label.ts';
import type { LabelValues } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import { Refusal } from '../refusal.ts';
import { foldWord } from '../text/fold.ts';
import type { Member } from './member.ts';

/** An id as Discord gives it. */
const Id = z.string().regex(/^\d{1,20}$/);

const Ids = z.array(Id);

const Doer = z.object({
  scope: z.string().regex(/^guild:\d{1,20}$/),
  user: Id,
  roles: Ids,
  channels: Ids,
  at: z.number().int().nonnegative(),
  may: z.object({ manageGuild: z.boolean(), manageMessages: z.boolean() }),
});

/** @throws Error where an adapter says something about a member that Discord cannot have said */
export function checkMember(member: Member): void {
  const parsed = Doer.safeParse(member);
  if (!parsed.success) throw new Error(`This is no member of a server: ${z.prettifyError(parsed.error)}`);
}

/** @throws Refusal `refusal.id` */
export function id(typed: string): string {
  if (Id.safeParse(typed).success) return typed;
  throw new Refusal('refusal.id', { typed: say.typed(shortened(typed)) });
}

/**
 * Ids of Discord, each once.
 * @param tooMany the label that says how many there may be, in its slot `limit`
 * @throws Refusal
 */
export function ids(typed: readonly string[], atMost: number, tooMany: LabelKey): readonly string[] {
  const each = [...new Set(typed.map(id))];
  if (each.length > atMost) throw new Refusal(tooMany, { limit: say.number(atMost) });
  return each;
}

/** A whole number from `least` to `most`. @throws Refusal with the label and its slots `least` and `limit` */
export function whole(typed: number, least: number, most: number, wrong: LabelKey): number {
  if (Number.isInteger(typed) && least <= typed && typed <= most) return typed;
  throw new Refusal(wrong, { least: say.number(least), limit: say.number(most) });
}

/**
 * One line of words: white space single, none at the ends, and no characters that control how others are shown.
 * @param atMost UTF-16 units
 * @throws Refusal where it is longer
 */
export function line(typed: string, atMost: number, wrong: LabelKey, values: LabelValues = {}): string {
  const words = typed
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll(/[\p{Bidi_Control}\u200b\u2060\ufeff]/gu, '')
    .trim();
  if (words.length <= atMost) return words;
  throw new Refusal(wrong, { ...values, limit: say.number(atMost) });
}

/**
 * Lines of words, with at most one empty one between two.
 * @param limit UTF-16 units
 * @throws Refusal where they are longer
 */
export function lines(typed: string, limit: number, tooLong: LabelKey): string {
  const each = typed
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((one) => line(one, Number.POSITIVE_INFINITY, tooLong));
  const words = each
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  if (words.length <= limit) return words;
  throw new Refusal(tooLong, { limit: say.number(limit) });
}

/** Each once, as it was typed first, whatever its case or accents; nothing empty. */
export function once(typed: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const each of typed) if (each !== '' && !seen.has(foldWord(each))) seen.set(foldWord(each), each);
  return [...seen.values()];
}

/** What somebody typed, short enough to be told back to them. */
export function shortened(typed: string): string {
  return typed.length <= 80 ? typed : `${typed.slice(0, 79).replace(/[\ud800-\udbff]$/, '')}…`;
}

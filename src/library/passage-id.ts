import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';

/** A place in an article: what a passage id stands for. */
export type PassageRef = { readonly article: Article['id']; readonly span: Span };

/** Crockford's base 32: no i, l, o and u, so that an id can be read out, or typed from a printed sheet. */
const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** Bits of each part: an article's id, where the span starts, how long it is; then nothing is left over in 17 digits. */
const bits = { article: 48n, start: 24n, length: 13n } as const;

/** Digits before the check digit. */
const width = 17;

/**
 * The permanent id of a passage: 17 digits that say where it stands, and a check digit. It needs no table to be resolved,
 * and the same place in the same text always has the same one.
 * @throws RangeError when the span is empty, longer than 8,191 units, or starts after 16,777,215
 */
export function passageId({ article, span: { start, end } }: PassageRef): string {
  if (!/^[0-9a-f]{12}$/.test(article)) throw new RangeError('An article’s id has 12 hexadecimal digits');
  const length = end - start;
  if (!(0 <= start && start < 1 << Number(bits.start) && 0 < length && length < 1 << Number(bits.length)))
    throw new RangeError(`Span ${start}–${end} has no passage id`);
  const place = (BigInt(start) << bits.length) | BigInt(length);
  const written = inDigits((BigInt(`0x${article}`) << (bits.start + bits.length)) | place);
  return written + checkDigit(written);
}

/**
 * The place that a passage id stands for. Capitals and the usual misreadings (o for 0, i and l for 1) are forgiven; one wrong
 * digit, or two that changed places, are not.
 * @param text may be anything
 */
export function parsePassageId(text: string): PassageRef | undefined {
  const read = text.toLowerCase().replaceAll('o', '0').replaceAll(/[il]/g, '1');
  if (!/^[0-9a-hjkmnp-tv-z]{18}$/.test(read)) return undefined;
  const written = read.slice(0, width);
  if (checkDigit(written) !== read.slice(width)) return undefined;
  const value = Array.from(written).reduce((sum, digit) => (sum << 5n) | BigInt(digits.indexOf(digit)), 0n);
  const length = Number(BigInt.asUintN(Number(bits.length), value));
  const start = Number(BigInt.asUintN(Number(bits.start), value >> bits.length));
  const article = (value >> (bits.start + bits.length)).toString(16).padStart(12, '0');
  return length === 0 ? undefined : { article, span: { start, end: start + length } };
}

function inDigits(value: bigint): string {
  return Array.from({ length: width }, (_, at) =>
    digits.charAt(Number((value >> BigInt(5 * (width - 1 - at))) & 31n)),
  ).join('');
}

/**
 * A check digit over GF(32), the field of x⁵ + x² + 1: each digit is weighted by another power of x, so that a wrong digit
 * and any two that changed places always show.
 */
function checkDigit(written: string): string {
  const sum = Array.from(written).reduce((so, digit) => timesX(so ^ digits.indexOf(digit)), 0);
  return digits.charAt(sum);
}

const timesX = (value: number) => (value & 16 ? ((value << 1) & 31) ^ 5 : value << 1);

import type { QuoteRef } from '../answering.ts';

/** The most that three bytes hold. */
const most = 0xff_ff_ff;

/**
 * Where a quote stands, in 16 characters of base64url: 6 bytes of the article's id, 3 of the start, 3 of the length.
 * Six of them and a verb do not fit into a `custom_id` of 100, five do.
 * @throws RangeError when the article is longer than 16,777,215 UTF-16 units
 */
export function written({ article, span: { start, end } }: QuoteRef): string {
  if (!/^[0-9a-f]{12}$/.test(article)) throw new RangeError('An article’s id has 12 hexadecimal digits');
  if (!(0 <= start && start < end && end <= most))
    throw new RangeError(`Span ${start}–${end} has no reference`);
  const bytes = Buffer.alloc(12);
  bytes.write(article, 'hex');
  bytes.writeUIntBE(start, 6, 3);
  bytes.writeUIntBE(end - start, 9, 3);
  return bytes.toString('base64url');
}

/** The reference in a text that may be anything. */
export function read(text: string): QuoteRef | undefined {
  if (!/^[\w-]{16}$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  const start = bytes.readUIntBE(6, 3);
  const end = start + bytes.readUIntBE(9, 3);
  if (start === end || end > most) return undefined;
  return { article: bytes.subarray(0, 6).toString('hex'), span: { start, end } };
}

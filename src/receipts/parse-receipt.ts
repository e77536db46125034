import * as z from 'zod';
import type { LabelKey } from '../answer/label.ts';
import { parsePassageId } from '../library/passage-id.ts';
import { codePoints, context, hashUri, pagedContext, receiptId, type Receipt } from './receipt.ts';

/** The most UTF-16 units that a receipt has: a quotation of 8,191, each of which JSON may write as six, and its facts. */
export const longestReceipt = 100_000;

/** The most of a quotation, as a passage id can hold it. */
const longestExact = 8191;

const short = z.string().max(2000);
const whole = z.int().min(0);

const schema = z.strictObject({
  '@context': z.custom<Receipt['@context']>((value) => isOurs(value)),
  id: short,
  type: z.literal('Annotation'),
  motivation: z.literal('identifying'),
  created: short.optional(),
  passage: short,
  page: short.optional(),
  library: short,
  analyser: whole,
  target: z.strictObject({
    type: z.literal('SpecificResource'),
    source: z.strictObject({
      id: short,
      type: z.literal('Text'),
      format: z.literal('text/plain'),
      textSha256: z.string().regex(/^[0-9a-f]{64}$/),
      file: short,
      title: short,
      publisher: short.optional(),
      byline: short.optional(),
      published: z.iso.date().optional(),
      publishedPrecision: z.enum(['day', 'about']).optional(),
      language: short.optional(),
      via: short.optional(),
    }),
    selector: z.tuple([
      z.strictObject({
        type: z.literal('TextQuoteSelector'),
        exact: z.string().min(1).max(longestExact),
        prefix: z.string().max(64),
        suffix: z.string().max(64),
        occurrences: z.int().min(1),
      }),
      z.strictObject({
        type: z.literal('TextPositionSelector'),
        start: whole,
        end: whole,
        unitStart: whole,
        unitEnd: whole,
      }),
    ]),
  }),
});

/** A receipt, or why a text is none: a label that says it in a sentence. */
export type Parsed = { readonly receipt: Receipt } | { readonly wrong: LabelKey };

/**
 * Reads a receipt. It comes from outside: whatever is in it is only a claim until it is checked.
 * @param text JSON, with or without a byte order mark
 */
export function parseReceipt(text: string): Parsed {
  if (text.length > longestReceipt) return { wrong: 'receipt.too-long' };
  const parsed = schema.safeParse(json(text.replace(/^\ufeff/, '')));
  if (!parsed.success) return { wrong: json(text) === undefined ? 'receipt.not-json' : 'receipt.not-one' };
  return agrees(parsed.data) ? { receipt: parsed.data } : { wrong: 'receipt.contradicts-itself' };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a context is one of ours, in whatever order its terms come. Receipts live long: one that is replaced must be added here. */
function isOurs(value: unknown): boolean {
  const given = JSON.stringify(inOrder(value));
  return [context, pagedContext].some((ours) => given === JSON.stringify(inOrder(ours)));
}

function inOrder(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((part: unknown) =>
    typeof part === 'object' && part !== null
      ? Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))
      : part,
  );
}

/** Whether all that a receipt says about its place is one place. */
function agrees({ id, passage, target: { source, selector } }: Receipt): boolean {
  const [{ exact }, place] = selector;
  const ref = parsePassageId(passage);
  return (
    ref !== undefined &&
    id === receiptId(passage) &&
    source.textSha256.startsWith(ref.article) &&
    source.id === hashUri(source.textSha256) &&
    ref.span.start === place.unitStart &&
    ref.span.end === place.unitEnd &&
    exact.length === place.unitEnd - place.unitStart &&
    codePoints(exact) === place.end - place.start
  );
}

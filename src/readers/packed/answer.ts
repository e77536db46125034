import { z } from 'zod';
import { warningCodes } from '../../ingest/warning.ts';
import type { RefusalCode } from '../unreadable.ts';

/** Bytes as they come from another process. */
export const someBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

const values = z.record(z.string(), z.union([z.string(), z.number()])).readonly();
const isRefusalCode = (code: string): code is RefusalCode => code.startsWith('refused-');

const refusedAnswer = z.object({
  refused: z.object({ code: z.enum(warningCodes).refine(isRefusalCode), values: values.exactOptional() }),
});
const extractedAnswer = z.object({
  extracted: z.object({
    text: z.string(),
    headings: z.array(z.number()).readonly(),
    pages: z
      .array(z.object({ start: z.int().min(0), label: z.string() }))
      .readonly()
      .exactOptional(),
    // `ingest` checks each fact.
    facts: z.record(z.string(), z.unknown()),
    extraction: z
      .array(z.enum(['hyphens', 'columns', 'running-lines', 'footnotes', 'tables', 'tracked-changes']))
      .readonly(),
    warnings: z.array(z.object({ code: z.enum(warningCodes), values: values.exactOptional() })).readonly(),
  }),
});
const listedAnswer = z.object({
  entries: z.array(z.object({ name: z.string(), size: z.number(), special: z.boolean() })).readonly(),
});
const unpackedAnswer = z.object({ bytes: someBytes });

/** The process has seen the file, so what it says is looked at like anything else from outside. */
export const PackedAnswer = z.union([refusedAnswer, extractedAnswer, listedAnswer, unpackedAnswer]);
export type PackedAnswer = z.infer<typeof PackedAnswer>;

import { z } from 'zod';

const place = z.object({ file: z.string(), start: z.number(), end: z.number() });
const found = z.union([z.number(), place]);

/** What a process of its own does with one engine: build its index, or load it and ask. */
export const Job = z.object({
  engine: z.string(),
  /** Where the engine keeps what it built. */
  folder: z.string(),
  step: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('build'),
      /** A file of articles, an array in JSON; cut into paragraphs or sentences. */
      articles: z.string(),
      by: z.enum(['block', 'sentence']),
    }),
    z.object({
      kind: z.literal('ask'),
      /** A file of groups of questions, in JSON. */
      groups: z.string(),
      /** A group ends after so many seconds, whatever is left of it. */
      seconds: z.number(),
    }),
  ]),
});
export type Job = z.output<typeof Job>;

/** Questions that are measured together, and those that go before to warm up. */
export const Groups = z.array(
  z.object({
    name: z.string(),
    warmUp: z.array(z.object({ seeks: z.enum(['who', 'when', 'claim', 'ask', 'quote']), text: z.string() })),
    asked: z.array(z.object({ seeks: z.enum(['who', 'when', 'claim', 'ask', 'quote']), text: z.string() })),
  }),
);
export type Groups = z.output<typeof Groups>;

const parts = z.record(z.string(), z.object({ seconds: z.number(), cpuSeconds: z.number() }));
/** The parts of some work by name, in seconds by the clock and of all processors together. */
export type Parts = z.output<typeof parts>;

const asking = z.object({
  name: z.string(),
  /** How many were asked within the time. */
  asked: z.number(),
  /** Milliseconds a question: of all processors together, on average, and by the clock. */
  cpuMs: z.number(),
  p50: z.number(),
  p95: z.number(),
  p99: z.number(),
  /** The most processor time of the main thread that one of them took, in ms: what the event loop stands still on a machine that does nothing else. */
  worstMs: z.number(),
  /** The longest that the event loop stood still, in ms. */
  blockedMs: z.number(),
  /** What was found, a list for each question. */
  found: z.array(z.array(found)),
});
/** How a group of questions was answered. */
export type Asking = z.output<typeof asking>;

export const Done = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('build'),
    parts,
    /** The most memory that it took meanwhile, and what it keeps; 10⁶ bytes. */
    peakMb: z.number(),
    keptMb: z.number(),
  }),
  z.object({
    kind: z.literal('ask'),
    parts,
    loadBlockedMs: z.number(),
    /** What is in use once everything was asked and garbage collected, and what the process holds of the machine; 10⁶ bytes. */
    usedMb: z.number(),
    residentMb: z.number(),
    groups: z.array(asking),
  }),
]);
export type Done = z.output<typeof Done>;
export type Built = Extract<Done, { readonly kind: 'build' }>;
export type Answered = Extract<Done, { readonly kind: 'ask' }>;

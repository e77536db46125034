import { z } from 'zod';

const Day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .nullable();

const Quote = z.strictObject({
  file: z.string(),
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  textSha256: z.string().regex(/^[0-9a-f]{64}$/),
  publisher: z.string().nullable(),
  title: z.string().nullable(),
  published: Day,
  paragraph: z.int(),
  page: z.string().optional(),
  speaker: z.string().optional(),
  dates: z
    .array(
      z.strictObject({
        text: z.string(),
        from: Day,
        to: Day,
        precision: z.enum(['resolved', 'approximate', 'vague']),
      }),
    )
    .optional(),
  differs: z
    .array(
      z.strictObject({
        kind: z.enum(['number', 'date', 'name', 'negation']),
        asked: z.string().nullable(),
        passage: z.string().nullable(),
      }),
    )
    .optional(),
});

const echo = {
  id: z.union([z.string(), z.number()]).nullable(),
  command: z.string().nullable(),
  query: z.string().nullable(),
};

/** A line of JSON as others measure with it: these keys, and no others. */
export const AnswerLine = z.discriminatedUnion('kind', [
  z.strictObject({
    ...echo,
    kind: z.literal('quotes'),
    quotes: z.array(Quote).min(1),
    ms: z.number().nonnegative().optional(),
  }),
  z.strictObject({
    ...echo,
    kind: z.literal('abstention'),
    reason: z.enum(['nothing-close', 'no-known-word', 'not-a-question', 'empty-library', 'nothing-open']),
    quotes: z.tuple([]),
    ms: z.number().nonnegative().optional(),
  }),
]);

/** A line as the contract has it, its keys in its order. */
export function answerOf(line: string): z.output<typeof AnswerLine> {
  const raw: unknown = JSON.parse(line);
  const answer = AnswerLine.parse(raw);
  // A strict object comes out with its keys in the order of the contract.
  if (JSON.stringify(raw) !== JSON.stringify(answer)) throw new Error(`The keys have another order: ${line}`);
  return answer;
}

import { readFileSync } from 'node:fs';
import { z } from 'zod';

const passage = z.object({ file: z.string(), start: z.number().int(), end: z.number().int() });

const line = z.object({
  id: z.string(),
  command: z.enum(['who', 'when', 'claim', 'ask', 'quote']),
  query: z.string(),
  /** Good answers, best first; none where silence is the answer. */
  evidence: z.array(passage),
  difficulty: z.string().optional(),
  note: z.string().optional(),
});

/** A question with the passages that answer it; spans are UTF-16 units of the file's text. */
export type GoldQuestion = z.output<typeof line>;

/** A passage of a file, in UTF-16 units. */
export type GoldPassage = z.output<typeof passage>;

/**
 * The questions of a file of JSON lines.
 * @throws Error naming the line that is not one
 */
export function readQuestions(path: string): readonly GoldQuestion[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((text, at) => {
    if (text.trim() === '') return [];
    const parsed = line.safeParse(JSON.parse(text));
    if (!parsed.success)
      throw new Error(`${path}:${at + 1} is no question: ${z.prettifyError(parsed.error)}`);
    return [parsed.data];
  });
}

import { z } from 'zod';
import { linesOf, parseLine } from './lines.ts';
import { Unusable } from './unusable.ts';

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
 * @throws Unusable naming the file and the line that is none, or that has the id of another
 */
export function readQuestions(path: string): readonly GoldQuestion[] {
  const questions = new Map<string, GoldQuestion>();
  for (const each of linesOf(path)) {
    const question = parseLine(line, path, each);
    if (questions.has(question.id))
      throw new Unusable(`${path}:${each.at} has the id ${question.id} a second time`);
    questions.set(question.id, question);
  }
  return [...questions.values()];
}

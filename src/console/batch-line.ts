import { z } from 'zod';
import type { Asked } from './answer-line.ts';
import type { InputLine } from './lines.ts';

/** Commands that a line of a batch may name. */
export const asking = ['who', 'when', 'claim', 'ask', 'quote'] as const;

/** A line of a batch: a question, or what is known of a line that asks none, and why. */
export type BatchLine = { readonly asked: Asked } & (
  | { readonly command: (typeof asking)[number]; readonly query: string }
  | { readonly flaw: 'too-long' | 'not-text' | 'not-json' | 'no-command' | 'no-query' }
);

const nothing: Asked = { id: null, command: null, query: null };

// Each key on its own, so that a line with one wrong value can still be told from the others by its id.
const Line = z.object({
  id: z.union([z.string(), z.number()]).nullable().catch(null),
  command: z.string().nullable().catch(null),
  query: z.string().nullable().catch(null),
});
const Command = z.enum(asking);

/** Reads `{"id","command","query"}`; other keys are ignored. Never throws. */
export function batchLine(line: InputLine): BatchLine {
  if ('flaw' in line) return { asked: nothing, flaw: line.flaw };
  const asked = Line.safeParse(json(line.text)).data;
  if (asked === undefined) return { asked: nothing, flaw: 'not-json' };
  const command = Command.safeParse(asked.command).data;
  if (command === undefined) return { asked, flaw: 'no-command' };
  return asked.query === null ? { asked, flaw: 'no-query' } : { asked, command, query: asked.query };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

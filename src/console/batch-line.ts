import { z } from 'zod';
import type { Asked } from './answer-line.ts';
import type { InputLine } from './lines.ts';

/** Commands that a line of a batch may name. */
export const asking = ['who', 'when', 'claim', 'ask', 'quote'] as const;

/**
 * A line of a batch: a question, or what is known of a line that asks none, and why. Its id may be one that cannot be given
 * back as it came; it is null then.
 */
export type BatchLine = { readonly asked: Asked; readonly idLost?: true } & (
  | { readonly command: (typeof asking)[number]; readonly query: string }
  | { readonly flaw: 'too-long' | 'not-text' | 'not-json' | 'no-command' | 'no-query' | 'bad-query' }
);

const nothing: Asked = { id: null, command: null, query: null };

const Keys = z.looseObject({});
const Text = z.string().nullable().catch(null);
// A whole number beyond 2⁵³ has lost digits by now, and 1e400 is infinite.
const Id = z.union([z.string(), z.int(), z.number().refine((number) => !Number.isInteger(number)), z.null()]);
const Command = z.enum(asking);

/** Reads `{"id","command","query"}`; other keys are ignored. Never throws. */
export function batchLine(line: InputLine): BatchLine {
  if ('flaw' in line) return { asked: nothing, flaw: line.flaw };
  const keys = Keys.safeParse(json(line.text)).data;
  if (keys === undefined) return { asked: nothing, flaw: 'not-json' };
  const { data: id, success } = Id.safeParse(keys['id'] ?? null);
  // Each key on its own, so that a line with one wrong value can still be told from the others by its id.
  const asked = { id: id ?? null, command: Text.parse(keys['command']), query: Text.parse(keys['query']) };
  const known = { asked, ...(!success && { idLost: true as const }) };
  const command = Command.safeParse(asked.command).data;
  if (command === undefined) return { ...known, flaw: 'no-command' };
  if (asked.query !== null) return { ...known, command, query: asked.query };
  return { ...known, flaw: (keys['query'] ?? null) === null ? 'no-query' : 'bad-query' };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

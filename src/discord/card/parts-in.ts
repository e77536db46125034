import { z } from 'zod';

/** A component as Discord gives it back; what is not one of ours is passed over. */
const Part = z.looseObject({
  id: z.number().optional(),
  content: z.string().optional(),
  options: z.array(z.looseObject({ value: z.string() })).optional(),
  get components() {
    return z.array(Part).optional();
  },
});
type Part = z.output<typeof Part>;

/** All parts of a message, and those within them. Whatever comes in, something comes out. */
export function partsIn(components: unknown): readonly Part[] {
  return z.array(Part).safeParse(components).data?.flatMap(flat) ?? [];
}

/** What stands in the part of a number; empty where there is none. */
export function saidIn(parts: readonly Part[], number: number): string {
  return parts.find(({ id }) => id === number)?.content ?? '';
}

const flat = (part: Part): readonly Part[] => [part, ...(part.components ?? []).flatMap(flat)];

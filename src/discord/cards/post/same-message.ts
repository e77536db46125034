import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { copyPress } from './copy-id.ts';

/** A component as far as people see it, or a press of it says what is wanted; Discord gives back more of it than it was sent. */
const Component = z.looseObject({
  type: z.number(),
  content: z.string().optional(),
  label: z.string().optional(),
  custom_id: z.string().optional(),
  url: z.string().optional(),
  accent_color: z.number().nullish(),
  get components() {
    return z.array(Component).optional();
  },
});
type Component = z.output<typeof Component>;

/** Whether two messages say the same, and their buttons do. What was never a message says nothing. */
export function saysTheSame(before: unknown, wanted: unknown): boolean {
  const [a, b] = [before, wanted].map((each) => z.array(Component).safeParse(each).data);
  return a !== undefined && b !== undefined && isDeepStrictEqual(a.map(seen), b.map(seen));
}

function seen({ type, content, label, custom_id, url, accent_color, components }: Component): unknown {
  return {
    type,
    // Discord trims the ends of a text.
    content: content?.trim(),
    label,
    press: custom_id === undefined ? undefined : pressIn(custom_id),
    url,
    accent: accent_color ?? undefined,
    components: (components ?? []).map(seen),
  };
}

/** A copy that was sent to a channel names as what it was remembered before: that is nothing to change it for. */
function pressIn(id: string): string {
  const press = copyPress(id);
  return press?.on === 'off' ? `remove;${press.by}` : id;
}

import { z } from 'zod';
import { marksIn } from '../../../src/discord/words/escape.ts';

const Part = z.looseObject({
  type: z.number(),
  id: z.number().optional(),
  content: z.string().optional(),
  custom_id: z.string().optional(),
  label: z.string().optional(),
  disabled: z.boolean().optional(),
  options: z
    .array(
      z.object({
        label: z.string(),
        value: z.string(),
        description: z.string().optional(),
        default: z.boolean().optional(),
      }),
    )
    .optional(),
});
export type Part = z.output<typeof Part>;

/** All parts of a message, those within others too. */
export function partsOf(value: unknown): readonly Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  const part = Part.safeParse(value);
  return part.success ? [part.data, ...partsOf(part.data['components'])] : [];
}

export const contentOf = (components: unknown): string =>
  partsOf(components)
    .flatMap(({ content }) => content ?? [])
    .join('\n');

/** The labels of its buttons. */
export const buttonsOf = (components: unknown): readonly string[] =>
  partsOf(components).flatMap(({ type, label }) => (type === 2 && label !== undefined ? [label] : []));

/** What Discord would refuse of a message, or change in it. */
export function tooMuch(components: unknown): readonly string[] {
  const parts = partsOf(components);
  const shown = parts.flatMap(({ content }) => content ?? []);
  const custom = parts.flatMap(({ custom_id }) => custom_id ?? []);
  const numbers = parts.flatMap(({ id }) => id ?? []);
  const rows = parts.filter(({ type }) => type === 1).map((row) => partsOf(row['components']).length);
  return [
    ...(parts.length > 40 ? [`${parts.length} components`] : []),
    ...(shown.join('').length > 4000 ? [`${shown.join('').length} characters`] : []),
    ...(marksIn(shown.join('')) > 100 ? [`${marksIn(shown.join(''))} combining marks`] : []),
    ...shown.filter((content) => content.trim() === '').map(() => 'an empty text'),
    ...(new Set(custom).size < custom.length ? [`an id twice: ${custom.join(' ')}`] : []),
    ...(new Set(numbers).size < numbers.length ? [`a number twice: ${numbers.join(' ')}`] : []),
    ...custom.filter((id) => id === '' || id.length > 100),
    ...rows.filter((length) => length === 0 || length > 5).map((length) => `a row of ${length}`),
    ...parts.flatMap(({ type, label = 'x' }) =>
      type === 2 && (label === '' || label.length > 34) ? [label] : [],
    ),
    ...parts.flatMap(({ options = [] }) => [
      ...(options.length > 25 ? [`${options.length} options`] : []),
      ...(new Set(options.map(({ value }) => value)).size < options.length ? ['a value twice'] : []),
      ...options.flatMap(({ label, description = 'x' }) =>
        [label, description].filter(
          (text) => text.length > 100 || text.trim() === '' || !text.isWellFormed(),
        ),
      ),
    ]),
  ];
}

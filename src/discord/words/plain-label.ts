import { labelParts, type LabelKey } from '../../answer/label.ts';
import type { Wording } from './markdown.ts';

/** A label where Discord shows no Markdown, such as a select's options and forms; its slots take numbers and names of our own. */
export function plainLabel(
  key: LabelKey,
  { labels }: Pick<Wording, 'labels'>,
  values: Readonly<Record<string, number | string>> = {},
): string {
  return labelParts(labels, key)
    .map((part) => (typeof part === 'string' ? part : String(values[part.slot] ?? '')))
    .join('');
}

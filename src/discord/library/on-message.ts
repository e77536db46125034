import type { Changing } from '../send.ts';
import { libraryPress } from './custom-id.ts';

/** The drafts that a card offers to choose from, in order; none where it shows a single one. All of it comes from outside. */
export function draftsOn({ message }: Pick<Changing, 'message'>): readonly string[] {
  return message.components.flatMap((each) => draftsIn(each.toJSON()));
}

function draftsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(draftsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('custom_id' in value && typeof value.custom_id === 'string' && 'options' in value) {
    const press = libraryPress(value.custom_id);
    return press?.on === 'drafts' && press.do === 'pick' ? valuesOf(value.options) : [];
  }
  return Object.values(value).flatMap(draftsIn);
}

function valuesOf(options: unknown): readonly string[] {
  if (!Array.isArray(options)) return [];
  return options.flatMap((option: unknown) =>
    typeof option === 'object' && option !== null && 'value' in option && typeof option.value === 'string'
      ? [option.value]
      : [],
  );
}

import { styles, type Style } from '../../references/references.ts';

/**
 * What of a notebook somebody looks at, and how: all of it is in the `custom_id` of what they can press, so that it works after a
 * restart, and a style that was chosen once stays.
 */
export type View = {
  /** Counts from 0; of pages of `perPage` entries. */
  readonly page: number;
  /** Which of the messages that the entries of the page take, from 0; the last where there are fewer. */
  readonly part: number;
  readonly style: Style;
  /** The class whose notebook it is; none outside of the classes. */
  readonly class?: string;
  /** Only entries with this tag. */
  readonly tag?: string;
};

/** How many entries are asked for at once: on messages with long ones there are fewer. */
export const perPage = 5;

/** The last message of a page, however many there are. */
export const lastPart = 9;

const letters = { apa: 'a', mla: 'm', chicago: 'c', harvard: 'h' } as const satisfies Record<Style, string>;

const pattern = /^(\d{1,3});(\d);([a-z]);((?:[0-9A-HJKMNP-TV-Z]{6})?);(.{0,30})$/s;

/** The tag comes last, because it may hold anything. */
export function viewFields({ page, part, style, class: of = '', tag = '' }: View): string {
  return `${page};${part};${letters[style]};${of};${tag}`;
}

/** What a part of a `custom_id` lets somebody look at. It comes from outside and may be anything. */
export function viewOf(fields: string): View | undefined {
  const [, page, part, letter, of = '', tag = ''] = pattern.exec(fields) ?? [];
  const style = styles.find((each) => letters[each] === letter);
  if (style === undefined) return undefined;
  return {
    page: Number(page),
    part: Number(part),
    style,
    ...(of !== '' && { class: of }),
    ...(tag !== '' && { tag }),
  };
}

/** The beginning of a notebook. */
export function firstView(of: string | undefined): View {
  return { page: 0, part: 0, style: 'apa', ...(of !== undefined && { class: of }) };
}

/** The same with another tag, or none, from its first entry on. */
export function withTag(view: View, tag: string | undefined): View {
  const { tag: _, ...others } = view;
  return { ...others, page: 0, part: 0, ...(tag !== undefined && { tag }) };
}

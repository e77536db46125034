import { labelParts, type LabelKey } from '../../answer/label.ts';
import { escape } from '../words/escape.ts';
import type { Wording } from '../words/markdown.ts';

/**
 * A label whose slots are filled with Markdown of our own, for what is no piece: Discord's names for its people, roles and
 * channels. Nothing that this bot sends can ping them.
 */
export function fill(key: LabelKey, slots: Readonly<Record<string, string>>, { labels }: Wording): string {
  return labelParts(labels, key)
    .map((part) => (typeof part === 'string' ? escape(part) : (slots[part.slot] ?? '')))
    .join('');
}

/** Ids of Discord's, which are digits; anything else is left out. */
const digits = (ids: readonly string[]) => ids.filter((id) => /^\d{1,20}$/.test(id));

export const person = (id: string) =>
  digits([id])
    .map((each) => `<@${each}>`)
    .join('');
export const roles = (ids: readonly string[]) =>
  digits(ids)
    .map((id) => `<@&${id}>`)
    .join(', ');
export const channels = (ids: readonly string[]) =>
  digits(ids)
    .map((id) => `<#${id}>`)
    .join(', ');

/** A time as each reader's own client shows it: `f` in full, `R` from now. @param at ms UTC */
export const moment = (at: number, style: 'f' | 'R') => `<t:${Math.floor(at / 1000)}:${style}>`;

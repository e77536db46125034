import type { APISelectMenuOption } from 'discord.js';
import type { Kept } from '../../guild/kept.ts';
import { optionText } from './pack-words.ts';

/** An article in a select. */
export function articleOption({ id, facts }: Kept): APISelectMenuOption {
  const about = facts.publisher === undefined ? undefined : optionText(facts.publisher);
  return {
    value: id,
    label: optionText(facts.title) ?? id,
    ...(about !== undefined && { description: about }),
  };
}

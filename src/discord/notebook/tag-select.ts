import type { APIComponentInMessageActionRow, APISelectMenuOption } from 'discord.js';
import type { LabelKey } from '../../answer/label.ts';
import { classroomLimits } from '../../classroom/limits.ts';
import { limits, optionSelect } from '../card/component.ts';
import { beginningOf } from '../words/beginning.ts';
import { optionText } from '../library/pack-words.ts';
import type { Wording } from '../words/markdown.ts';

/** What a select of tags gives besides a tag: all entries, or a form in which a tag is typed. */
const anyTag = 'any';
export const otherTag = 'other';

/** Before each tag, so that none is taken for one of the above. */
const mark = 't;';

/**
 * A select of all entries or those with a tag. Where there are more tags than one holds, a form takes the others.
 * @param typing whether what it is on can open that form
 */
export function tagSelect(
  custom: string,
  tags: readonly string[],
  chosen: string | undefined,
  {
    wording: { labels },
    placeholder,
    typing,
  }: {
    readonly wording: Wording;
    readonly placeholder: LabelKey;
    readonly typing: boolean;
  },
): readonly APIComponentInMessageActionRow[] {
  const all = chosen === undefined || tags.includes(chosen) ? tags : [chosen, ...tags];
  if (all.length === 0) return [];
  const room = limits.options - (typing ? 2 : 1);
  const many = all.length > room;
  const offered = many
    ? [...new Set([...(chosen === undefined ? [] : [chosen]), ...all])].slice(0, room)
    : all;
  const options: readonly APISelectMenuOption[] = [
    { value: anyTag, label: labels['select.any-tag'], default: chosen === undefined },
    ...offered.flatMap((tag) => {
      const label = optionText(tag);
      return label === undefined ? [] : [{ value: `${mark}${tag}`, label, default: tag === chosen }];
    }),
    ...(many && typing ? [{ value: otherTag, label: labels['select.other-tag'] }] : []),
  ];
  return optionSelect(custom, labels[placeholder], options);
}

/** The tag that a value of such a select means; undefined for all entries. What comes in may be anything. */
export function tagOf(value: string): string | undefined {
  return value.startsWith(mark) ? beginningOf(value.slice(mark.length), classroomLimits.tag) : undefined;
}

import { ComponentType, type APIStringSelectComponent } from 'discord.js';
import { quizLimits } from '../../classroom/limits.ts';
import type { Pack } from '../../library/pack.ts';
import { limits } from '../card/component.ts';
import { packOption } from '../library/pack-words.ts';
import type { Wording } from '../words/markdown.ts';

/** Packs to choose some of; none: all that is open. Those that are chosen are always among them, however many there are. */
export function packsSelect(
  custom: string | undefined,
  packs: readonly Pack[],
  chosen: readonly Pack['id'][],
  { labels }: Wording,
): readonly APIStringSelectComponent[] {
  const first = packs.filter(({ id }) => chosen.includes(id));
  const offered = [...first, ...packs.filter((each) => !first.includes(each))].slice(0, limits.options);
  if (custom === undefined || offered.length === 0) return [];
  return [
    {
      type: ComponentType.StringSelect,
      custom_id: custom,
      placeholder: labels['select.quiz-packs'],
      min_values: 0,
      max_values: Math.min(offered.length, quizLimits.packs),
      options: offered.map((pack) => ({ ...packOption(pack), default: chosen.includes(pack.id) })),
    },
  ];
}

import type { APISelectMenuOption } from 'discord.js';
import type { Wording } from '../words/markdown.ts';
import { plainLabel } from '../words/plain-label.ts';

/** What is offered of a number and what is chosen, each once and in order, in words. */
export function numberOptions(
  of: 'questions' | 'minutes',
  offered: readonly number[],
  now: number,
  wording: Wording,
): readonly APISelectMenuOption[] {
  return [...new Set([...offered, now])]
    .toSorted((a, b) => a - b)
    .map((number) => ({
      value: String(number),
      label:
        of === 'questions' ? plainLabel('class.n-questions', wording, { number }) : time(number, wording),
      default: number === now,
    }));
}

/** Minutes, in whole hours where they are that. */
function time(minutes: number, wording: Wording): string {
  if (minutes % 60 === 0) return plainLabel('class.n-hours', wording, { number: minutes / 60 });
  return plainLabel('class.n-minutes', wording, { number: minutes });
}

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
      label: of === 'questions' ? plainLabel('quiz.questions', wording, { number }) : time(number, wording),
      default: number === now,
    }));
}

/** How long a quiz is open, in whole hours or some days where it is that: a select that is closed shows this alone. */
function time(minutes: number, wording: Wording): string {
  const days = minutes / (24 * 60);
  if (Number.isInteger(days) && days > 1) return plainLabel('class.n-days', wording, { number: days });
  if (minutes % 60 === 0) return plainLabel('class.n-hours', wording, { number: minutes / 60 });
  return plainLabel('class.n-minutes', wording, { number: minutes });
}

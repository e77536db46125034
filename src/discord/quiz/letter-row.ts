import type { APIButtonComponent } from 'discord.js';
import type { AskedQuestion } from '../../classroom/quiz/asked.ts';
import { pressButton } from '../card/component.ts';
import { letters } from './choice-text.ts';

/** A button for each choice, which has its letter alone. @param idOf the `custom_id` for the choice in a place */
export function letterRow(
  { choices }: AskedQuestion,
  idOf: (place: number) => string,
): readonly APIButtonComponent[] {
  return letters.slice(0, choices.length).flatMap((letter, place) => pressButton(idOf(place), letter));
}

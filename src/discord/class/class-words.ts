import type { APISelectMenuOption } from 'discord.js';
import type { Piece } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { Class } from '../../guild/class.ts';
import type { Iso } from '../../text/date.ts';
import { optionText } from '../library/pack-words.ts';

/** A day as a piece. */
export const day = (iso: Iso): Piece => say.date({ from: iso, to: iso });

/** Until when a class lasts. */
export const ending = ({ ends }: Pick<Class, 'ends'>): Piece => say.label('class.until', { date: day(ends) });

/** A class in a select. */
export function classOption({ id, name }: Pick<Class, 'id' | 'name'>): APISelectMenuOption {
  return { value: id, label: optionText(name) ?? id };
}

/** With which commands a class works, in its channel. */
export const howItWorks: Piece = say.label('class.step-work', {
  quiz: say.name('/class quiz'),
  assignment: say.name('/class assignment'),
  handout: say.name('/class handout'),
});

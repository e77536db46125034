import type { Guild } from 'discord.js';
import { classIn, type Class } from '../../../guild/class.ts';
import type { Member } from '../../../guild/member.ts';
import { Refusal } from '../../../refusal.ts';

/**
 * Where a quiz's message will stand: here in a class's channel, elsewhere in the first of its channels in which messages can stand.
 * @throws Refusal `refusal.quiz-channel` where there is none, since the class has categories and forums alone: then it is asked for there
 */
export function quizChannel(
  { channels: [here, ...around] }: Member,
  its: Class,
  classes: readonly Class[],
  guild: Guild | null,
): string {
  if (here !== undefined && classIn(classes, [here, ...around])?.id === its.id) return here;
  const first = its.channels.find((id) => guild?.channels.cache.get(id)?.isTextBased() === true);
  if (first === undefined) throw new Refusal('refusal.quiz-channel');
  return first;
}

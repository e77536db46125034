import type { Guild } from 'discord.js';
import { classIn, type Class } from '../../../guild/class.ts';
import type { Member } from '../../../guild/member.ts';
import { Refusal } from '../../../refusal.ts';

/**
 * Where a quiz's message will stand: here in a class's channel, elsewhere in the first of its channels in which messages can stand.
 * @throws Refusal `refusal.quiz-channel` where there is none
 */
export function quizChannel(
  { channels: [here, ...around] }: Member,
  its: Class,
  classes: readonly Class[],
  guild: Guild | null,
): string {
  if (here !== undefined && classIn(classes, [here, ...around])?.id === its.id) return here;
  const first = its.channels.flatMap((id) => textChannels(guild, id)).at(0);
  if (first === undefined) throw new Refusal('refusal.quiz-channel');
  return first;
}

/** The channel itself, or those of a category, in their order. */
function textChannels(guild: Guild | null, id: string): readonly string[] {
  const all = guild?.channels.cache;
  if (all?.get(id)?.isTextBased() === true) return [id];
  return [...(all?.values() ?? [])]
    .filter((each) => each.parentId === id && each.isTextBased() && !each.isThread())
    .toSorted((a, b) => rawPosition(a) - rawPosition(b))
    .map((each) => each.id);
}

const rawPosition = (channel: object): number =>
  'rawPosition' in channel && typeof channel.rawPosition === 'number' ? channel.rawPosition : 0;

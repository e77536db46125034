import type { ClassroomStore } from '../../../classroom/classroom-store.ts';
import {
  leastPeople,
  mostUnansweredWords,
  type Unanswered,
  type UnansweredCount,
} from '../../../classroom/unanswered/unanswered.ts';
import { mostPeopleFirst } from '../../most-people-first.ts';
import type { Rooms } from '../room.ts';
import type { HeldClass } from './held.ts';
import { classOf } from './class-of.ts';

/** What a class asked without an answer, as `ClassroomStore` has it. */
export function unansweredIn(
  rooms: Rooms,
): Pick<ClassroomStore, 'countUnanswered' | 'unanswered' | 'dropUnanswered'> {
  return {
    async countUnanswered(scope, of, unanswered) {
      for (const each of unanswered.words) countWord(classOf(rooms, scope, of), unanswered, each);
    },
    unanswered: async (scope, of) =>
      [...classOf(rooms, scope, of).counts.values()]
        .flatMap(({ week, pack, word, people }): readonly UnansweredCount[] =>
          word === undefined
            ? []
            : [{ week, ...(pack !== undefined && { pack }), word, people: people.size }],
        )
        .toSorted(mostPeopleFirst),
    async dropUnanswered(scope, of, before) {
      const { counts } = classOf(rooms, scope, of);
      for (const [key, { week }] of counts) if (week < before) counts.delete(key);
    },
  };
}

function countWord(
  { counts }: HeldClass,
  { week, pack, person }: Unanswered,
  { hash, word }: Unanswered['words'][number],
): void {
  const key = [week, pack ?? '', hash].join(' ');
  const held = counts.get(key) ?? { week, ...(pack !== undefined && { pack }), hash, people: new Set() };
  if (!held.people.has(person) && wordsOf(counts, week, person) >= mostUnansweredWords) return;
  const people = new Set([...held.people, person]);
  const letters = held.word ?? (people.size >= leastPeople ? word : undefined);
  counts.set(key, { ...held, people, ...(letters !== undefined && { word: letters }) });
}

function wordsOf(counts: HeldClass['counts'], week: string, person: string): number {
  return [...counts.values()].filter((each) => each.week === week && each.people.has(person)).length;
}

import type { UnansweredCount } from '../classroom/unanswered/unanswered.ts';

/** The order of `ClassroomStore.unanswered`: the latest week first, then the most people, then by the word and the pack. */
export function mostPeopleFirst(a: UnansweredCount, b: UnansweredCount): number {
  if (a.week !== b.week) return a.week < b.week ? 1 : -1;
  if (a.people !== b.people) return b.people - a.people;
  if (a.word !== b.word) return a.word < b.word ? -1 : 1;
  return (a.pack ?? '') < (b.pack ?? '') ? -1 : 1;
}

import type { Index } from '../search/index.ts';
import { namedPersons, roleHolders, type People } from '../search/people.ts';
import type { Ranking } from '../search/rank.ts';
import { aboutPerson } from './about-person.ts';
import type { Quoted } from './answer.ts';
import { quoted } from './quoted.ts';

/** The most passages that are made ready about persons: as many as anybody can ask for. */
const most = 25;

/**
 * What the library tells of the persons whom a question names, or whose office it names, when that is all it asks: best first.
 * Where several persons share the name, they take turns. None where the question asks for more.
 */
export function personsAsked(
  index: Index,
  people: People,
  { question, matching }: Ranking,
  allowed: (reading: number) => boolean,
): readonly Quoted[] {
  const named = namedPersons(people, question);
  const persons = named.length > 0 ? named : roleHolders(index, people, matching);
  const each = persons.map((person) => aboutPerson(index, people, person, allowed));
  const turns = Math.max(0, ...each.map(({ length }) => length));
  const inTurn = Array.from({ length: turns }, (_, turn) => each.flatMap((list) => list[turn] ?? [])).flat();
  const sentences = new Map(inTurn.map((told) => [`${told.reading}:${told.sentence.span.start}`, told]));
  return [...sentences.values()].slice(0, most).flatMap(({ sentence, reading }) => {
    const source = index.readings[reading];
    return source ? [quoted(source, sentence.span, { sample: index.library.sample })] : [];
  });
}

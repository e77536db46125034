import { nameLists } from '../../../text/person/given-names.ts';

/** Surnames, folded, of heads of state and of those who ran against them: whoever reads news knows them without any reading. */
const FAMOUS: ReadonlySet<string> = new Set(
  `trump biden obama bush clinton reagan carter nixon kennedy roosevelt lincoln washington churchill thatcher blair cameron johnson sunak
  starmer putin yeltsin gorbachev stalin lenin merkel scholz kohl hitler macron sarkozy hollande napoleon xi mao zelensky zelenskyy
  netanyahu erdogan modi gandhi mandela castro sanchez rajoy franco trudeau kim khamenei assad hussein pope`.split(
    /\s+/,
  ),
);

/** Whether somebody is known to everybody. @param surname folded */
export function isFamous(surname: string): boolean {
  return FAMOUS.has(surname);
}

/** Whether words name a state or a people, by which an official of it is known among others: "Russian Foreign Minister". */
export function namesState(words: readonly string[]): boolean {
  const { peoples, places } = nameLists();
  return words.some(
    (word) => peoples.has(word) || places.has(word) || /^(?:us|u\.s\.?|eu|un|uk)$/.test(word),
  );
}

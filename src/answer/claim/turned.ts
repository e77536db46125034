import type { Fact } from './fact.ts';

/** Words that carry no subject, and turn a statement round when one of the other row takes their place. */
const turning: readonly (readonly [string, string])[] = [
  ['before', 'after'],
  ['for', 'against'],
  ['over above more up', 'under below less fewer down'],
];

const has = (row: string, { form }: Fact) => row.split(' ').includes(form);

/** The words of a run that stand against their opposites. */
export function turned(side: readonly Fact[], against: readonly Fact[]): ReadonlySet<Fact> {
  return new Set(side.filter((fact) => against.some((other) => opposite(fact, other))));
}

function opposite(fact: Fact, other: Fact): boolean {
  return turning.some(([a, b]) => (has(a, fact) && has(b, other)) || (has(b, fact) && has(a, other)));
}

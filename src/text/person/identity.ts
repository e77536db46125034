import type { Evidence } from './kind.ts';
import type { Name } from './name.ts';
import type { Word } from './scan.ts';
import { PARTICLES, SUFFIXES } from './words.ts';

/** A person of one article, known by a full name. */
export type Known = {
  /** The fullest form of the name, NFC, single spaces. */
  readonly name: string;
  /** In lower case. */
  readonly given: string;
  readonly surname: string;
  /** Small words before the surname, in lower case: "de". */
  readonly particles: readonly string[];
  readonly gender: 'm' | 'f' | undefined;
};

/** The persons of one article by the words that may stand for them alone; keys are in lower case. */
export type Identity = {
  readonly surnames: ReadonlyMap<string, readonly Known[]>;
  readonly givens: ReadonlyMap<string, readonly Known[]>;
  /** Names of one word that a title or honorific proved, without a full name in the article. */
  readonly singles: ReadonlySet<string>;
};

/** Puts the names of an article together: "J. Smith", "John Smith" and "John A. Smith" are one person. */
export function identify(
  blocks: readonly { readonly words: readonly Word[]; readonly names: readonly Name[] }[],
  lists: Evidence,
): Identity {
  const all = blocks.flatMap(({ words, names }) =>
    names.map(({ from, to, honorific, titled }) => ({ parts: words.slice(from, to), honorific, titled })),
  );
  const surnames = new Map<string, Known[]>();
  const singles = new Set<string>();
  for (const { parts, honorific, titled } of all) {
    const known = read(parts, honorific, lists);
    if (known === undefined) {
      if (titled === true) singles.add(parts[0]?.lower ?? '');
      continue;
    }
    const namesakes = surnames.get(known.surname) ?? [];
    const at = namesakes.findIndex((other) => sameGiven(other.given, known.given));
    const other = namesakes[at];
    if (other === undefined) surnames.set(known.surname, [...namesakes, known]);
    else namesakes[at] = merge(other, known);
  }
  const givens = Map.groupBy([...surnames.values()].flat(), ({ given }) => given);
  return { surnames, givens, singles };
}

/** Who a name stands for within the article; `undefined` for nobody known by it, or for two. */
export function knownAs(
  identity: Identity,
  parts: readonly Word[],
  honorific: Name['honorific'],
  lists: Evidence,
): Known | undefined {
  const full = read(parts, honorific, lists);
  if (full !== undefined)
    return identity.surnames.get(full.surname)?.find((known) => sameGiven(known.given, full.given));
  const lower = lastPart(parts)?.lower ?? '';
  const namesakes = identity.surnames.get(lower) ?? [];
  const fitting =
    namesakes.length > 1 && (honorific === 'm' || honorific === 'f')
      ? namesakes.filter(({ gender }) => gender === honorific)
      : namesakes;
  if (fitting.length > 0) return fitting.length === 1 ? fitting[0] : undefined;
  const called = identity.givens.get(lower) ?? [];
  return called.length === 1 ? called[0] : undefined;
}

/** The name as it is written, NFC, single spaces. */
export function written(parts: readonly Word[]): string {
  return parts
    .map(({ text }) => text)
    .join(' ')
    .normalize('NFC');
}

function read(parts: readonly Word[], honorific: Name['honorific'], lists: Evidence): Known | undefined {
  const given = parts[0];
  const surname = lastPart(parts);
  if (given === undefined || surname === undefined || given === surname) return undefined;
  if (PARTICLES.has(given.lower) && !given.initial && parts.length < 3) return undefined;
  const listed = lists.given.get(given.lower);
  const gender =
    honorific === 'm' || honorific === 'f' ? honorific : listed === 'either' ? undefined : listed;
  const particles = parts
    .filter((part) => part !== given && PARTICLES.has(part.lower))
    .map(({ lower }) => lower);
  return { name: written(parts), given: given.lower, surname: surname.lower, particles, gender };
}

/** The surname: the last word that is neither "Jr" nor a particle. */
function lastPart(parts: readonly Word[]): Word | undefined {
  return (
    parts.findLast(({ lower, capital }) => capital && !SUFFIXES.has(lower) && !PARTICLES.has(lower)) ??
    parts[0]
  );
}

function sameGiven(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length === 1 && long.startsWith(short);
}

function merge(one: Known, other: Known): Known {
  const fuller = size(other) > size(one) ? other : one;
  return { ...fuller, gender: one.gender ?? other.gender };
}

function size({ name, given }: Known): number {
  return (given.length > 1 ? 1000 : 0) + name.length;
}

import type { Reading } from '../../../library/reading.ts';
import { foldWord } from '../../../text/fold.ts';
import { officeBefore } from './office.ts';
import { surnameOf, tell, type Told } from './told.ts';

/** The sentences of readings, and which of them speak of the same. */
export type PackTold = {
  readonly readings: readonly Reading[];
  readonly told: readonly Told[];
  /** By stem: the sentences that have it, ascending. */
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  /** By what a number means: the sentences that have it, ascending. */
  readonly byNumber: ReadonlyMap<number, readonly number[]>;
  /** By the folded name of a place or a body, or the word for what somebody is: the numbers of the readings that have it. */
  readonly namedIn: ReadonlyMap<string, ReadonlySet<number>>;
  /** Folded names that stand where places stand. */
  readonly places: ReadonlySet<string>;
  /** How much a stem says here, from 0: the rarer, the more. */
  readonly weight: (stem: string) => number;
  /** By number of a reading: its first sentence, and the one after its last. */
  readonly ranges: readonly { readonly from: number; readonly to: number }[];
  /** By folded surname: the full folded names of those who have it. */
  readonly called: ReadonlyMap<string, ReadonlySet<string>>;
  /** By full folded name: how often the pack calls them Mr or the like, and Ms. */
  readonly people: ReadonlyMap<string, { readonly m: number; readonly f: number }>;
  /** By folded office: the folded surnames that stand behind it. */
  readonly inOffice: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Lists longer than this are not walked: what is said so often tells nothing apart. */
const LONGEST_LIST = 400;

/** Sentences between two rests. */
const AT_ONCE = 12;

/** Reads a pack; gives `undefined` now and then, so that a caller can let others have their turn. Linear in its text. */
export function* tellPack(readings: readonly Reading[]): Generator<undefined, PackTold> {
  const told: Told[] = [];
  const byStem = new Map<string, number[]>();
  const places = new Set<string>();
  const namedIn = new Map<string, Set<number>>();
  const byNumber = new Map<number, number[]>();
  const ranges: { from: number; to: number }[] = [];
  const called = new Map<string, Set<string>>();
  const people = new Map<string, { m: number; f: number }>();
  const inOffice = new Map<string, Set<string>>();
  for (const [from, reading] of readings.entries()) {
    const first = told.length;
    for (const one of tell(reading, from, first)) {
      told.push(one);
      for (const stem of one.content) {
        const list = byStem.get(stem);
        if (list === undefined) byStem.set(stem, [one.at]);
        else list.push(one.at);
      }
      for (const { value } of one.numerals) {
        const list = byNumber.get(value);
        if (list === undefined) byNumber.set(value, [one.at]);
        else if (list.length < LONGEST_LIST) list.push(one.at);
      }
      for (const { folded, place } of one.terms) {
        if (place) places.add(folded);
        namedIn.set(folded, (namedIn.get(folded) ?? new Set()).add(from));
      }
      for (const { folded } of one.nouns) namedIn.set(folded, (namedIn.get(folded) ?? new Set()).add(from));
      for (const name of one.names) {
        const known = people.get(foldWord(name.person)) ?? { m: 0, f: 0 };
        if (name.honorific === 'm') known.m += 1;
        if (name.honorific === 'f') known.f += 1;
        people.set(foldWord(name.person), known);
        const office = officeBefore(reading.article.text, name.span.start);
        if (office !== undefined)
          inOffice.set(office, (inOffice.get(office) ?? new Set()).add(surnameOf(name)));
        if (name.person.includes(' '))
          called.set(surnameOf(name), (called.get(surnameOf(name)) ?? new Set()).add(foldWord(name.person)));
      }
      if (told.length % AT_ONCE === 0) yield undefined;
    }
    ranges.push({ from: first, to: told.length });
    yield undefined;
  }
  const weight = (stem: string) => {
    const times = byStem.get(stem)?.length ?? 0;
    return Math.log(1 + told.length / (times + 0.5));
  };
  return { readings, told, byStem, byNumber, namedIn, places, weight, ranges, people, called, inOffice };
}

/** How much of what a sentence says, from 0 to 1, others of the pack say too; only those with some of it. */
export function alike(pack: PackTold, content: ReadonlySet<string>): ReadonlyMap<number, number> {
  const all = [...content].reduce((sum, stem) => sum + pack.weight(stem), 0);
  const shared = new Map<number, number>();
  for (const stem of content) {
    const list = pack.byStem.get(stem) ?? [];
    if (list.length > LONGEST_LIST) continue;
    const share = pack.weight(stem) / all;
    for (const at of list) shared.set(at, (shared.get(at) ?? 0) + share);
  }
  return shared;
}

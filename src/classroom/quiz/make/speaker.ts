import { foldWord } from '../../../text/fold.ts';
import { namedAs, type Named } from './named.ts';
import type { PackTold } from './pack.ts';
import type { Told } from './told.ts';

/** Somebody who speaks, named in full, and where that stands. */
export type Speaker = Named & { readonly told: Told };

/** Who speaks in a pack, and by folded name in which readings. Two readings may call the same person by two names. */
export type Speakers = {
  readonly all: readonly Speaker[];
  readonly by: ReadonlyMap<string, ReadonlySet<number>>;
};

/** Everybody whose words are quoted somewhere, in the order in which they are first named. Linear in the speeches. */
export function* speakersOf(pack: PackTold): Generator<undefined, Speakers> {
  const by = new Map<string, Set<number>>();
  const fullest = new Map<string, Speaker>();
  for (const [from, { speeches }] of pack.readings.entries()) {
    for (const { person } of speeches)
      if (person !== undefined) by.set(foldWord(person), (by.get(foldWord(person)) ?? new Set()).add(from));
    yield undefined;
  }
  for (const told of pack.told) {
    for (const speaker of namedIn(pack, told))
      if (by.has(speaker.folded) && !fullest.has(speaker.folded)) fullest.set(speaker.folded, speaker);
    if (told.at % 100 === 0) yield undefined;
  }
  return { all: [...fullest.values()], by };
}

/** Where a reading names somebody in full. @param person folded */
export function namedHere(pack: PackTold, own: readonly Told[], person: string): Speaker | undefined {
  for (const told of own) {
    const found = namedIn(pack, told).find(({ folded }) => folded === person);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Those whom a sentence names as fully as its reading does anywhere, by more than one word. */
function namedIn(pack: PackTold, told: Told): readonly Speaker[] {
  return (told.heading ? [] : told.names).flatMap((mention) => {
    const named = namedAs(pack, told, mention);
    return named.folded.includes(' ') && named.folded === foldWord(mention.person)
      ? [{ ...named, told }]
      : [];
  });
}

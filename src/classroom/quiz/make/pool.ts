import { overlap, type Span } from '../../../text/span.ts';
import { drawn } from './draw.ts';
import { shelfOf, type Filler } from './filler.ts';
import { namedAs } from './named.ts';
import type { PackTold } from './pack.ts';
import type { Told } from './told.ts';

/** All that could be left out of any sentence of a pack, by what is written alike. */
export type Pool = ReadonlyMap<string, readonly Filler[]>;

/** Sentences between two rests. */
const AT_ONCE = 50;

/** Collects them; gives `undefined` now and then. */
export function* fillPool(pack: PackTold): Generator<undefined, Pool> {
  const pool = new Map<string, Filler[]>();
  for (const told of pack.told) {
    for (const filler of told.heading ? [] : fillersOf(pack, told)) {
      const shelf = pool.get(shelfOf(filler));
      if (shelf === undefined) pool.set(shelfOf(filler), [filler]);
      else shelf.push(filler);
    }
    if (told.at % AT_ONCE === 0) yield undefined;
  }
  return pool;
}

/** What of a sentence can be left out, or stand in the place of what is left out of another. */
export function fillersOf(pack: PackTold, told: Told): readonly Filler[] {
  const at = <T extends { readonly span: Span }>(is: T) => ({
    told,
    span: is.span,
    words: wordsIn(told, is.span),
    is,
  });
  return [
    // Whoever is nowhere named in full may be no person: "Norman" is mostly none.
    ...told.names
      .filter(({ person }) => person.includes(' '))
      .map((name): Filler => ({ of: 'name', ...at(namedAs(pack, told, name)) })),
    ...told.numerals.map((is): Filler => ({ of: 'number', ...at(is) })),
    ...told.days.map((is): Filler => ({ of: 'date', ...at(is) })),
    ...told.terms.map((is): Filler => ({ of: 'term', ...at(is) })),
    ...told.nouns.map((is): Filler => ({ of: 'noun', ...at(is) })),
  ];
}

function wordsIn({ words }: Told, span: Span): readonly string[] {
  return words
    .filter((word) => overlap(word, span) > 0 && (word.kind === 'number' || word.word.length > 2))
    .map(({ word }) => word);
}

/** How many others are looked at for one question: those of the same reading, and some of the rest. */
const LOOKED_AT = { own: 30, others: 90 };

/** What is written as something is, those of its own reading first; in an order that only the words decide. */
export function writtenAlike(pool: Pool, filler: Filler): readonly Filler[] {
  const shelf = pool.get(shelfOf(filler)) ?? [];
  const { told, span } = filler;
  const from = drawn(`${told.reading.article.id} ${span.start}`);
  const own = shelfOfReading(shelf, told.from);
  const place = shelf.length === 0 ? 0 : from % shelf.length;
  const others = [
    ...shelf.slice(place, place + LOOKED_AT.others),
    ...shelf.slice(0, Math.max(0, place + LOOKED_AT.others - shelf.length)),
  ];
  return [...own.slice(0, LOOKED_AT.own), ...others.filter((other) => other.told.from !== told.from)];
}

/** A shelf is in the order of the readings, so that those of one are found by halving. */
function shelfOfReading(shelf: readonly Filler[], from: number): readonly Filler[] {
  const first = firstFrom(shelf, from);
  return shelf.slice(first, firstFrom(shelf, from + 1));
}

function firstFrom(shelf: readonly Filler[], from: number): number {
  let low = 0;
  let high = shelf.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shelf[middle]?.told.from ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

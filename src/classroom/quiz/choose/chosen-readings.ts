import type { Visitor } from '../../../library/asker.ts';
import type { Pack, Shelving } from '../../../library/pack.ts';
import { reaching } from '../../../library/reach.ts';
import type { Reading } from '../../../library/reading.ts';
import { Refusal } from '../../../refusal.ts';
import type { Needs, OpenReadings } from '../../needs.ts';

/** Readings that questions are cut from, all of which are open to whoever asks. */
export type ChosenReadings = Pick<OpenReadings, 'sample'> & {
  readonly readings: readonly Reading[];
  /** All that is open to them, whichever were chosen: where words are looked up. */
  readonly open: OpenReadings;
};

/**
 * The readings of packs, or where none is named of all that is open to somebody.
 * @throws Refusal `refusal.pack-not-open` where one of them is not open to them, or not there
 */
export async function readingsOf(
  needs: Pick<Needs, 'readings'>,
  asker: Visitor,
  packs: readonly Pack['id'][],
): Promise<ChosenReadings> {
  const open = await needs.readings({ ...asker, pack: null });
  return chosenFrom(open, packs);
}

/**
 * Those of packs among what is open.
 * @throws Refusal `refusal.pack-not-open`
 */
export function chosenFrom(open: OpenReadings, packs: readonly Pack['id'][]): ChosenReadings {
  if (packs.some((id) => !open.packs.includes(id))) throw new Refusal('refusal.pack-not-open');
  const readings =
    packs.length === 0
      ? open.readings
      : open.readings.filter(({ article: { id } }) => isIn(open.packOf, id, packs));
  return { readings, sample: open.sample, open };
}

/**
 * The readings that somebody asks where they are: of the pack that they chose, all that is open to them (null), or of the channel's
 * default.
 * @throws Refusal `refusal.pack-not-open`
 */
export async function readingsHere(
  needs: Pick<Needs, 'readings' | 'store'>,
  { scope, roles, channels, at }: Visitor,
  pack: Pack['id'] | null | undefined,
): Promise<ChosenReadings> {
  const asker: Visitor = { scope, roles, channels, at, ...(pack !== undefined && { pack }) };
  const narrowed = await packAsked(needs, asker);
  if (typeof pack === 'string' && narrowed !== pack) throw new Refusal('refusal.pack-not-open');
  const chosen = await readingsOf(needs, asker, narrowed === undefined ? [] : [narrowed]);
  // Packs without articles are no reason to keep a server that has none from the sample library.
  return chosen.sample ? chosenFrom(chosen.open, []) : chosen;
}

/** The pack that somebody asks, by their choice or by the channel's default; undefined where it is all that is open to them. */
export async function packAsked(
  { store }: Pick<Needs, 'store'>,
  asker: Visitor,
): Promise<Pack['id'] | undefined> {
  return reaching(await store.shelving(asker.scope), asker).pack?.id;
}

function isIn(packOf: Shelving['packOf'], article: string, packs: readonly Pack['id'][]): boolean {
  const pack = Object.hasOwn(packOf, article) ? packOf[article] : undefined;
  return pack !== undefined && packs.includes(pack);
}

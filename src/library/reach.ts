import type { Asker, Visitor } from './asker.ts';
import { openPacksOf } from './open-packs.ts';
import type { Pack, Shelving } from './pack.ts';

/** Which of a scope's articles: those of certain packs, in the order of their ids, and whether also those that are in none. */
export type Reach = { readonly packs: readonly Pack['id'][]; readonly unpacked: boolean };

/** What somebody reads, and which pack that was narrowed to, by their choice or by the channel's default. */
export type Reaching = { readonly reach: Reach; readonly pack?: Pack };

/**
 * What somebody reads. A visitor who chose a pack that is not open to them reads nothing; a channel's default that is not
 * open to them is no default.
 */
export function reaching(shelving: Shelving, asker: Asker): Reaching {
  const open = openPacksOf(shelving, asker);
  const all: Reaching = { reach: { packs: open.map(({ id }) => id).toSorted(), unpacked: true } };
  if (typeof asker === 'string' || asker.pack === null) return all;
  const wanted = asker.pack === undefined ? defaults(shelving, asker) : [asker.pack];
  const pack = wanted.flatMap((id) => open.find((each) => each.id === id) ?? [])[0];
  if (pack !== undefined) return { reach: { packs: [pack.id], unpacked: false }, pack };
  return asker.pack === undefined ? all : { reach: { packs: [], unpacked: false } };
}

/** The default packs of where somebody asks, innermost first. */
function defaults({ defaults: of }: Shelving, { channels }: Visitor): readonly Pack['id'][] {
  return channels.flatMap((channel) => (Object.hasOwn(of, channel) ? (of[channel] ?? []) : []));
}

/** Whether an article is within reach, by the pack that it is in. */
export function isWithin({ packs, unpacked }: Reach, pack: Pack['id'] | undefined): boolean {
  return pack === undefined ? unpacked : packs.includes(pack);
}

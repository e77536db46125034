import { say } from '../answer/say.ts';
import { dayIn } from '../library/day-in.ts';
import type { Pack } from '../library/pack.ts';
import { Refusal } from '../refusal.ts';
import { oneDay } from './one-day.ts';
import type { Act, Acting } from './act.ts';
import type { GuildStore } from './guild-store.ts';
import type { Keeping, PackChange } from './keeping.ts';
import {
  longestDescription,
  longestName,
  mostChannels,
  mostDefaults,
  mostPacks,
  mostRoles,
} from './limits.ts';
import { id, ids, line, shortened } from './typed.ts';

type Needs = {
  readonly store: GuildStore;
  readonly act: Act;
  /** So many characters of Crockford's base 32, at random. */
  readonly makeId: (length: number) => string;
};

/** What is done with packs: to see all of them it needs `add`, to change them `moderate`. */
export function packing({
  store,
  act,
  makeId,
}: Needs): Pick<Keeping, 'shelving' | 'createPack' | 'changePack' | 'deletePack' | 'setDefault'> {
  return {
    shelving: (member) => act.look(member, 'add', ({ scope }) => store.shelving(scope)),
    createPack: (member, { name, description, opens, closes, roles, channels }) =>
      act.change(member, 'moderate', async (acting) => {
        const { packs } = await store.shelving(acting.scope);
        if (packs.length >= mostPacks)
          throw new Refusal('refusal.too-many-packs', { limit: say.number(mostPacks) });
        const made = changed(
          { id: newId(makeId, packs), name, roles: [], channels: [] },
          {
            name,
            roles,
            channels,
            description: description ?? null,
            opens: opens ?? null,
            closes: closes ?? null,
          },
          packs,
          acting,
        );
        await store.savePack(acting.scope, made, acting.log('pack-created', made.id));
        return made;
      }),
    changePack: (member, which, change) =>
      act.change(member, 'moderate', async (acting) => {
        const { packs } = await store.shelving(acting.scope);
        const next = changed(packOf(packs, which), change, packs, acting);
        await store.savePack(acting.scope, next, acting.log('pack-changed', next.id));
        return next;
      }),
    deletePack: (member, which) =>
      act.change(member, 'moderate', async ({ scope, log }) => {
        packOf((await store.shelving(scope)).packs, which);
        if (!(await store.deletePack(scope, which, log('pack-deleted', which))))
          throw new Refusal('refusal.pack-not-empty');
      }),
    setDefault: (member, channel, which) =>
      act.change(member, 'moderate', async ({ scope, log }) => {
        const where = id(channel);
        const { packs, defaults } = await store.shelving(scope);
        if (which !== undefined) packOf(packs, which);
        const others = Object.keys(defaults).filter((other) => other !== where);
        if (which !== undefined && others.length >= mostDefaults)
          throw new Refusal('refusal.too-many-channels', { limit: say.number(mostDefaults) });
        await store.setDefault(scope, where, which, log('default-set', which ?? where));
      }),
  };
}

/**
 * One of a server's packs.
 * @throws Refusal `refusal.no-pack` where there is none of that id
 */
export function packOf(packs: readonly Pack[], which: Pack['id']): Pack {
  const found = packs.find((pack) => pack.id === which);
  if (found === undefined) throw new Refusal('refusal.no-pack');
  return found;
}

/** @throws Refusal that says what is wrong with what was typed */
function changed(pack: Pack, change: PackChange, packs: readonly Pack[], acting: Acting): Pack {
  const { scope, settings, member } = acting;
  const today = dayIn(settings.timeZone, member.at);
  const description = either(change.description, pack.description, (typed) =>
    line(typed, longestDescription, 'refusal.pack-description'),
  );
  const opens = either(change.opens, pack.opens, (typed) => dayOf(typed, today));
  const closes = either(change.closes, pack.closes, (typed) => dayOf(typed, today));
  if (opens !== undefined && closes !== undefined && closes < opens)
    throw new Refusal('refusal.pack-closes', {
      opens: say.date({ from: opens, to: opens }),
      closes: say.date({ from: closes, to: closes }),
    });
  const roles = ids(change.roles ?? pack.roles, mostRoles, 'refusal.too-many-roles');
  return {
    id: pack.id,
    name: nameOf(change.name ?? pack.name, pack.id, packs),
    ...(description !== undefined && { description }),
    ...(opens !== undefined && { opens }),
    ...(closes !== undefined && { closes }),
    // Everybody's role has the server's own id, and Discord does not list it with a member's roles.
    roles: roles.includes(scope.slice('guild:'.length)) ? [] : roles,
    channels: ids(change.channels ?? pack.channels, mostChannels, 'refusal.too-many-channels'),
  };
}

/** What was there, or nothing where it is taken away, or what was typed. */
function either(
  typed: string | null | undefined,
  before: string | undefined,
  read: (typed: string) => string,
): string | undefined {
  if (typed === undefined) return before;
  return typed === null || typed.trim() === '' ? undefined : read(typed) || undefined;
}

function nameOf(typed: string, own: Pack['id'], packs: readonly Pack[]): string {
  const name = line(typed, longestName, 'refusal.pack-name');
  if (name === '') throw new Refusal('refusal.pack-name', { limit: say.number(longestName) });
  const taken = packs.find((pack) => pack.id !== own && alike(pack.name) === alike(name));
  if (taken !== undefined) throw new Refusal('refusal.pack-name-taken', { name: say.typed(taken.name) });
  return name;
}

const alike = (name: string) => name.normalize('NFKC').toLowerCase();

/** A day of the calendar, its year with it: of days without one, people mean the next, and what reads dates here the last. */
function dayOf(typed: string, today: string): string {
  const found = /\d{4}/.test(typed) ? oneDay(typed, today) : undefined;
  if (found === undefined) throw new Refusal('refusal.pack-day', { typed: say.typed(shortened(typed)) });
  return found;
}

/** An id that no pack has; that one which was deleted had it is a matter of 1 to 1,073,741,824. */
function newId(makeId: Needs['makeId'], packs: readonly Pack[]): Pack['id'] {
  const made = makeId(6);
  return packs.some((pack) => pack.id === made) ? newId(makeId, packs) : made;
}

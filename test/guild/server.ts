import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainText, refusalPiece } from '../../src/console/tell.ts';
import { lookOf } from '../../src/console/look.ts';
import { createKeeping, type KeepingParts } from '../../src/guild/create-keeping.ts';
import type { Keeping, Upload } from '../../src/guild/keeping.ts';
import type { Member } from '../../src/guild/member.ts';
import type { GuildScope } from '../../src/library/asker.ts';
import { Refusal } from '../../src/refusal.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import type { Store } from '../../src/store/store.ts';
import { ids, readPasted } from '../app-over.ts';

/** Noon of a Sunday, UTC. */
export const noon = Date.UTC(2026, 2, 1, 12);
export const hour = 60 * 60 * 1000;
export const day = 24 * hour;

/** Every store that a server's library may be kept in. */
export const stores: readonly (readonly [string, () => Promise<Store>])[] = [
  ['memory', async () => openMemoryStore()],
  ['SQLite', openTemporary],
];

async function openTemporary(): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-guild-'));
  const store = await openSqliteStore(join(folder, 'kept.db'));
  return {
    ...store,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

let servers = 0;

/** A server that nothing is kept of yet. */
export function newServer(): GuildScope {
  servers += 1;
  return `guild:${9000 + servers}`;
}

/** Somebody without roles or permissions. */
export function member(scope: GuildScope, given: Partial<Member> = {}): Member {
  return {
    scope,
    user: '501',
    roles: [],
    channels: ['71', '70'],
    at: noon,
    may: { manageGuild: false, manageMessages: false },
    ...given,
  };
}

/** Somebody who may do everything. */
export function manager(scope: GuildScope, given: Partial<Member> = {}): Member {
  return member(scope, { user: '900', may: { manageGuild: true, manageMessages: true }, ...given });
}

/** Somebody who may add by the role that `withRoles` gives that right. */
export function adder(scope: GuildScope, given: Partial<Member> = {}): Member {
  return member(scope, { roles: ['11'], ...given });
}

export function moderator(scope: GuildScope, given: Partial<Member> = {}): Member {
  return member(scope, { user: '700', roles: ['12'], ...given });
}

/** Gives each right to a role: 11 may add, 12 moderate, 13 configure. */
export async function withRoles(keeping: Keeping, scope: GuildScope): Promise<void> {
  await keeping.configure(manager(scope), { rights: { add: ['11'], moderate: ['12'], configure: ['13'] } });
}

export function keepingOver(store: Store, given: Partial<KeepingParts> = {}): Keeping {
  return createKeeping({
    store: store.guild,
    read: readPasted,
    quota: { articles: 2000, bytes: 500_000_000 },
    makeId: ids(),
    erased: async () => undefined,
    ...given,
  });
}

/** Adds what somebody pastes, and gives the id of its article. */
export async function add(
  keeping: Keeping,
  who: Member,
  pasted: string,
  given: Partial<Pick<Upload, 'pack' | 'replaces' | 'file'>> = {},
): Promise<string> {
  const { drafts } = await keeping.draft(who, { pasted, file: 'pasted.txt', ...given });
  const kept = await keeping.keepDrafts(
    who,
    drafts.map(({ id }) => id),
  );
  const [first] = kept;
  if (first === undefined) throw new Error('Nothing came of what was pasted');
  return first.id;
}

/** The label of the refusal that something ends with, or that it was done. */
export async function outcome(doing: Promise<unknown>): Promise<string> {
  return doing.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refusal) return error.label;
      throw error;
    },
  );
}

/** What somebody is told where something is refused. */
export async function told(doing: Promise<unknown>): Promise<string> {
  return doing.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refusal) return plainText(refusalPiece(error), lookOf({}, {}));
      throw error;
    },
  );
}

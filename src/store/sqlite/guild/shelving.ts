import { sql } from 'kysely';
import { z } from 'zod';
import type { GuildStore } from '../../../guild/guild-store.ts';
import { defaultSettings, type Settings } from '../../../guild/settings.ts';
import type { Scope } from '../../../library/library.ts';
import type { Pack, Shelving } from '../../../library/pack.ts';
import { isOpenToAll } from '../../open-to-all.ts';
import { countChange, isGuild, logActions, markPosts, type Db } from '../changes.ts';

const ids = z.array(z.string());

const classes = z.object({
  id: z.string(),
  name: z.string(),
  channels: ids,
  students: ids,
  teachers: ids,
  ends: z.iso.date(),
  results: z.enum(['pseudonyms', 'names']),
  posting: z.boolean(),
});

const settings = z.object({
  rights: z.object({ add: ids, moderate: ids, configure: ids }),
  privateChannels: ids,
  cooldown: z.object({ ask: z.number(), post: z.number() }),
  language: z.string().exactOptional(),
  timeZone: z.string(),
  keepLogDays: z.number(),
  // Settings that were kept before there were cards have none of these.
  reviewCards: z.boolean().default(defaultSettings.reviewCards),
  moderatorsChannel: z.string().exactOptional(),
  hintChannels: ids.default([...defaultSettings.hintChannels]),
  classes: z.array(classes).default([]),
}) satisfies z.ZodType<Settings>;

const packs = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    opens: z.iso.date().nullable(),
    closes: z.iso.date().nullable(),
    roles: ids,
    channels: ids,
  }),
);

/** The settings of a scope from their column. */
export function parseSettings(json: string): Settings {
  return settings.parse(JSON.parse(json));
}

/**
 * How the articles of a scope stand in packs; in none where it is no server's. One statement, so that an article is never seen in
 * a pack that is not: between two, another process may change both.
 */
export async function shelvingOf(db: Db, scope: Scope): Promise<Shelving> {
  const { timeZone } = defaultSettings;
  if (!isGuild(scope)) return { packs: [], packOf: {}, defaults: {}, timeZone };
  const { rows } = await sql<Record<'packs' | 'pack_of' | 'defaults', string> & { settings: string | null }>`
    select
      (select json_group_array(json_object('id', id, 'name', name, 'description', description, 'opens', opens,
        'closes', closes, 'roles', json(roles), 'channels', json(channels)) order by number)
        from pack where scope = ${scope}) as packs,
      (select json_group_object(id, pack) from article where scope = ${scope} and pack is not null) as pack_of,
      (select json_group_object(channel, pack) from channel_default where scope = ${scope}) as defaults,
      (select settings from settings where scope = ${scope}) as settings`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('A select without a table gave no row');
  return {
    packs: packs.parse(JSON.parse(row.packs)).map(withoutNulls),
    packOf: byId.parse(JSON.parse(row.pack_of)),
    defaults: byId.parse(JSON.parse(row.defaults)),
    timeZone: row.settings === null ? timeZone : parseSettings(row.settings).timeZone,
  };
}

const byId = z.record(z.string(), z.string());

function withoutNulls({
  id,
  name,
  description,
  opens,
  closes,
  roles,
  channels,
}: z.infer<typeof packs>[number]): Pack {
  return {
    id,
    name,
    ...(description !== null && { description }),
    ...(opens !== null && { opens }),
    ...(closes !== null && { closes }),
    roles,
    channels,
  };
}

/** Settings and packs, as `GuildStore` has them. */
export function shelvingIn(
  db: Db,
): Pick<GuildStore, 'settings' | 'saveSettings' | 'shelving' | 'savePack' | 'deletePack' | 'setDefault'> {
  return {
    async settings(scope) {
      const found = await db
        .selectFrom('settings')
        .select('settings')
        .where('scope', '=', scope)
        .executeTakeFirst();
      return found && parseSettings(found.settings);
    },
    saveSettings: (scope, changed, action) =>
      db.transaction().execute(async (inside) => {
        const row = { settings: JSON.stringify(settings.parse(changed)) };
        await inside
          .insertInto('settings')
          .values({ scope, ...row })
          .onConflict((conflict) => conflict.column('scope').doUpdateSet(row))
          .execute();
        await logActions(inside, scope, [action]);
        await countChange(inside, scope);
      }),
    shelving: (scope) => shelvingOf(db, scope),
    savePack: (scope, { id, name, description = null, opens = null, closes = null, ...to }, action) =>
      db.transaction().execute(async (inside) => {
        const row = {
          name,
          description,
          opens,
          closes,
          roles: JSON.stringify(to.roles),
          channels: JSON.stringify(to.channels),
        };
        await inside
          .insertInto('pack')
          .values({ scope, id, ...row })
          .onConflict((conflict) => conflict.columns(['scope', 'id']).doUpdateSet(row))
          .execute();
        await markPosts(inside, scope, { pack: id });
        await logActions(inside, scope, [action]);
        await countChange(inside, scope);
      }),
    deletePack: (scope, id, action) =>
      db.transaction().execute(async (inside) => {
        const { packs: all, packOf } = await shelvingOf(inside, scope);
        const pack = all.find((each) => each.id === id);
        if (pack === undefined || (Object.values(packOf).includes(id) && !isOpenToAll(pack))) return false;
        await inside
          .updateTable('article')
          .set({ pack: null })
          .where('scope', '=', scope)
          .where('pack', '=', id)
          .execute();
        if (isOpenToAll(pack))
          await inside
            .updateTable('tombstone')
            .set({ pack: null })
            .where('scope', '=', scope)
            .where('pack', '=', id)
            .execute();
        // Defaults and drafts go with it, by their foreign keys.
        await inside.deleteFrom('pack').where('scope', '=', scope).where('id', '=', id).execute();
        await logActions(inside, scope, [action]);
        await countChange(inside, scope);
        return true;
      }),
    setDefault: (scope, channel, pack, action) =>
      db.transaction().execute(async (inside) => {
        if (pack !== undefined && !(await hasPack(inside, scope, pack))) return false;
        await inside
          .deleteFrom('channel_default')
          .where('scope', '=', scope)
          .where('channel', '=', channel)
          .execute();
        if (pack !== undefined)
          await inside.insertInto('channel_default').values({ scope, channel, pack }).execute();
        await logActions(inside, scope, [action]);
        await countChange(inside, scope);
        return true;
      }),
  };
}

/** Whether there is such a pack. */
export async function hasPack(db: Db, scope: Scope, id: string): Promise<boolean> {
  if (!isGuild(scope)) return false;
  const found = await db
    .selectFrom('pack')
    .select('id')
    .where('scope', '=', scope)
    .where('id', '=', id)
    .executeTakeFirst();
  return found !== undefined;
}

import type { GuildStore } from '../../guild/guild-store.ts';
import { defaultSettings } from '../../guild/settings.ts';
import type { Shelving } from '../../library/pack.ts';
import { isOpenToAll } from '../open-to-all.ts';
import { markQuoting, roomOf, type Room, type Rooms } from './room.ts';

/** How the articles of a room stand in packs. */
export function shelvingOf({ articles, packs, defaults, settings = defaultSettings }: Room): Shelving {
  return {
    packs: [...packs.values()],
    packOf: Object.fromEntries(
      [...articles].flatMap(([id, { pack }]) => (pack === undefined ? [] : [[id, pack]])),
    ),
    defaults: Object.fromEntries(defaults),
    timeZone: settings.timeZone,
  };
}

/** Settings and packs, as `GuildStore` has them. */
export function shelvingIn(
  rooms: Rooms,
): Pick<GuildStore, 'settings' | 'saveSettings' | 'shelving' | 'savePack' | 'deletePack' | 'setDefault'> {
  return {
    settings: async (scope) => roomOf(rooms, scope).settings,
    async saveSettings(scope, settings, action) {
      const room = roomOf(rooms, scope);
      room.settings = settings;
      room.actions = [...room.actions, action];
      room.revision += 1;
    },
    shelving: async (scope) => shelvingOf(roomOf(rooms, scope)),
    async savePack(scope, pack, action) {
      const room = roomOf(rooms, scope);
      room.packs.set(pack.id, pack);
      markQuoting(room, (id) => (room.articles.get(id) ?? room.tombstones.get(id))?.pack === pack.id);
      room.actions = [...room.actions, action];
      room.revision += 1;
    },
    async deletePack(scope, id, action) {
      const room = roomOf(rooms, scope);
      const pack = room.packs.get(id);
      const inside = [...room.articles].filter(([, held]) => held.pack === id);
      if (pack === undefined || (inside.length > 0 && !isOpenToAll(pack))) return false;
      for (const [article, { pack: _, ...held }] of inside) room.articles.set(article, held);
      if (isOpenToAll(pack))
        for (const [article, { pack: stood, ...gone }] of room.tombstones)
          if (stood === id) room.tombstones.set(article, gone);
      for (const [channel, chosen] of room.defaults) if (chosen === id) room.defaults.delete(channel);
      for (const [draft, kept] of room.drafts) if (kept.draft.pack === id) room.drafts.delete(draft);
      room.packs.delete(id);
      room.actions = [...room.actions, action];
      room.revision += 1;
      return true;
    },
    async setDefault(scope, channel, pack, action) {
      const room = roomOf(rooms, scope);
      if (pack !== undefined && !room.packs.has(pack)) return false;
      if (pack === undefined) room.defaults.delete(channel);
      else room.defaults.set(channel, pack);
      room.actions = [...room.actions, action];
      room.revision += 1;
      return true;
    },
  };
}

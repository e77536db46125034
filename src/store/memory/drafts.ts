import type { GuildStore } from '../../guild/guild-store.ts';
import { keptFor } from '../../guild/kept-for.ts';
import { isSameReading } from '../same-reading.ts';
import { articleCame, articleTurned, roomOf, type Rooms } from './room.ts';

/** Drafts, as `GuildStore` has them. */
export function draftsIn(
  rooms: Rooms,
): Pick<GuildStore, 'putDraft' | 'draft' | 'dropDraft' | 'draftsOf' | 'keepDraft'> {
  return {
    async putDraft(scope, kept) {
      const { drafts, packs } = roomOf(rooms, scope);
      const { id, pack } = kept.draft;
      if (pack !== undefined && !packs.has(pack)) throw new Error('A draft’s pack is not there');
      drafts.set(id, kept);
    },
    draft: async (scope, id) => roomOf(rooms, scope).drafts.get(id),
    dropDraft: async (scope, id) => void roomOf(rooms, scope).drafts.delete(id),
    async draftsOf(scope, user) {
      const theirs = [...roomOf(rooms, scope).drafts.values()].filter(
        ({ draft }) => user === undefined || draft.deed.by === user,
      );
      return {
        articles: theirs.length,
        bytes: theirs.reduce((sum, { bytes }) => sum + bytes.length, 0),
      };
    },
    async keepDraft(scope, id, actions) {
      const room = roomOf(rooms, scope);
      const kept = room.drafts.get(id);
      if (kept === undefined) return undefined;
      const { draft, article, bytes } = kept;
      const deed = actions[0]?.deed ?? draft.deed;
      const before = room.articles.get(article.id);
      const present = before !== undefined && before.removed === undefined;
      const replaces = draft.replaces === article.id ? undefined : draft.replaces;
      const other = replaces === undefined ? undefined : room.articles.get(replaces);
      const replaced = other?.removed === undefined ? other : undefined;
      const pack = draft.pack ?? replaced?.pack ?? before?.pack;
      const added = present ? before.added : deed;
      const same = present && before.pack === pack && isSameReading(before.article, article);
      if (!present) articleCame(room, article.id, deed.at);
      if (!same)
        room.articles.set(article.id, {
          article,
          bytes,
          ...(pack !== undefined && { pack }),
          ...(added !== undefined && { added }),
        });
      if (replaced !== undefined) {
        const removed = { ...deed, until: deed.at + keptFor.removed, replacedBy: article.id };
        room.articles.set(replaced.article.id, { ...replaced, removed });
        articleTurned(room, replaced.article.id, deed.at);
      }
      room.drafts.delete(id);
      room.actions = [...room.actions, ...actions];
      room.revision += 1;
      if (!present) return 'added';
      return same ? 'present' : 'updated';
    },
  };
}

import { z } from 'zod';
import type { GuildStore, KeptDraft } from '../../../guild/guild-store.ts';
import { keptFor } from '../../../guild/kept-for.ts';
import type { Draft } from '../../../guild/kept.ts';
import { warningCodes, type Warning } from '../../../ingest/warning.ts';
import type { GuildScope } from '../../../library/asker.ts';
import { articleTurned, countChange, logActions, type Db } from '../changes.ts';
import { place } from '../place.ts';
import { articleColumns, fromRow, toRow } from '../row.ts';

const warning = z.object({
  code: z.enum(warningCodes),
  file: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
}) satisfies z.ZodType<Warning>;

/** Drafts, as `GuildStore` has them. */
export function draftsIn(
  db: Db,
): Pick<GuildStore, 'putDraft' | 'draft' | 'dropDraft' | 'draftsOf' | 'keepDraft'> {
  return {
    async putDraft(scope, { draft, article, bytes }) {
      const { id: becomes, ...columns } = toRow(article);
      const row = {
        drafted_at: draft.deed.at,
        drafted_by: draft.deed.by,
        pack: draft.pack ?? null,
        replaces: draft.replaces ?? null,
        known: draft.known ?? null,
        warnings: JSON.stringify(draft.warnings),
        begins: draft.begins,
        article: becomes,
        ...columns,
        bytes,
      };
      await db
        .insertInto('draft')
        .values({ scope, id: draft.id, ...row })
        .onConflict((conflict) => conflict.columns(['scope', 'id']).doUpdateSet(row))
        .execute();
    },
    draft: (scope, id) => draftIn(db, scope, id),
    async dropDraft(scope, id) {
      await db.deleteFrom('draft').where('scope', '=', scope).where('id', '=', id).execute();
    },
    async draftsOf(scope, user) {
      const found = await db
        .selectFrom('draft')
        .select(({ fn, eb }) => [
          fn.countAll<number>().as('articles'),
          fn.coalesce(fn.sum<number>(fn<number>('length', ['bytes'])), eb.lit(0)).as('bytes'),
        ])
        .where('scope', '=', scope)
        .$if(user !== undefined, (theirs) => theirs.where('drafted_by', '=', user ?? ''))
        .executeTakeFirstOrThrow();
      return { articles: found.articles, bytes: found.bytes };
    },
    keepDraft: (scope, id, actions) =>
      db.transaction().execute(async (inside) => {
        const kept = await draftIn(inside, scope, id);
        if (kept === undefined) return undefined;
        const { draft, article, bytes } = kept;
        const { at, by = null } = actions[0]?.deed ?? draft.deed;
        const replaced = await replacedBy(inside, scope, kept);
        const pack = draft.pack ?? replaced?.pack ?? undefined;
        const became = await place(inside, scope, toRow(article), bytes, {
          ...(pack !== undefined && { pack }),
          added: { added_at: at, added_by: by },
        });
        if (replaced !== undefined) {
          const removed = { removed_at: at, removed_by: by, removed_until: at + keptFor.removed };
          await inside
            .updateTable('article')
            .set({ ...removed, replacement: article.id })
            .where('scope', '=', scope)
            .where('id', '=', replaced.id)
            .execute();
          await articleTurned(inside, scope, replaced.id, at);
          await countChange(inside, scope);
        }
        await inside.deleteFrom('draft').where('scope', '=', scope).where('id', '=', id).execute();
        await logActions(inside, scope, actions);
        return became;
      }),
  };
}

/** The article whose place a draft is going to take, where it is still there. */
async function replacedBy(db: Db, scope: GuildScope, { draft: { replaces }, article }: KeptDraft) {
  if (replaces === undefined || replaces === article.id) return undefined;
  return db
    .selectFrom('article')
    .select(['id', 'pack'])
    .where('scope', '=', scope)
    .where('id', '=', replaces)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
}

async function draftIn(db: Db, scope: GuildScope, id: Draft['id']): Promise<KeptDraft | undefined> {
  const row = await db
    .selectFrom('draft')
    .select([
      'drafted_at',
      'drafted_by',
      'pack',
      'replaces',
      'known',
      'warnings',
      'begins',
      'article',
      'bytes',
    ])
    .select([...articleColumns])
    .where('scope', '=', scope)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const read = fromRow({ ...row, id: row.article });
  // A draft that is damaged is as good as none: its file can be added again.
  if (!('article' in read)) return undefined;
  const { article } = read;
  const { file, facts, extraction, pages = [] } = article;
  return {
    draft: {
      id,
      deed: { by: row.drafted_by, at: row.drafted_at },
      article: {
        id: article.id,
        file,
        facts,
        ...(extraction !== undefined && { extraction }),
        pages: pages.length,
      },
      begins: row.begins,
      bytes: row.bytes.length,
      warnings: z.array(warning).parse(JSON.parse(row.warnings)),
      ...(row.pack !== null && { pack: row.pack }),
      ...(row.replaces !== null && { replaces: row.replaces }),
      ...(row.known !== null && { known: row.known }),
    },
    article,
    bytes: row.bytes,
  };
}

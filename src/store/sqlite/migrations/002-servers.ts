import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Packs, drafts, settings, the log and what was posted. Articles are laid out anew, since SQLite can't add a foreign key to a
 * table; with them all tables become strict. Who did something stands in columns whose name ends in `_by`, and nowhere else.
 */
export const servers: Migration = {
  up: async (db: Kysely<unknown>) => {
    await shelving(db);
    await articlesAnew(db);
    await drafts(db);
    await actions(db);
    await posts(db);
    await going(db);
  },
};

const strict = sql`strict`;

function table<Name extends string>(db: Kysely<unknown>, name: Name): CreateTableBuilder<Name, 'scope'> {
  return db.schema
    .createTable(name)
    .addColumn('scope', 'text', (column) => column.notNull())
    .modifyEnd(strict);
}

async function shelving(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pack')
    // In the order in which they were made.
    .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('description', 'text')
    .addColumn('opens', 'text')
    .addColumn('closes', 'text')
    .addColumn('roles', 'text', (column) => column.notNull())
    .addColumn('channels', 'text', (column) => column.notNull())
    .addUniqueConstraint('pack_once', ['scope', 'id'])
    .modifyEnd(strict)
    .execute();
  await table(db, 'channel_default')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('pack', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('channel_default_pk', ['scope', 'channel'])
    .addForeignKeyConstraint('default_pack', ['scope', 'pack'], 'pack', ['scope', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .execute();
  await table(db, 'settings')
    .addColumn('settings', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('settings_pk', ['scope'])
    .execute();
}

async function articlesAnew(db: Kysely<unknown>): Promise<void> {
  await table(db, 'article_2')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('file_sha256', 'text', (column) => column.notNull())
    .addColumn('text_sha256', 'text', (column) => column.notNull())
    .addColumn('pack', 'text')
    .addColumn('added_at', 'integer')
    .addColumn('added_by', 'text')
    .addColumn('removed_at', 'integer')
    .addColumn('removed_by', 'text')
    .addColumn('removed_until', 'integer')
    .addColumn('replacement', 'text')
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('extraction', 'text')
    .addColumn('marked', 'text', (column) => column.notNull())
    .addColumn('pages', 'text')
    .addColumn('blocks', 'text', (column) => column.notNull())
    // Last, so that what stands before it is read without it.
    .addColumn('text', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('article_pk', ['scope', 'id'])
    .addUniqueConstraint('article_text_once', ['scope', 'text_sha256'])
    .addForeignKeyConstraint('article_in_pack', ['scope', 'pack'], 'pack', ['scope', 'id'])
    .addCheckConstraint('removed_until_some_day', sql`(removed_at is null) = (removed_until is null)`)
    .execute();
  // What a damaged row holds may be of any type; a strict table takes text and bytes only, and reading finds the damage.
  await sql`
    insert into article_2 (scope, id, file, file_sha256, text_sha256, facts, marked, blocks, text)
    select cast(scope as text), cast(id as text), cast(file as text), cast(file_sha256 as text), cast(text_sha256 as text),
      cast(facts as text), cast(marked as text), cast(blocks as text), cast(text as blob)
    from article`.execute(db);
  await table(db, 'original_2')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('original_pk', ['scope', 'id'])
    .addForeignKeyConstraint('original_of_article', ['scope', 'id'], 'article_2', ['scope', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .execute();
  await sql`
    insert into original_2 (scope, id, bytes)
    select cast(scope as text), cast(id as text), cast(bytes as blob)
    from original where exists (select 1 from article where article.scope = original.scope and article.id = original.id)`.execute(
    db,
  );
  await table(db, 'revision_2')
    .addColumn('number', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('revision_pk', ['scope'])
    .execute();
  await sql`insert into revision_2 (scope, number) select scope, cast(number as integer) from revision`.execute(
    db,
  );
  // What refers to an article goes first; renaming takes the references along.
  for (const name of ['original', 'article', 'revision']) {
    await db.schema.dropTable(name).execute();
    await db.schema.alterTable(`${name}_2`).renameTo(name).execute();
  }
  await index(db, 'article', ['added_by']);
  await index(db, 'article', ['removed_by']);
  await index(db, 'article', ['removed_until']);
  await index(db, 'article', ['scope', 'pack']);
}

async function drafts(db: Kysely<unknown>): Promise<void> {
  await table(db, 'draft')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('drafted_at', 'integer', (column) => column.notNull())
    .addColumn('drafted_by', 'text', (column) => column.notNull())
    .addColumn('pack', 'text')
    .addColumn('replaces', 'text')
    .addColumn('known', 'text')
    .addColumn('warnings', 'text', (column) => column.notNull())
    .addColumn('begins', 'text', (column) => column.notNull())
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('file_sha256', 'text', (column) => column.notNull())
    .addColumn('text_sha256', 'text', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('extraction', 'text')
    .addColumn('marked', 'text', (column) => column.notNull())
    .addColumn('pages', 'text')
    .addColumn('blocks', 'text', (column) => column.notNull())
    .addColumn('text', 'blob', (column) => column.notNull())
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('draft_pk', ['scope', 'id'])
    .addForeignKeyConstraint('draft_for_pack', ['scope', 'pack'], 'pack', ['scope', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .execute();
  await index(db, 'draft', ['drafted_by']);
  await index(db, 'draft', ['drafted_at']);
  await index(db, 'draft', ['scope', 'text_sha256']);
  await index(db, 'draft', ['scope', 'pack']);
}

async function actions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('action')
    // In the order in which they were logged.
    .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('acted_at', 'integer', (column) => column.notNull())
    .addColumn('acted_by', 'text')
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .modifyEnd(strict)
    .execute();
  await index(db, 'action', ['scope', 'number']);
  await index(db, 'action', ['scope', 'acted_at']);
  await index(db, 'action', ['acted_by']);
}

async function posts(db: Kysely<unknown>): Promise<void> {
  await table(db, 'post')
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('posted_at', 'integer', (column) => column.notNull())
    .addColumn('posted_by', 'text')
    .addColumn('passages', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('changes', 'integer', (column) => column.notNull())
    .addColumn('given', 'integer', (column) => column.notNull())
    .addColumn('told', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('post_pk', ['scope', 'message'])
    .execute();
  await table(db, 'post_article')
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('post_article_pk', ['scope', 'article', 'message'])
    .addForeignKeyConstraint('article_in_post', ['scope', 'message'], 'post', ['scope', 'message'], (key) =>
      key.onDelete('cascade'),
    )
    .execute();
  await index(db, 'post_article', ['scope', 'message']);
  await index(db, 'post', ['posted_by']);
  await sql`create index post_due on post (posted_at, message) where changes > told`.execute(db);
}

async function going(db: Kysely<unknown>): Promise<void> {
  await table(db, 'tombstone')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('gone_at', 'integer', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('replacement', 'text')
    .addPrimaryKeyConstraint('tombstone_pk', ['scope', 'id'])
    .execute();
  await table(db, 'guild_left')
    .addColumn('until', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('guild_left_pk', ['scope'])
    .execute();
}

async function index(db: Kysely<unknown>, of: string, columns: string[]): Promise<void> {
  await db.schema
    .createIndex(`${of}_${columns.at(-1)}`)
    .on(of)
    .columns(columns)
    .execute();
}

import type { Migration } from 'kysely/migration';

/**
 * How the schema came about, oldest first. To change it: 1. add an entry at the end, its name going on from the last;
 * 2. change schema.ts to what it is afterwards. An entry that was ever released is never edited.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-articles': {
    up: async (db) => {
      await db.schema
        .createTable('article')
        .addColumn('scope', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('file', 'text', (column) => column.notNull())
        .addColumn('file_sha256', 'text', (column) => column.notNull())
        .addColumn('text_sha256', 'text', (column) => column.notNull())
        .addColumn('facts', 'text', (column) => column.notNull())
        .addColumn('blocks', 'text', (column) => column.notNull())
        .addColumn('marked', 'text', (column) => column.notNull())
        .addColumn('text', 'blob', (column) => column.notNull())
        .addPrimaryKeyConstraint('article_pk', ['scope', 'id'])
        .addUniqueConstraint('article_text_once', ['scope', 'text_sha256'])
        .execute();
      await db.schema
        .createTable('original')
        .addColumn('scope', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('bytes', 'blob', (column) => column.notNull())
        .addPrimaryKeyConstraint('original_pk', ['scope', 'id'])
        .addForeignKeyConstraint('original_of_article', ['scope', 'id'], 'article', ['scope', 'id'], (key) =>
          key.onDelete('cascade'),
        )
        .execute();
      await db.schema
        .createTable('revision')
        .addColumn('scope', 'text', (column) => column.primaryKey().notNull())
        .addColumn('number', 'integer', (column) => column.notNull())
        .execute();
    },
  },
};

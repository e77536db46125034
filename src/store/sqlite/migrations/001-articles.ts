import type { Migration } from 'kysely/migration';

/** Articles with their files, as they were first kept. */
export const articles: Migration = {
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
};

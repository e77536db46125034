import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Fact cards with all that they ever said, what members ask for, and what somebody is to be told; of a post the card that it shows,
 * and of an article that is gone the pack that it stood in. A person's name stands in columns whose name ends in `_by_name`.
 */
export const cards: Migration = {
  up: async (db: Kysely<unknown>) => {
    await cardsWithTexts(db);
    await history(db);
    await queue(db);
    await notices(db);
    await db.schema.alterTable('post').addColumn('card', 'text').execute();
    await db.schema.alterTable('post').addColumn('card_version', 'integer').execute();
    await sql`create index post_card on post (scope, card) where card is not null`.execute(db);
    // Servers take turns in having their posts changed, and in each the oldest is first.
    await sql`create index post_due_in_turn on post (scope, posted_at, message) where changes > told`.execute(
      db,
    );
    await db.schema.alterTable('tombstone').addColumn('pack', 'text').execute();
    await sql`create index tombstone_pack on tombstone (scope, pack) where pack is not null`.execute(db);
  },
};

/** What belongs to a card lies together in its table, and those of a server beside each other. */
const together = sql`strict, without rowid`;

function ofCard<Name extends string>(
  db: Kysely<unknown>,
  name: Name,
): CreateTableBuilder<Name, 'scope' | 'card'> {
  return db.schema
    .createTable(name)
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('card', 'text', (column) => column.notNull())
    .modifyEnd(together);
}

/** A table whose rows have numbers, in the order in which they came. */
function numbered<Name extends string>(
  db: Kysely<unknown>,
  name: Name,
): CreateTableBuilder<Name, 'number' | 'scope'> {
  return db.schema
    .createTable(name)
    .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('scope', 'text', (column) => column.notNull())
    .modifyEnd(sql`strict`);
}

async function cardsWithTexts(db: Kysely<unknown>): Promise<void> {
  await numbered(db, 'card')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('published', 'integer', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addUniqueConstraint('card_once', ['scope', 'id'])
    .execute();
  await ofCard(db, 'card_version')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .addColumn('claims', 'text', (column) => column.notNull())
    .addColumn('tags', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('card_version_pk', ['scope', 'card', 'version'])
    .addForeignKeyConstraint('version_of_card', ['scope', 'card'], 'card', ['scope', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .execute();
  await ofCard(db, 'card_quote')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('start', 'integer', (column) => column.notNull())
    .addColumn('end', 'integer', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('card_quote_pk', ['scope', 'card', 'version', 'place'])
    .addForeignKeyConstraint(
      'quote_in_version',
      ['scope', 'card', 'version'],
      'card_version',
      ['scope', 'card', 'version'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
  await db.schema.createIndex('card_quote_article').on('card_quote').columns(['scope', 'article']).execute();
  await db.schema
    .createTable('card_revision')
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('card_revision_pk', ['scope'])
    .modifyEnd(together)
    .execute();
}

async function history(db: Kysely<unknown>): Promise<void> {
  await ofCard(db, 'card_event')
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('did', 'text', (column) => column.notNull())
    .addColumn('did_at', 'integer', (column) => column.notNull())
    .addColumn('did_by', 'text')
    .addColumn('did_by_name', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('why', 'text')
    .addPrimaryKeyConstraint('card_event_pk', ['scope', 'card', 'place'])
    .addForeignKeyConstraint('event_of_card', ['scope', 'card'], 'card', ['scope', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .addCheckConstraint('named_by_both', sql`(did_by is null) = (did_by_name is null)`)
    .execute();
  await sql`create index card_event_by on card_event (did_by) where did_by is not null`.execute(db);
}

async function queue(db: Kysely<unknown>): Promise<void> {
  await numbered(db, 'card_request')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('card', 'text')
    .addColumn('times', 'integer', (column) => column.notNull())
    .addColumn('asked_at', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('closed_at', 'integer')
    .addColumn('answer', 'text')
    .addUniqueConstraint('request_once', ['scope', 'id'])
    .addCheckConstraint('closed_some_day', sql`(closed_at is null) = (state = 'open')`)
    .execute();
  await sql`create index request_open on card_request (scope, asked_at, number) where state = 'open'`.execute(
    db,
  );
  await sql`create index request_closed on card_request (scope, closed_at) where closed_at is not null`.execute(
    db,
  );
  await numbered(db, 'card_asking')
    .addColumn('request', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'integer', (column) => column.notNull())
    .addColumn('asked_by', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('tell', 'integer', (column) => column.notNull())
    .addUniqueConstraint('asked_once', ['scope', 'request', 'asked_by'])
    .addForeignKeyConstraint(
      'asking_for_request',
      ['scope', 'request'],
      'card_request',
      ['scope', 'id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
  await db.schema.createIndex('card_asking_by').on('card_asking').columns(['asked_by']).execute();
}

async function notices(db: Kysely<unknown>): Promise<void> {
  await numbered(db, 'notice')
    .addColumn('of', 'text', (column) => column.notNull())
    .addColumn('noticed_at', 'integer', (column) => column.notNull())
    .addColumn('card', 'text')
    .addColumn('request', 'text')
    .addColumn('asking', 'integer')
    .addForeignKeyConstraint('notice_of_card', ['scope', 'card'], 'card', ['scope', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .addForeignKeyConstraint(
      'notice_of_request',
      ['scope', 'request'],
      'card_request',
      ['scope', 'id'],
      (key) => key.onDelete('cascade'),
    )
    .addForeignKeyConstraint('notice_for_asking', ['asking'], 'card_asking', ['number'], (key) =>
      key.onDelete('cascade'),
    )
    .execute();
  // A card's sources are told of once, until that is told.
  await sql`create unique index notice_card on notice (scope, card) where card is not null`.execute(db);
  await sql`create index notice_request on notice (scope, request) where request is not null`.execute(db);
  await sql`create index notice_asking on notice (asking) where asking is not null`.execute(db);
}

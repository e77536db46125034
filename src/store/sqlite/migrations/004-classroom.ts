import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Keys of classes, and under the pseudonyms that they make of people: notebooks, what was handed in, practice, quizzes for a class, and
 * words that were asked without an answer. What is outside of a server's classes has an empty class. No person's id is in any of it; a
 * name stands in columns whose name ends in `_by_name`.
 */
export const classroom: Migration = {
  up: async (db: Kysely<unknown>) => {
    await ofClass(db, 'class_key')
      .addColumn('key', 'blob', (column) => column.notNull())
      .addPrimaryKeyConstraint('class_key_pk', ['scope', 'class'])
      .execute();
    await notebooks(db);
    await handIns(db);
    await quizzes(db);
    await unanswered(db);
  },
};

/** What belongs to somebody, or to a quiz, lies together in its table. */
const together = sql`strict, without rowid`;

function inScope<Name extends string>(db: Kysely<unknown>, name: Name): CreateTableBuilder<Name, 'scope'> {
  return db.schema.createTable(name).addColumn('scope', 'text', (column) => column.notNull());
}

function ofClass<Name extends string>(
  db: Kysely<unknown>,
  name: Name,
): CreateTableBuilder<Name, 'scope' | 'class'> {
  return inScope(db, name)
    .addColumn('class', 'text', (column) => column.notNull())
    .modifyEnd(together);
}

/** The columns of an entry, in a notebook or handed in. */
function withEntry<Name extends string, Columns extends string>(
  table: CreateTableBuilder<Name, Columns>,
): CreateTableBuilder<Name, Columns | 'id' | 'place'> {
  return table
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('start', 'integer', (column) => column.notNull())
    .addColumn('end', 'integer', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .addColumn('tags', 'text', (column) => column.notNull())
    .addColumn('saved_at', 'integer', (column) => column.notNull());
}

async function notebooks(db: Kysely<unknown>): Promise<void> {
  await ofClass(db, 'notebook')
    .addColumn('pupil', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('notebook_pk', ['scope', 'class', 'pupil'])
    .execute();
  await withEntry(ofClass(db, 'notebook_entry').addColumn('pupil', 'text', (column) => column.notNull()))
    .addPrimaryKeyConstraint('notebook_entry_pk', ['scope', 'class', 'pupil', 'id'])
    .addForeignKeyConstraint(
      'entry_in_notebook',
      ['scope', 'class', 'pupil'],
      'notebook',
      ['scope', 'class', 'pupil'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
  await ofClass(db, 'practised')
    .addColumn('pupil', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('box', 'integer', (column) => column.notNull())
    .addColumn('times', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('practised_pk', ['scope', 'class', 'pupil', 'question'])
    .execute();
}

async function handIns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('assignment')
    // In the order in which they were made.
    .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('class', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('due', 'text', (column) => column.notNull())
    .addColumn('set_at', 'integer', (column) => column.notNull())
    .addColumn('set_by_name', 'text')
    .addColumn('teacher', 'text')
    .addUniqueConstraint('assignment_once', ['scope', 'id'])
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema
    .createIndex('assignment_class')
    .on('assignment')
    .columns(['scope', 'class', 'number'])
    .execute();
  await sql`create index assignment_teacher on assignment (scope, teacher) where teacher is not null`.execute(
    db,
  );
  await inScope(db, 'hand_in')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('assignment', 'text', (column) => column.notNull())
    .addColumn('pupil', 'text', (column) => column.notNull())
    .addColumn('handed_at', 'integer', (column) => column.notNull())
    .addColumn('handed_by_name', 'text', (column) => column.notNull())
    .addColumn('late', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('hand_in_pk', ['scope', 'id'])
    .addUniqueConstraint('handed_in_once', ['scope', 'assignment', 'pupil'])
    .addForeignKeyConstraint(
      'for_assignment',
      ['scope', 'assignment'],
      'assignment',
      ['scope', 'id'],
      (key) => key.onDelete('cascade'),
    )
    .modifyEnd(together)
    .execute();
  await db.schema.createIndex('hand_in_pupil').on('hand_in').columns(['scope', 'pupil']).execute();
  await withEntry(inScope(db, 'hand_in_entry').addColumn('hand_in', 'text', (column) => column.notNull()))
    .addPrimaryKeyConstraint('hand_in_entry_pk', ['scope', 'hand_in', 'place'])
    .addForeignKeyConstraint('entry_handed_in', ['scope', 'hand_in'], 'hand_in', ['scope', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .modifyEnd(together)
    .execute();
}

async function quizzes(db: Kysely<unknown>): Promise<void> {
  await inScope(db, 'class_quiz')
    .addColumn('class', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'integer', (column) => column.notNull())
    .addColumn('closes_at', 'integer', (column) => column.notNull())
    .addColumn('closed_at', 'integer')
    .addColumn('asks', 'integer', (column) => column.notNull())
    .addColumn('begun', 'integer', (column) => column.notNull())
    .addColumn('finished', 'integer', (column) => column.notNull())
    .addColumn('message', 'text')
    .addColumn('shown_begun', 'integer', (column) => column.notNull())
    .addColumn('shown_finished', 'integer', (column) => column.notNull())
    .addColumn('shown_over', 'integer', (column) => column.notNull())
    .addColumn('lost', 'integer', (column) => column.notNull())
    .addColumn('packs', 'text', (column) => column.notNull())
    // Last, so that what stands before it is read without it.
    .addColumn('questions', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('class_quiz_pk', ['scope', 'id'])
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema
    .createIndex('class_quiz_class')
    .on('class_quiz')
    .columns(['scope', 'class', 'opened_at', 'id'])
    .execute();
  // Whoever sends their messages asks every few seconds: only those that may have to be shown are looked at.
  await sql`
    create index class_quiz_to_show on class_quiz (opened_at, id, scope)
    where lost = 0 and
      (message is null or shown_over = 0 or shown_begun <> begun or shown_finished <> finished)`.execute(db);
  await inScope(db, 'ended_quiz')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'integer', (column) => column.notNull())
    .addColumn('message', 'text')
    .addPrimaryKeyConstraint('ended_quiz_pk', ['scope', 'id'])
    .modifyEnd(together)
    .execute();
  await inScope(db, 'quiz_taker')
    .addColumn('quiz', 'text', (column) => column.notNull())
    .addColumn('pupil', 'text', (column) => column.notNull())
    .addColumn('begun_at', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('quiz_taker_pk', ['scope', 'quiz', 'pupil'])
    .addForeignKeyConstraint('taker_of_quiz', ['scope', 'quiz'], 'class_quiz', ['scope', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .modifyEnd(together)
    .execute();
  await db.schema.createIndex('quiz_taker_pupil').on('quiz_taker').columns(['scope', 'pupil']).execute();
  await inScope(db, 'quiz_answer')
    .addColumn('quiz', 'text', (column) => column.notNull())
    .addColumn('pupil', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('choice', 'integer', (column) => column.notNull())
    .addColumn('answered_at', 'integer', (column) => column.notNull())
    .addColumn('answered_by_name', 'text')
    .addPrimaryKeyConstraint('quiz_answer_pk', ['scope', 'quiz', 'pupil', 'question'])
    .addForeignKeyConstraint(
      'answer_of_taker',
      ['scope', 'quiz', 'pupil'],
      'quiz_taker',
      ['scope', 'quiz', 'pupil'],
      (key) => key.onDelete('cascade'),
    )
    .modifyEnd(together)
    .execute();
}

async function unanswered(db: Kysely<unknown>): Promise<void> {
  await ofClass(db, 'unanswered_word')
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('pack', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('word', 'text')
    .addPrimaryKeyConstraint('unanswered_word_pk', ['scope', 'class', 'week', 'pack', 'hash'])
    .execute();
  await ofClass(db, 'unanswered_person')
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('pack', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('unanswered_person_pk', ['scope', 'class', 'week', 'pack', 'hash', 'person'])
    .addForeignKeyConstraint(
      'person_behind_word',
      ['scope', 'class', 'week', 'pack', 'hash'],
      'unanswered_word',
      ['scope', 'class', 'week', 'pack', 'hash'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
  await db.schema
    .createIndex('unanswered_person_week')
    .on('unanswered_person')
    .columns(['scope', 'class', 'week', 'person'])
    .execute();
}

import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  SqliteAdapter,
  SqliteDialect,
  type Dialect,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';

/**
 * Kysely's SQLite dialect over the database that Node brings along; Kysely itself only knows better-sqlite3.
 * @param known what is thrown in place of an error of SQLite
 */
export function nodeSqlite(database: DatabaseSync, known: (error: unknown) => unknown): Dialect {
  const dialect = new SqliteDialect({ database: asKyselyNeedsIt(database, known) });
  return {
    createDriver: () => dialect.createDriver(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createAdapter: () => new TransactionalAdapter(),
  };
}

/** SQLite does roll back changes of the schema, so a migration that fails half way leaves nothing behind. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function asKyselyNeedsIt(database: DatabaseSync, known: (error: unknown) => unknown): SqliteDatabase {
  const tried: Tried = (run) => {
    try {
      return run();
    } catch (error) {
      throw known(error);
    }
  };
  return {
    close: () => database.close(),
    prepare: (sql) =>
      statement(
        tried(() => database.prepare(writingAtOnce(sql))),
        tried,
      ),
  };
}

type Tried = <T>(run: () => T) => T;

// A transaction that reads before it writes, while another process writes in between, fails at once and whatever the
// busy timeout; taking the write lock at the start makes it wait instead.
const writingAtOnce = (sql: string) => (sql === 'begin' ? 'begin immediate' : sql);

function statement(prepared: StatementSync, tried: Tried): SqliteStatement {
  return {
    reader: prepared.columns().length > 0,
    all: (parameters) => tried(() => prepared.all(...parameters.map(bindable))),
    run: (parameters) => tried(() => prepared.run(...parameters.map(bindable))),
    iterate: (parameters) => prepared.iterate(...parameters.map(bindable)),
  };
}

function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite can't hold a ${typeof value}`);
}

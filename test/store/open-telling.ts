// Opens the store in FILE, and says when it begins, and when it begins with each change of its schema. A process of its own in the tests.
import type { Migration } from 'kysely/migration';
import { migrations } from '../../src/store/sqlite/migrations/migrations.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';

const [file = ''] = process.argv.slice(2);
process.stdout.write('begin\n');
const told = Object.entries(migrations).map(([name, migration]): [string, Migration] => [
  name,
  {
    up: async (db) => {
      process.stdout.write(`${name}\n`);
      await migration.up(db);
    },
  },
]);
await (await openSqliteStore(file, { migrations: Object.fromEntries(told) })).close();

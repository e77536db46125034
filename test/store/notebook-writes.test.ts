import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { entry, pupil } from './classroom/makers.ts';

it('Of a notebook in SQLite only the entries are written that changed, or stand elsewhere', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-writes-'));
  const file = join(folder, 'pullquote.db');
  const store = await openSqliteStore(file);
  const raw = new DatabaseSync(file);
  raw.exec(`create table written (what text) strict;
    create trigger came after insert on notebook_entry begin insert into written values ('insert ' || new.id); end;
    create trigger changed after update on notebook_entry begin insert into written values ('update ' || new.id); end;
    create trigger went after delete on notebook_entry begin insert into written values ('delete ' || old.id); end;`);
  const written = () => {
    const rows = raw.prepare('select what from written order by what').all();
    raw.exec('delete from written');
    return rows.map(({ what }) => what);
  };
  const me = await pupil(store, '100');
  const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((id) => entry(id, '75509fe96fd1'));
  if (a === undefined || b === undefined || c === undefined || d === undefined)
    throw new Error('There are four');
  const steps = [
    [
      [a, b, c],
      ['insert A', 'insert B', 'insert C'],
    ],
    [[a, b, c, d], ['insert D']],
    [[a, { ...b, note: 'Mine.' }, c, d], ['update B']],
    [
      [a, { ...b, note: 'Mine.' }, d, c],
      ['update C', 'update D'],
    ],
    [[a, { ...b, note: 'Mine.' }, d], ['delete C']],
  ] as const;
  for (const [at, [entries, expected]] of steps.entries()) {
    await store.classroom.saveNotebook(me, { entries, revision: at + 1 });
    expect(written()).toEqual(expected);
  }
  raw.close();
  await store.close();
  await rm(folder, { recursive: true });
});

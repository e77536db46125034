import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { keptFor } from '../src/guild/kept-for.ts';
import { keepLog, longestPause } from '../src/guild/limits.ts';
import { defaultSettings } from '../src/guild/settings.ts';
import { openDatabase } from '../src/store/sqlite/open.ts';

const day = 24 * 60 * 60 * 1000;

/** Each document, and how it says that nobody's id is kept. */
const documents = [
  ['privacy.md', "No person's id."],
  ['privacy.de.md', 'Keine ID einer Person.'],
  ['privacy.es.md', 'Ningún id de persona.'],
] as const;

const numbersIn = (line = '') => [...line.matchAll(/\d+/g)].map(([number]) => Number(number));

type Column = { readonly table: string; readonly column: string };

/** The columns of the database as it is now, but for what keeps count of its migrations. */
async function columns(): Promise<readonly Column[]> {
  const db = await openDatabase(join(mkdtempSync(join(tmpdir(), 'pullquote-privacy-')), 'pullquote.db'));
  const { rows } = await sql<Column>`
    select tables.name as "table", columns.name as "column"
    from sqlite_master as tables, pragma_table_info(tables.name) as columns
    where tables.type = 'table' and tables.name not like 'sqlite_%' and tables.name not like 'kysely_%'`.execute(
    db,
  );
  await db.destroy();
  return rows;
}

describe.each(documents)('data/%s', (file, nobody) => {
  const text = readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8');
  const items = text.split('\n').filter((line) => line.startsWith('- '));
  /** The point that is about a table. */
  const about = (table: string) => items.filter((item) => item.split(':', 1)[0]?.includes(`\`${table}\``));
  let all: readonly Column[];

  beforeAll(async () => {
    all = await columns();
  });

  it('speaks of every table, once, and of none that there is not', () => {
    const tables = [...new Set(all.map(({ table }) => table))];
    expect(tables.filter((table) => about(table).length !== 1)).toEqual([]);
    const named = items.flatMap((item) => [
      ...(/\(((?:`\w+`(?:, )?)+)\)/.exec(item)?.[1] ?? '').matchAll(/`(\w+)`/g),
    ]);
    expect(new Set(named.map(([, table]) => table))).toEqual(new Set(tables));
  });

  it('says of every table that names people that it does, and of all others that they do not', () => {
    const naming = new Set(all.filter(({ column }) => column.endsWith('_by')).map(({ table }) => table));
    expect(naming.size).toBeGreaterThan(3);
    const wrong = [...new Set(all.map(({ table }) => table))].filter((table) => {
      const silent = about(table)[0]?.includes(nobody) === true;
      // What lies in one point with a table that names people is told with it.
      const together = [...naming].some((other) => about(other)[0] === about(table)[0]);
      return silent === together;
    });
    expect(wrong).toEqual([]);
  });

  it('has the times and limits of the program as it is', () => {
    expect(numbersIn(about('action')[0])).toEqual([keepLog.least, keepLog.most, defaultSettings.keepLogDays]);
    expect(numbersIn(about('article')[0])).toEqual([keptFor.removed / day]);
    expect(numbersIn(about('draft')[0])).toEqual([keptFor.draft / day]);
    const paragraph = (words: string) =>
      text.split('\n').find((line) => line.includes(words) && !line.startsWith('- '));
    expect(numbersIn(paragraph('npm run forget'))).toEqual([keptFor.left / day]);
    expect(text).toContain(` ${longestPause} `);
  });

  it('names what must be named', () => {
    for (const name of [
      'STATE_DIR',
      'OPERATOR_CONTACT',
      'cryptsetup',
      'fscrypt',
      'FileVault',
      'BitLocker',
      'https://discord.com/privacy',
    ])
      expect(text).toContain(name);
  });
});

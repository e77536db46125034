import { DatabaseSync } from 'node:sqlite';

/** Everything that a database holds, a line of JSON for each row of each table; bytes in hexadecimal. */
export function rowsOf(file: string): readonly string[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = database.prepare(`select name from sqlite_master where type = 'table' order by name`).all();
  const rows = tables.flatMap(({ name }) =>
    database
      .prepare(`select * from "${String(name)}"`)
      .all()
      .map((row) => JSON.stringify([name, row], hex))
      .toSorted(),
  );
  database.close();
  return rows;
}

function hex(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
}

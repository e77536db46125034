import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { stopWords } from '../../../search/stop-words.ts';
import { wanted, type Engine } from '../engine.ts';

const file = (folder: string) => join(folder, 'fts5.db');

/** SQLite's FTS5, on disk: Porter's stems, ranked by BM25, any word of the question counts but our stop words, which it cannot leave out of the index. */
export const sqlite: Engine = {
  build: async ({ passages }, folder, timed) => {
    await timed('build', () => {
      const database = new DatabaseSync(file(folder));
      database.exec(
        "PRAGMA journal_mode = OFF; CREATE VIRTUAL TABLE passages USING fts5 (title, text, content='', tokenize='porter unicode61'); BEGIN",
      );
      const insert = database.prepare('INSERT INTO passages (rowid, title, text) VALUES (?, ?, ?)');
      for (const [id, { title, text }] of passages.entries()) insert.run(id, title, text);
      database.exec("COMMIT; INSERT INTO passages (passages) VALUES ('optimize')");
      database.close();
    });
  },
  load: async (folder, timed) => {
    const select = await timed('load', () => {
      const database = new DatabaseSync(file(folder), { readOnly: true });
      return database.prepare(
        `SELECT rowid AS id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ${wanted}`,
      );
    });
    return ({ text }) => {
      const words = Array.from(text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word);
      const content = [...new Set(words)].filter((word) => !stopWords.has(word));
      if (content.length === 0) return [];
      return select.all(content.map((word) => `"${word}"`).join(' OR ')).map(({ id }) => Number(id));
    };
  },
};

import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import type { ClassroomStore } from '../../../classroom/classroom-store.ts';
import type { GuildScope } from '../../../library/asker.ts';
import { logActions, type Db } from '../changes.ts';
import type { Schema } from '../schema.ts';
import { markForScrubbing, type Scrub } from '../scrub.ts';

/** All tables that say of which class a row is; what belongs to a row in another table goes with it. */
const tables = [
  'class_key',
  'notebook',
  'practised',
  'assignment',
  'class_quiz',
  'unanswered_word',
] as const satisfies readonly (keyof Schema)[];

/** How a class ends, as `ClassroomStore` has it. */
export function endingIn(
  { db, reading }: { readonly db: Db; readonly reading: Db },
  scrub: Scrub,
): Pick<ClassroomStore, 'endClass' | 'keptClasses'> {
  return {
    async endClass(scope, of, { action, disk = 'at-once' } = {}) {
      await db.transaction().execute(async (inside) => {
        await keepMessages(inside, scope, of);
        let deleted = 0n;
        for (const table of tables) {
          const { numAffectedRows = 0n } = await sql`
            delete from ${sql.table(table)} where scope = ${scope} and class = ${of}`.execute(inside);
          deleted += numAffectedRows;
        }
        if (action !== undefined) await logActions(inside, scope, [action]);
        if (deleted > 0n) await markForScrubbing(inside);
      });
      // Of many that end one after the other, others have their turn in between.
      if (disk === 'with-the-sweep') await turn();
      else await scrub();
    },
    async keptClasses(scope) {
      const classes = new Set<string>();
      for (const table of tables) for (const of of await classesIn(reading, table, scope)) classes.add(of);
      return [...classes].toSorted();
    },
  };
}

/** Keeps where the messages of its quizzes are that do not say yet that they are over. */
async function keepMessages(db: Db, scope: GuildScope, of: string): Promise<void> {
  await sql`
    insert or replace into ended_quiz (scope, id, channel, opened_at, message)
    select scope, id, channel, opened_at, message from class_quiz
    where scope = ${scope} and class = ${of} and shown_over = 0 and lost = 0`.execute(db);
}

/** From one class to the next in the table's index: the rows of each are many. */
async function classesIn(db: Db, table: string, scope: GuildScope): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly class: string }>`
    with recursive found (class) as (
      select min(class) from ${sql.table(table)} where scope = ${scope} and class > ''
      union all
      select (select min(class) from ${sql.table(table)} where scope = ${scope} and class > found.class)
      from found where found.class is not null)
    select class from found where class is not null`.execute(db);
  return rows.map((row) => row.class);
}

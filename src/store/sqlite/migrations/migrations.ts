import type { Migration } from 'kysely/migration';
import { articles } from './001-articles.ts';
import { servers } from './002-servers.ts';
import { cards } from './003-cards.ts';
import { classroom } from './004-classroom.ts';

/**
 * How the schema came about, oldest first. To change it: 1. add an entry at the end, in a file of its own, its name going on from
 * the last; 2. change ../schema.ts to what it is afterwards; 3. put a database as it was before into test/store/migrations.process.test.ts.
 * An entry that was ever released is never edited.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-articles': articles,
  '002-servers': servers,
  '003-cards': cards,
  '004-classroom': classroom,
};

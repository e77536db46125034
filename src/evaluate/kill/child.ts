import { createInterface } from 'node:readline';
import { openSqliteStore } from '../../store/sqlite/store.ts';
import { changeAt } from './changes.ts';

/*
 * node child.ts FILE SEED
 * Once it is given a step, it opens the store in a file and makes one change after the other from there on, until it is killed. It
 * says each before and after, in a line that is written at once: `begin 7`, `done 7`.
 */
const [file = '', seed = ''] = process.argv.slice(2);
process.stdout.write('ready\n');
for await (const from of createInterface(process.stdin)) {
  const store = await openSqliteStore(file);
  process.stdout.write('open\n');
  for (let step = Number(from); ; step += 1) {
    process.stdout.write(`begin ${step}\n`);
    await changeAt(Number(seed), step).make(store);
    process.stdout.write(`done ${step}\n`);
  }
}

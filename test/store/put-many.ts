// Puts articles FROM to TO on the shelf in FILE, and says each number once it is there. A process of its own in the tests.
import { openSqliteShelf } from '../../src/store/sqlite/shelf.ts';
import { written } from './written-article.ts';

const [file = '', from = '', to = ''] = process.argv.slice(2);
const shelf = await openSqliteShelf(file);
for (let at = Number(from); at < Number(to); at += 1) {
  const { article, bytes } = written(`Article ${at}.\n\n${'It goes on. '.repeat(500)}`, {
    file: `${at}.txt`,
  });
  await shelf.put('local', article, bytes);
  process.stdout.write(`${at}\n`);
}
await shelf.close();

// Keeps an app in a process of its own, and says so; the test kills it.
import { join } from 'node:path';
import { keepApp } from '../../src/app-process/keep-app.ts';

await keepApp({
  file: join(import.meta.dirname, 'failing-child.ts'),
  given: () => '',
  warn: () => undefined,
  ended: () => undefined,
});
process.stdout.write('open\n');
setInterval(() => undefined, 1000);

// A child that does what it is asked to, good or bad. A process of its own in the tests.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

process.on('message', (asked) => {
  if (asked === 'hang') for (;;);
  if (asked === 'pid') process.send?.(process.pid);
  if (asked === 'exit') process.exit(0);
  if (asked === 'fill')
    for (const all: string[][] = []; ;) all.push(Array.from({ length: 1_000_000 }, String));
  if (asked === 'fill beside the heap')
    for (const all: Buffer[] = []; ;) all.push(Buffer.alloc(10_000_000, all.length + 1));
  if (asked === 'read') process.send?.(tryTo(() => readFileSync('/etc/hosts')));
  if (asked === 'environment') process.send?.(Object.keys(process.env));
  if (asked === 'write') process.send?.(tryTo(() => writeFileSync(`${import.meta.filename}.written`, '')));
  if (asked === 'hear') process.send?.(existsSync(import.meta.filename));
});
process.send?.('ready');

function tryTo(what: () => void): string {
  try {
    what();
    return 'done';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'failed';
  }
}

// A process of its own that makes hostile files, started by `run.ts`: making them takes more memory than reading them may.
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { hostileFiles } from './files.ts';

const Order = z.object({ at: z.int(), path: z.string() });

process.on('message', (message) => {
  const { at, path } = Order.parse(message);
  const found = hostileFiles[at];
  if (found === undefined) throw new Error(`No hostile file ${at}`);
  const bytes = found.make();
  writeFileSync(path, bytes);
  process.send?.(bytes.length);
});
process.on('disconnect', () => process.exit(0));

import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * npm run test:browser: the pages in the system's own Chromium; the environment's CHROMIUM says where another one is.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

process.exitCode = run();

function run(): number {
  const chromium = process.env['CHROMIUM'] ?? found();
  if (chromium === undefined) {
    process.stdout.write(
      'There is no Chromium here, so nothing was tried in a browser. On Debian: apt-get install chromium\n',
    );
    return 1;
  }
  const tested = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--dir',
      'test/browser',
      '--test-timeout',
      '60000',
      '--hook-timeout',
      '60000',
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM: chromium } },
  );
  return tested.status ?? 1;
}

function found(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

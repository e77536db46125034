import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * npm run test:rig: the bot against a Discord on this machine, ../shared/discord-rig, which checks every request.
 * The rig is copied to a temporary folder and brings what it needs by its own lock file.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = join(root, '../shared/discord-rig');

process.exitCode = run();

function run(): number {
  if (!existsSync(shared)) {
    process.stdout.write('../shared/discord-rig is not there, so nothing was tested against it.\n');
    return 0;
  }
  const copy = mkdtempSync(join(tmpdir(), 'pullquote-rig-'));
  try {
    for (const part of ['package.json', 'package-lock.json', 'src', 'spec'])
      cpSync(join(shared, part), join(copy, part), { recursive: true });
    const installed = spawnSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], {
      cwd: copy,
      stdio: 'inherit',
    });
    if (installed.status !== 0) return 1;
    const tested = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        '--dir',
        'test/rig',
        // Half as many again as there are processors: much of what they do is waiting for limits and clocks.
        `--maxWorkers=${Math.ceil(1.5 * availableParallelism())}`,
        ...process.argv.slice(2),
      ],
      {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, RIG_DIR: copy },
      },
    );
    return tested.status ?? 1;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

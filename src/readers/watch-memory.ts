import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** Milliseconds between two looks: a process that unpacks takes some 300 MB a second. */
const EVERY_MS = 100;

/**
 * Ends a process that takes more than `atMostMb` megabytes of memory, of all kinds, until what is given back is called. Looks
 * where Linux says it; on other systems only the heap has a limit.
 */
export function watchMemory(child: ChildProcess, atMostMb: number): () => void {
  if (process.platform !== 'linux') return () => {};
  const look = async () => {
    if ((await residentMb(child.pid)) > atMostMb) child.kill('SIGKILL');
  };
  const timer = setInterval(() => void look(), EVERY_MS);
  return () => clearInterval(timer);
}

async function residentMb(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'latin1').catch(() => '');
  return Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
}

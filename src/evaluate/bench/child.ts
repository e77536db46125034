import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Article } from '../../library/article.ts';
import type { Found, Search, Timed } from './engine.ts';
import { engines, isEngine } from './engines.ts';
import type { Answered, Asking, Built, Groups, Job, Parts } from './job.ts';
import { percentile } from './percentile.ts';

/*
 * Does one job with one engine, so that memory and processor time are this engine's alone, and writes what it measured as a line
 * of JSON. Started by `run-job.ts`, with the job as its only argument.
 */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checking it would load what is not the engine's
const job = JSON.parse(process.argv[2] ?? '{}') as Job;
if (!isEngine(job.engine)) throw new Error(`There is no engine called ${job.engine}`);
const engine = await engines[job.engine].open();
const done = job.step.kind === 'build' ? await built(job, job.step) : await answered(job, job.step);
process.stdout.write(`${JSON.stringify(done)}\n`);

async function built(
  { folder }: Job,
  step: { readonly articles: string; readonly by: 'block' | 'sentence' },
): Promise<Built> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the process that started this one
  const articles = JSON.parse(readFileSync(step.articles, 'utf8')) as readonly Article[];
  const { byBlock, bySentence } = await import('./cut.ts');
  const haystack = step.by === 'block' ? byBlock(articles) : bySentence(articles);
  const parts: Record<string, Parts[string]> = {};
  await engine.build(haystack, folder, timing(parts));
  const kept = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return {
    kind: 'build',
    parts,
    peakMb: megabytes(process.resourceUsage().maxRSS * 1024),
    keptMb: megabytes(kept),
  };
}

async function answered(
  { folder }: Job,
  step: { readonly groups: string; readonly seconds: number },
): Promise<Answered> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the process that started this one
  const groups = JSON.parse(readFileSync(step.groups, 'utf8')) as Groups;
  const parts: Record<string, Parts[string]> = {};
  const loading = watched();
  await setImmediate();
  const search = await engine.load(folder, timing(parts));
  const loadBlockedMs = await loading.longest();
  const asked: Asking[] = [];
  for (const group of groups) asked.push(await asking(search, group, step.seconds));
  collectGarbage();
  const { heapUsed, external, rss } = process.memoryUsage();
  return {
    kind: 'ask',
    parts,
    loadBlockedMs,
    usedMb: megabytes(heapUsed + external),
    residentMb: megabytes(rss),
    groups: asked,
  };
}

async function asking(
  search: Search,
  { name, warmUp, asked }: Groups[number],
  seconds: number,
): Promise<Asking> {
  const warm = performance.now();
  for (const question of warmUp) {
    await search(question);
    if (performance.now() - warm > (seconds * 1000) / 4) break;
  }
  collectGarbage();
  const found: (readonly Found[])[] = [];
  const wall: number[] = [];
  const thread: number[] = [];
  const loop = watched();
  const cpu = process.cpuUsage();
  const began = performance.now();
  for (const question of asked) {
    const start = performance.now();
    const own = process.threadCpuUsage();
    found.push(await search(question));
    const took = process.threadCpuUsage(own);
    thread.push((took.user + took.system) / 1000);
    wall.push(performance.now() - start);
    // Lets the loop turn, as it does between two questions of a server.
    await setImmediate();
    if (performance.now() - began > seconds * 1000) break;
  }
  const { user, system } = process.cpuUsage(cpu);
  return {
    name,
    asked: wall.length,
    cpuMs: rounded((user + system) / 1000 / wall.length),
    p50: rounded(percentile(wall, 0.5)),
    p95: rounded(percentile(wall, 0.95)),
    p99: rounded(percentile(wall, 0.99)),
    worstMs: rounded(Math.max(0, ...thread)),
    blockedMs: await loop.longest(),
    found: found.map((each) => [...each]),
  };
}

function timing(parts: Record<string, Parts[string]>): Timed {
  return async (part, work) => {
    const cpu = process.cpuUsage();
    const began = performance.now();
    const result = await work();
    const { user, system } = process.cpuUsage(cpu);
    parts[part] = {
      seconds: rounded((performance.now() - began) / 1000),
      cpuSeconds: rounded((user + system) / 1_000_000),
    };
    await setImmediate();
    return result;
  };
}

/** Watches how long the event loop stands still. */
function watched(): { readonly longest: () => Promise<number> } {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  return {
    longest: async () => {
      await setImmediate();
      delay.disable();
      return rounded(delay.max / 1e6);
    },
  };
}

function collectGarbage(): void {
  globalThis.gc?.();
  globalThis.gc?.();
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

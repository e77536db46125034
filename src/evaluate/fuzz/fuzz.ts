import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { fuzz, type Tally } from './batch.ts';
import { fuzzConsole } from './console-case.ts';
import { fuzzDiscord } from './discord-case.ts';
import { fuzzWeb } from './web-case.ts';

/*
 * npm run fuzz -- [--count 1000000] [--seed 1] [--renderer discord|console|web]
 * Makes hostile articles, quotes them, renders the answers and reads them back, so many through each renderer. Ends
 * with 1 when a single letter differs, anybody would be called, or a link leads anywhere that the article does not.
 * Each example says its seed: `--seed N --count 1` brings it back.
 */
const renderers = { discord: fuzzDiscord, console: fuzzConsole, web: fuzzWeb } as const;
const Renderers = z.enum(['discord', 'console', 'web']);
const Job = z.object({
  renderer: Renderers,
  seed: z.coerce.number().int().min(0).default(1),
  count: z.coerce.number().int().min(1).default(1_000_000),
});
const Asked = Job.extend({ renderer: Renderers.optional() });
type Job = z.output<typeof Job>;

/** Quotations that a worker makes at a time, so that none is idle at the end. */
const chunk = 5_000;

if (isMainThread) process.exitCode = await main();
else
  parentPort?.on('message', (job: unknown) => {
    const { renderer, seed, count } = Job.parse(job);
    // oxlint-disable-next-line require-post-message-target-origin -- a worker thread, not a window
    parentPort?.postMessage(fuzz(renderers[renderer], { seed, count }));
  });

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { count: { type: 'string' }, seed: { type: 'string' }, renderer: { type: 'string' } },
  });
  const asked = Asked.safeParse(values);
  if (!asked.success) {
    process.stderr.write(`${z.prettifyError(asked.error)}\n`);
    return 2;
  }
  const { renderer, ...job } = asked.data;
  let clean = true;
  for (const each of renderer === undefined ? Renderers.options : [renderer])
    clean = (await told({ ...job, renderer: each })) && clean;
  return clean ? 0 : 1;
}

/** Does a job and tells of it; whether nothing was found. */
async function told(job: Job): Promise<boolean> {
  const started = performance.now();
  const tally = await everywhere(job);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { letters = 0, pings = 0, links = 0, ...others } = tally.problems;
  process.stdout.write(
    `${tally.quotations} quotations in ${tally.answers} answers through ${job.renderer} in ${seconds} s: ` +
      `${letters} differing letters, ${pings} pings, ${links} links that the article does not have; ` +
      `${tally.withheld} withheld, as they have to be\n`,
  );
  for (const [kind, number] of Object.entries(others)) process.stdout.write(`${kind}: ${number}\n`);
  for (const example of tally.examples) process.stdout.write(`${example}\n`);
  return Object.keys(tally.problems).length === 0;
}

/** Spreads the count over the processors, a chunk at a time. */
async function everywhere({ renderer, seed, count }: Job): Promise<Tally> {
  const jobs = Array.from({ length: Math.ceil(count / chunk) }, (_, at) => ({
    renderer,
    // No answer is without a quotation for long, so a chunk uses up fewer seeds than it has quotations.
    seed: seed + at * chunk,
    count: Math.min(chunk, count - at * chunk),
  }));
  const tallies: Tally[] = [];
  const work = async () => {
    const worker = new Worker(new URL(import.meta.url));
    for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
      // oxlint-disable-next-line require-post-message-target-origin -- a worker thread, not a window
      worker.postMessage(job);
      const [tally] = await once(worker, 'message');
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the same file posts, a few lines up
      tallies.push(tally as Tally);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return tallies.reduce(sum);
}

function sum(a: Tally, b: Tally): Tally {
  return {
    quotations: a.quotations + b.quotations,
    withheld: a.withheld + b.withheld,
    answers: a.answers + b.answers,
    problems: summed(a.problems, b.problems),
    examples: [...a.examples, ...b.examples].slice(0, 10),
  };
}

function summed(a: Tally['problems'], b: Tally['problems']): Tally['problems'] {
  const all: Record<string, number> = { ...a };
  for (const [kind, number] of Object.entries(b)) all[kind] = (all[kind] ?? 0) + number;
  return all;
}

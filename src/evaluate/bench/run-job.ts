import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { flagsOf, isEngine } from './engines.ts';
import { Done, type Answered, type Built, type Job } from './job.ts';

const run = promisify(execFile);

/** Builds an engine's index in a process of its own. */
export async function runBuild(
  job: Omit<Job, 'step'>,
  step: Omit<Extract<Job['step'], { kind: 'build' }>, 'kind'>,
): Promise<Built> {
  const done = await runJob({ ...job, step: { kind: 'build', ...step } });
  if (done.kind !== 'build') throw new Error('A build came back as something else');
  return done;
}

/** Loads what an engine built and asks it, in another process. */
export async function runAsk(
  job: Omit<Job, 'step'>,
  step: Omit<Extract<Job['step'], { kind: 'ask' }>, 'kind'>,
): Promise<Answered> {
  const done = await runJob({ ...job, step: { kind: 'ask', ...step } });
  if (done.kind !== 'ask') throw new Error('What was asked came back as something else');
  return done;
}

async function runJob(job: Job): Promise<Done> {
  const child = join(import.meta.dirname, 'child.ts');
  const flags = ['--expose-gc', ...(isEngine(job.engine) ? flagsOf(job.engine) : [])];
  const { stdout } = await run(process.execPath, [...flags, child, JSON.stringify(job)], {
    maxBuffer: 1 << 30,
  });
  return Done.parse(JSON.parse(stdout));
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepApp } from '../../src/app-process/keep-app.ts';
import type { Served } from '../../src/app-process/serve.ts';
import { Refusal } from '../../src/refusal.ts';

const question = 'When does the pier open?';
const ask = ({ app }: Served, text: string) => app.ask('local', { seeks: 'ask', text });
const file = join(import.meta.dirname, 'failing-child.ts');

describe('An app in a process that fails', { timeout: 60_000 }, () => {
  const held = {
    served: [] as Served[],
    notes: [] as string[],
    ends: [] as { readonly reason: Error; readonly nextInMs: number }[],
  };
  /** @param atStart what each process does when it is opened, first to last; nothing after that */
  const open = async (...atStart: readonly string[]): Promise<Served> => {
    const coming = [...atStart];
    const served = await keepApp({
      file,
      given: () => coming.shift() ?? '',
      heapMb: 100,
      warn: (note) => held.notes.push(note),
      ended: (reason, nextInMs) => held.ends.push({ reason, nextInMs }),
    });
    held.served.push(served);
    return served;
  };

  beforeEach(() => {
    held.notes = [];
    held.ends = [];
  });
  afterEach(async () => {
    for (const { close } of held.served.splice(0)) await close();
  });

  it('answers, and passes on what is to be known', async () => {
    const served = await open();
    expect(await ask(served, question)).toMatchObject({ kind: 'quotes' });
    expect(held.notes).toEqual(['It is open.']);
  });

  it('throws what the app threw, and lives on', async () => {
    const served = await open();
    await expect(ask(served, 'refuse')).rejects.toEqual(new Refusal('refusal.gone'));
    await expect(ask(served, 'refuse')).rejects.toBeInstanceOf(Refusal);
    await expect(ask(served, 'range')).rejects.toBeInstanceOf(RangeError);
    await expect(ask(served, 'range')).rejects.toThrow('out of bounds');
    await expect(ask(served, 'unclonable')).rejects.toThrow();
    expect(await ask(served, question)).toMatchObject({ kind: 'quotes' });
    expect(held.ends).toEqual([]);
  });

  it('refuses what cannot be sent, and lives on', async () => {
    const served = await open();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what no caller does is what is tried here
    const unsendable = (() => undefined) as unknown as string;
    await expect(ask(served, unsendable)).rejects.toThrow();
    expect(await ask(served, question)).toMatchObject({ kind: 'quotes' });
  });

  it.each([
    ['crash', { name: 'RangeError', message: 'nobody caught this' }],
    ['forget', { name: 'Error', message: 'nobody waited for this' }],
    ['exit', { message: 'The process that answers ended with 3' }],
    ['memory', { message: 'The process that answers ended with SIGABRT' }],
    ['kill', { message: 'The process that answers ended with SIGKILL' }],
  ])('is started again after "%s", and whoever waited is told', async (how, reason) => {
    const served = await open();
    const waiting = ask(served, 'never');
    const crashing = ask(served, how);
    await expect(crashing).rejects.toMatchObject(reason);
    await expect(waiting).rejects.toMatchObject(reason);
    await expect.poll(() => held.ends).toMatchObject([{ reason, nextInMs: 0 }]);
    expect(await ask(served, question)).toMatchObject({ kind: 'quotes' });
  });

  it('pauses before it is started a third time, and fails at once meanwhile', async () => {
    const served = await open();
    for (const end of [1, 2]) {
      await expect(ask(served, 'exit')).rejects.toThrow('ended with 3');
      await expect.poll(() => held.ends).toHaveLength(end);
    }
    expect(held.ends.map(({ nextInMs }) => nextInMs)).toEqual([0, 1000]);
    await expect(ask(served, question)).rejects.toThrow('ended with 3');
    await expect.poll(() => ask(served, question).catch(() => undefined), { timeout: 10_000 }).toBeDefined();
  });

  it('throws what opening it threw, the first time', async () => {
    await expect(open('refuse')).rejects.toBeInstanceOf(Refusal);
    await expect(open('range')).rejects.toThrow('out of bounds');
    await expect(open('exit')).rejects.toThrow('ended with 3');
    await expect(open('memory')).rejects.toThrow('ended with SIGABRT');
  });

  it('tries again where it cannot be opened later', async () => {
    const served = await open('', 'range', 'exit');
    await expect(ask(served, 'exit')).rejects.toThrow('ended with 3');
    await expect
      .poll(() => ask(served, question).catch(() => undefined), { timeout: 20_000, interval: 100 })
      .toBeDefined();
    expect(held.ends.map(({ nextInMs }) => nextInMs)).toEqual([0, 1000, 2000]);
  });

  it.each(['never', 'busy'])('can be closed while it does "%s", and whoever waits is told', async (what) => {
    const served = await open();
    const waiting = ask(served, what);
    const told = expect(waiting).rejects.toThrow('was stopped');
    await served.close();
    await told;
    await expect(ask(served, question)).rejects.toThrow('was stopped');
    expect(held.ends).toEqual([]);
  });

  it('can be closed in the pause, and twice', async () => {
    const served = await open();
    for (const end of [1, 2]) {
      await expect(ask(served, 'exit')).rejects.toThrow('ended with 3');
      await expect.poll(() => held.ends).toHaveLength(end);
    }
    await served.close();
    await served.close();
  });
});

describe.skipIf(process.platform !== 'linux')('The process of an app', { timeout: 60_000 }, () => {
  it.each(['SIGKILL', 'SIGTERM'] as const)(
    'does not outlive a %s of the one that started it',
    async (signal) => {
      const parent = spawn(process.execPath, [join(import.meta.dirname, 'parent.ts')], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(parent.stdout, 'data');
      const child = readFileSync(`/proc/${parent.pid}/task/${parent.pid}/children`, 'utf8').trim();
      expect(commandOf(child)).toContain('failing-child');
      parent.kill(signal);
      await expect.poll(() => commandOf(child), { timeout: 10_000 }).not.toContain('failing-child');
    },
  );
});

/** What a process runs; empty once it has ended. */
function commandOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

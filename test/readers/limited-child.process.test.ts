import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { limitedChild, type LimitedChild } from '../../src/readers/limited-child.ts';

const file = join(import.meta.dirname, 'hostile-child.ts');

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('A limited child', { timeout: 60_000 }, () => {
  const opened: LimitedChild[] = [];
  const open = (ms: number) => {
    const child = limitedChild(file, { heapMb: 32, ms });
    opened.push(child);
    return child;
  };
  afterEach(() => opened.splice(0).forEach((child) => child.close()));

  it('answers one question after the other', async () => {
    const child = open(60_000);
    const answers = await Promise.all(['hear', 'hear', 'hear'].map((question) => child.ask(question)));
    expect(answers).toEqual([{ answer: true }, { answer: true }, { answer: true }]);
  });

  it.each([
    ['hangs', 'hang', 'too long', 300],
    ['takes all memory', 'fill', 'ended', 60_000],
    ['goes away', 'exit', 'ended', 60_000],
  ])('that %s is ended, and the next question answered', async (_, question, none, ms) => {
    const child = open(ms);
    expect(await child.ask(question)).toEqual({ none });
    expect(await open(60_000).ask('hear')).toEqual({ answer: true });
    const again = open(60_000);
    expect(await again.ask('exit')).toEqual({ none: 'ended' });
    expect(await again.ask('hear')).toEqual({ answer: true });
  });

  it.skipIf(process.platform !== 'linux')('that takes all memory beside its heap is ended', async () => {
    expect(await open(60_000).ask('fill beside the heap')).toEqual({ none: 'ended' });
  });

  it('answers nothing after it was closed, nor what waits then, and starts no other process', async () => {
    const child = open(60_000);
    expect(await child.ask('hear')).toEqual({ answer: true });
    const waiting = ['hang', 'hear'].map((question) => child.ask(question));
    child.close();
    expect(await Promise.all([...waiting, child.ask('pid')])).toEqual(
      Array.from({ length: 3 }, () => ({ none: 'ended' })),
    );
  });

  it('sees no environment, and may write nothing and read nothing but its own code', async () => {
    const child = open(60_000);
    const { answer } = { answer: undefined, ...(await child.ask('environment')) };
    expect(answer).not.toContain('PATH');
    expect(await child.ask('write')).toEqual({ answer: 'ERR_ACCESS_DENIED' });
    expect(await child.ask('read')).toEqual({ answer: 'ERR_ACCESS_DENIED' });
  });

  it('does not keep its parent alive', () => {
    const source = `
      import { limitedChild } from ${JSON.stringify(join(import.meta.dirname, '../../src/readers/limited-child.ts'))};
      const child = limitedChild(${JSON.stringify(file)}, { heapMb: 32, ms: 60000 });
      console.log(JSON.stringify(await child.ask('hear')));`;
    const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
      encoding: 'utf8',
    });
    expect({ stdout, status }).toEqual({ stdout: '{"answer":true}\n', status: 0 });
  });

  it('does not outlive its parent, even where it never ends', async () => {
    const source = `
      import { limitedChild } from ${JSON.stringify(join(import.meta.dirname, '../../src/readers/limited-child.ts'))};
      const child = limitedChild(${JSON.stringify(file)}, { heapMb: 32, ms: 60000 });
      console.log((await child.ask('pid')).answer);
      child.ask('hang');
      setTimeout(() => process.exit(0), 200);`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
      encoding: 'utf8',
    });
    const pid = Number(stdout);
    expect(pid).toBeGreaterThan(0);
    await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
  });

  it('that is no module at all is ended', async () => {
    const child = limitedChild(join(import.meta.dirname, 'no-such-child.ts'), { heapMb: 32, ms: 60_000 });
    expect(await child.ask('hear')).toEqual({ none: 'ended' });
  });
});

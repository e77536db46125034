import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { say } from '../../src/answer/say.ts';
import { talkOn, type Afterwards } from '../../src/console/terminal.ts';
import type { Answering } from '../../src/answering.ts';
import { sampleApp } from '../sample-library.ts';
import { appOver, deskOver } from './desk.ts';

const app: Answering = await sampleApp();
await app.facts('local');
const keys = { enter: '\r', tab: '\t', up: '\u001b[A', interrupt: '\u0003', end: '\u0004' };

/** A terminal that somebody types on; `screen` is all that was written to it. */
function sitDown(over = app, columns = 80, afterwards?: Afterwards) {
  const input = new PassThrough();
  const output = new PassThrough();
  const stop = new AbortController();
  let screen = '';
  output.on('data', (chunk: Buffer) => {
    screen += chunk.toString();
  });
  const desk = { ...deskOver(over, { columns }), typedAbove: true };
  const left = talkOn(desk, { input, output, stop: stop.signal }, afterwards);
  const until = async (text: string | RegExp) => {
    while (!(typeof text === 'string' ? screen.includes(text) : text.test(screen)))
      await new Promise((settle) => setTimeout(settle, 5));
    const read = screen;
    screen = '';
    return read;
  };
  return { type: (text: string) => void input.write(text), until, left, stop };
}

describe('the first screen', () => {
  it('says in three lines what this is, what to type, and how to connect it to Discord', async () => {
    const { until, left, type } = sitDown();
    const lines = (await until('› ')).split('\n').slice(1, 4);
    type(keys.end);
    await left;
    expect(lines).toEqual([
      expect.stringContaining('only in quotations, here from 27 articles of a made-up town'),
      expect.stringContaining('Type a question, such as  who is the mayor?'),
      expect.stringContaining('DISCORD_TOKEN'),
    ]);
    for (const line of lines) expect(line.length).toBeLessThan(80);
  });

  it('says how to add articles where there are none', async () => {
    const { until, left, stop } = sitDown(await appOver());
    expect(await until('› ')).toContain('npm run library -- add');
    stop.abort();
    await left;
  });
});

describe('what comes afterwards', () => {
  const address = say.label('web.address', { url: say.name('http://127.0.0.1:8787/') });

  it('is begun when somebody can type, and told above what they type', async () => {
    let began = 0;
    const { type, until, left } = sitDown(app, 80, () => {
      began += 1;
      return Promise.resolve(address);
    });
    await until('› ');
    expect(began).toBe(0);
    type('/who the');
    expect(await until(/127\.0\.0\.1:8787[^]*› /)).toContain('In a browser:');
    type(` mayor${keys.enter}`);
    expect(await until('cites it in full')).toContain(' 1  ┃ ');
    type(keys.end);
    await left;
    expect(began).toBe(1);
  });

  it('keeps nobody who leaves', async () => {
    const { until, left, type } = sitDown(app, 80, () => new Promise(() => undefined));
    await until('› ');
    type(keys.end);
    await left;
  });
});

describe('a talk', () => {
  it('answers, remembers what was typed, and ends with Ctrl-D', async () => {
    const { type, until, left } = sitDown();
    await until('› ');
    type(`/who the mayor${keys.enter}`);
    const answer = await until('cites it in full');
    expect(answer).toContain(' 1  ┃ ');
    expect(answer).not.toContain('/who: the mayor');
    type(`${keys.up}${keys.enter}`);
    expect(await until(/ 1 {2}┃ [^]*› /)).not.toContain('cites it in full');
    type(keys.end);
    await left;
  });

  it('completes what was begun', async () => {
    const { type, until, left } = sitDown();
    await until('› ');
    type(`who is Helena M${keys.tab}`);
    await until('Helena Marchbank');
    type(keys.interrupt);
    await left;
  });

  it('takes what is pasted as one question', async () => {
    const { type, until, left } = sitDown();
    await until('› ');
    type('\u001b[200~the mayor said\nthat the bridge\ncosts nothing\u001b[201~');
    type(keys.enter);
    expect(await until(/ 1 {2}┃ |Nothing in/)).toContain(
      '/ask: the mayor said that the bridge costs nothing',
    );
    type(keys.interrupt);
    await left;
  });

  it.each(['/quit', 'exit'])('ends with %s', async (word) => {
    const { type, until, left } = sitDown();
    await until('› ');
    type(`${word}${keys.enter}`);
    await left;
  });

  it('ends when it is stopped, whatever is half typed', async () => {
    const { type, until, left, stop } = sitDown();
    await until('› ');
    type('who is');
    stop.abort();
    await left;
  });
});

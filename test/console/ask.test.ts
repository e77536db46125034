import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runAsk, checkAsk } from '../../src/console/ask.ts';
import { answerBatch } from '../../src/console/answer-batch.ts';
import type { Desk } from '../../src/console/desk.ts';
import { sampleApp, wholeSample } from '../sample-library.ts';
import { answerOf } from './contract.ts';
import { appOver, deskOver } from './desk.ts';

const app = await sampleApp();
const desk = deskOver(app);

/** Keeps what is written, and takes `ms` for each piece. */
function sink(ms = 0) {
  const pieces: string[] = [];
  const stream = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _encoding, done) {
      pieces.push(chunk.toString());
      if (ms === 0) done();
      else setTimeout(done, ms);
    },
  });
  return { stream, text: () => pieces.join('') };
}

async function batch(
  input: string | Readable,
  { over = desk, timing = undefined as true | undefined, stop = new AbortController() } = {},
) {
  const [output, errors] = [sink(), sink()];
  await answerBatch(
    over,
    {
      input: typeof input === 'string' ? Readable.from([Buffer.from(input)]) : input,
      output: output.stream,
      errors: errors.stream,
      stop: stop.signal,
    },
    { limit: 5, ...(timing && { timing }) },
  );
  const lines = output.text().split('\n').slice(0, -1);
  return { lines, answers: lines.map(answerOf), warnings: errors.text() };
}

describe('a batch', () => {
  it('has exactly one line out for each line in, in order', async () => {
    const { answers, warnings } = await batch(
      [
        '{"id":"a","command":"who","query":"the mayor","evidence":[]}',
        '{"id":"b","command":"sources","query":"x"}',
        'not json',
        '',
        '{"id":3,"command":"when"}',
        '{"id":"c","command":"ask","query":""}',
        `{"id":"d","command":"ask","query":"${'x'.repeat(4001)}"}`,
        '{"id":"e","command":"who","query":"xylophone quux"}',
        '{"command":"claim","query":"The bridge costs 40 million crowns."}',
      ].join('\n'),
    );
    expect(answers).toMatchObject([
      { id: 'a', command: 'who', query: 'the mayor', kind: 'quotes' },
      { id: 'b', command: 'sources', query: 'x', kind: 'abstention', reason: 'not-a-question', quotes: [] },
      { id: null, command: null, query: null, reason: 'not-a-question' },
      { id: null, command: null, query: null, reason: 'not-a-question' },
      { id: 3, command: 'when', query: null, reason: 'not-a-question' },
      { id: 'c', query: '', reason: 'not-a-question' },
      { id: 'd', reason: 'not-a-question' },
      { id: 'e', kind: 'abstention' },
      { id: null, command: 'claim', kind: 'quotes' },
    ]);
    expect(warnings.match(/^Line \d is answered with “not-a-question”: .+$/gm)).toHaveLength(6);
  });

  it('tells of dates, differences and speakers', async () => {
    const { answers } = await batch(
      '{"query":"when did the flood come?","id":"a","command":"when"}\n{"id":"b","command":"claim","query":"The bridge costs 12 million crowns."}\n{"id":"c","command":"who","query":"Thomas Weir"}\n',
    );
    const [when, claim, who] = answers.map(({ quotes }) => [...quotes]);
    expect(when?.some(({ dates }) => dates?.some(({ from }) => from !== null))).toBe(true);
    expect(claim?.some(({ differs }) => differs?.some(({ kind }) => kind === 'number'))).toBe(true);
    expect(who?.some(({ speaker }) => speaker !== undefined)).toBe(true);
  });

  it('gives the letters of the file, and says what is not known with null', async () => {
    const { answers } = await batch(
      '{"id":"a","command":"claim","query":"The bridge will cost 40 million crowns"}',
    );
    const articles = await wholeSample();
    const quotes = answers.flatMap((answer) => [...answer.quotes]);
    const leaflet = quotes.find(({ file }) => file.startsWith('leaflet'));
    expect(leaflet).toMatchObject({ published: null });
    for (const { file, start, end, exact, textSha256 } of quotes) {
      const article = articles.find((each) => each.file === file);
      expect(article?.text.slice(start, end)).toBe(exact);
      expect(article?.textSha256).toBe(textSha256);
    }
  });

  it('says how long answering took when asked', async () => {
    const { answers } = await batch('{"id":"a","command":"who","query":"the mayor"}\nnothing\n', {
      timing: true,
    });
    expect(answers).toEqual([
      expect.objectContaining({ ms: expect.any(Number) as unknown }),
      expect.objectContaining({ ms: expect.any(Number) as unknown }),
    ]);
  });

  it('finds an empty library honest', async () => {
    const { answers } = await batch('{"id":"a","command":"who","query":"the mayor"}\n', {
      over: deskOver(await appOver()),
    });
    expect(answers).toEqual([
      {
        id: 'a',
        command: 'who',
        query: 'the mayor',
        kind: 'abstention',
        reason: 'empty-library',
        quotes: [],
      },
    ]);
  });

  it('reads no further than a slow reader takes', async () => {
    let read = 0;
    const line = Buffer.from('{"id":"a","command":"ask","query":""}\n');
    const input = new Readable({
      highWaterMark: 1,
      read() {
        read += 1;
        this.push(read > 400 ? null : line);
      },
    });
    const output = new PassThrough({ highWaterMark: 1 });
    const stop = new AbortController();
    const running = answerBatch(
      desk,
      { input, output, errors: sink().stream, stop: stop.signal },
      { limit: 5 },
    );
    await new Promise((settle) => setTimeout(settle, 50));
    expect(read).toBeLessThan(20);
    output.resume();
    await running;
    expect(read).toBe(401);
  });

  it('ends before its input does when it is stopped', async () => {
    const input = new PassThrough();
    input.write('{"id":"a","command":"who","query":"the mayor"}\n');
    const stop = new AbortController();
    const running = batch(input, { stop });
    setTimeout(() => stop.abort(), 200);
    expect((await running).lines).toHaveLength(1);
  });

  it('fails where answering does, rather than call it silence', async () => {
    const failing: Desk = deskOver({ ...app, ask: () => Promise.reject(new Error('broken')) });
    await expect(batch('{"id":"a","command":"who","query":"x"}\n', { over: failing })).rejects.toThrow(
      'broken',
    );
  });
});

async function once(
  words: readonly string[],
  options: { readonly json?: true; readonly limit?: number } = {},
) {
  const output = sink();
  const streams = { input: Readable.from([]), output: output.stream, errors: sink().stream };
  await runAsk(desk, words, { limit: 5, ...options }, { ...streams, stop: new AbortController().signal });
  return output.text();
}

describe('one question', () => {
  it.each([
    [['who', 'the', 'mayor'], 'who', 'the mayor'],
    [['WHEN', 'did the flood come'], 'when', 'did the flood come'],
    [['who is the mayor?'], 'who', 'who is the mayor?'],
    [['the toll'], 'ask', 'the toll'],
  ])('%j is one line of JSON', async (words, command, query) => {
    const text = await once(words, { json: true });
    expect(text.endsWith('\n') && !text.slice(0, -1).includes('\n')).toBe(true);
    expect(JSON.parse(text)).toMatchObject({ id: null, command, query, kind: 'quotes' });
  });

  it('has at most so many quotations', async () => {
    const counts = await Promise.all(
      [1, 3, 25].map(
        async (limit) => answerOf(await once(['who the mayor'], { json: true, limit })).quotes.length,
      ),
    );
    expect(counts.slice(0, 2)).toEqual([1, 3]);
    expect(counts[2]).toBeGreaterThan(5);
  });

  it('is for a person unless it is to be JSON', async () => {
    expect(await once(['who', 'the mayor'])).toMatch(/^\/who: the mayor\n\n 1 {2}┃ /);
  });

  it('needs a question, and not two', () => {
    expect(() => checkAsk([], {})).toThrow('cli.no-question');
    expect(() => checkAsk(['who'], { batch: '-' })).toThrow('cli.batch-and-question');
  });
});

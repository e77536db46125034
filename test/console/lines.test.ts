import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { inputLines, until } from '../../src/console/lines.ts';

async function read(chunks: readonly (string | Uint8Array)[], atMost = 100) {
  return Array.fromAsync(inputLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), atMost));
}

describe('lines of input', () => {
  it.each([
    ['', []],
    ['one', ['one']],
    ['one\ntwo\n', ['one', 'two']],
    ['one\r\n\r\ntwo', ['one', '', 'two']],
    ['\n\n', ['', '']],
    ['\ufeffone', ['one']],
    ['a\u2028b\u0085c\n', ['a\u2028b\u0085c']],
  ])('of %j', async (text, expected) => {
    const bytes = Array.from(Buffer.from(text), (byte) => Uint8Array.of(byte));
    for (const chunks of [[text], bytes])
      expect((await read(chunks)).map((line) => ('text' in line ? line.text : line.flaw))).toEqual(expected);
  });

  it('are numbered, and say what is wrong with them', async () => {
    const found = await read([
      Uint8Array.of(0xff, 0xfe, 10),
      'x'.repeat(101),
      '\nfine',
      Uint8Array.of(10, 0xc3),
    ]);
    expect(found).toEqual([
      { number: 1, flaw: 'not-text' },
      { number: 2, flaw: 'too-long' },
      { number: 3, text: 'fine' },
      { number: 4, flaw: 'not-text' },
    ]);
  });

  it('end where somebody stops them', async () => {
    const stop = new AbortController();
    const input = new PassThrough();
    input.write('one\ntwo');
    const found: string[] = [];
    for await (const line of inputLines(until(stop.signal, input), 100)) {
      if ('text' in line) found.push(line.text);
      stop.abort();
    }
    expect(found).toEqual(['one', 'two']);
  });
});

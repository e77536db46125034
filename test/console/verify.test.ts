import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/console/desk.ts';
import type { Streams } from '../../src/console/streams.ts';
import { verifyFiles, writeReceipt } from '../../src/console/verify.ts';
import { passageId } from '../../src/library/passage-id.ts';
import type { Article } from '../../src/library/article.ts';
import { Refusal } from '../../src/refusal.ts';
import { written } from '../store/written-article.ts';
import { appOver, deskOver } from './desk.ts';

const words = 'The pier will cost 12 million crowns.';
const text = `${words} It opens in June.`;
const facts = { title: 'The pier', publisher: 'The Quay Times' };
const { article } = written(text, facts);
const id = passageId({ article: article.id, span: { start: 0, end: words.length } });

/** What a command writes over a library of one article, and how it ends. */
async function over(
  library: Article,
  input: string,
  run: (desk: Desk, streams: Streams) => Promise<number>,
): Promise<{ readonly output: string; readonly status: number }> {
  const desk = deskOver(await appOver(library));
  const chunks: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString());
      done();
    },
  });
  const streams = {
    input: Readable.from([input]),
    output: sink,
    errors: sink,
    stop: new AbortController().signal,
  };
  const status = await run(desk, streams);
  return { output: chunks.join(''), status };
}

const receipt = async () =>
  (await over(article, '', (desk, streams) => writeReceipt(desk, id, streams))).output;
const verify = (library: Article, input: string, json?: true) =>
  over(library, input, (desk, streams) => verifyFiles(desk, ['-'], json ? { json } : {}, streams));

describe('npm run verify', () => {
  it('confirms what is still there, and ends with 0', async () => {
    const { output, status } = await verify(article, await receipt());
    expect(output).toContain('Still there: the same text has these words at the same place.');
    expect(output).toContain(`┃ ${words}`);
    expect(status).toBe(0);
  });

  it('shows what was changed, and ends with 1', async () => {
    const changed = written(text.replace('12', '14'), facts).article;
    const { output, status } = await verify(changed, await receipt());
    expect(output).toContain(`the receipt’s words: ${words}`);
    expect(output).toContain('Changed: the article no longer has these words.');
    expect(output).toContain('numbers: claim 12 · passage 14');
    expect(status).toBe(1);
  });

  it('says the same in JSON', async () => {
    const moved = written(`First. ${text}`, facts).article;
    const { output } = await verify(moved, await receipt(), true);
    expect(JSON.parse(output)).toMatchObject({ passage: id, kind: 'moved', confirmed: true, start: 7 });
  });

  it('looks up the quotations of what is no receipt', async () => {
    const { output, status } = await verify(article, `He wrote “${words}” and “cats rule the pier”.`);
    expect(output).toContain('These words stand in the library.');
    expect(output).toContain('These words stand nowhere in the library.');
    expect(status).toBe(0);
  });

  it.each([
    ['{}', 'receipt.not-one'],
    ['{ half', 'receipt.not-json'],
    ['[1]', 'receipt.not-one'],
    ['a'.repeat(1_000_001), 'cli.too-long'],
  ])('refuses what is neither: %.10s', async (input, label) => {
    await expect(verify(article, input)).rejects.toEqual(expect.objectContaining({ label }));
  });
});

describe('npm run receipt', () => {
  it.each([
    ['', 'cli.not-passage'],
    ['0'.repeat(18), 'cli.not-passage'],
    [passageId({ article: '0123456789ab', span: { start: 0, end: 9 } }), 'console.gone'],
  ])('refuses what is no passage here: %j', async (typed, label) => {
    const refused = over(article, '', (desk, streams) => writeReceipt(desk, typed, streams));
    await expect(refused).rejects.toBeInstanceOf(Refusal);
    await expect(refused).rejects.toMatchObject({ label });
  });
});

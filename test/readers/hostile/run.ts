// Reads every hostile file as an upload, one after the other, and prints what came of it and how much memory this process, which
// only hands them on, has then. `npm run hostile`; a word after `--` chooses files whose name has it. With `--json`, a line each.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { readUpload } from '../../../src/readers/read-upload.ts';
import { openReaders } from '../../../src/readers/readers.ts';
import { makeDocx, p } from '../make-docx.ts';
import { makeZip } from '../make-zip.ts';
import { article, words } from './case.ts';
import { hostileFiles } from './files.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const chosen = [...hostileFiles.entries()].filter(([, { file }]) =>
  positionals.every((word) => file.includes(word)),
);

/** Megabytes of this process, once nothing is left to be collected. */
async function memory(): Promise<number> {
  for (let at = 0; at < 3; at += 1) {
    globalThis.gc?.();
    await sleep(20);
  }
  return process.memoryUsage.rss() / 1024 / 1024;
}

const folder = await mkdtemp(join(tmpdir(), 'pullquote-hostile-'));
const readers = openReaders();
const maker = fork(join(import.meta.dirname, 'make.ts'), { execArgv: [] });
const upload = join(folder, 'upload');
const read = async (file: string) => {
  try {
    return await readUpload({ file, path: upload }, readers, new Map());
  } finally {
    await rm(upload);
  }
};
const readGood = async (file: string, bytes: Uint8Array) => {
  await writeFile(upload, bytes);
  return read(file);
};

// What reading takes at all, is taken before it is measured; the largest file is as large as the largest of them.
await readGood('good.docx', makeDocx(p(words)));
await readGood('good.html', Buffer.from(`<p>${words}</p>`));
await readGood('good.zip', makeZip([{ name: 'a.txt', data: article }]));
await readGood('large.bin', Buffer.alloc(50 * 1024 * 1024, 1));
const before = await memory();

for (const [at, { what, file }] of chosen) {
  maker.send({ at, path: upload });
  const [bytes] = await once(maker, 'message');
  const began = performance.now();
  const all = await read(file);
  const result = {
    what,
    file,
    kilobytes: Math.round(Number(bytes) / 1024),
    codes: [...new Set(all.flatMap(({ warnings }) => warnings.map(({ code }) => code)))],
    articles: all.flatMap(({ made }) => made?.article.text.slice(0, 10_000) ?? []),
    seconds: (performance.now() - began) / 1000,
    left: (await readdir(folder)).length,
    grownMb: (await memory()) - before,
  };
  const row = [
    file.replaceAll(/\p{Cc}|\p{Cf}/gu, '?').padEnd(18),
    `${result.seconds.toFixed(1)} s`.padStart(7),
    `${result.grownMb.toFixed(0)} MB`.padStart(7),
    `${result.articles.length} read`.padStart(7),
    result.codes.join(', '),
  ];
  process.stdout.write(
    values.json === true ? `${JSON.stringify(result)}\n` : `${row.join('  ')}  (${what})\n`,
  );
}
maker.disconnect();
readers.close();
await rm(folder, { recursive: true });

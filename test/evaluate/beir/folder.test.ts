import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { chooseSplit, readFolder } from '../../../src/evaluate/beir/folder.ts';
import { measureDocuments } from '../../../src/evaluate/beir/measure.ts';

const root = mkdtempSync(join(tmpdir(), 'pullquote-beir-'));
afterAll(() => rmSync(root, { recursive: true }));

const corpus = [
  '{"_id":"d1","title":"Harbour","text":"The harbour wall was repaired.\\nIt cost much.","metadata":{}}',
  '{"_id":"d2","title":"","text":"A seal slept on the slipway."}',
  '{"_id":"d3","text":"The ferry was late again."}',
];
const queries = ['{"_id":"q1","text":"a seal on the slipway"}', '{"_id":"q2","text":"ferry late"}'];
const qrels = ['query-id\tcorpus-id\tscore', 'q1\td2\t1', 'q1\td1\t0', 'q2\td3\t2'];

const whole = { 'corpus.jsonl': corpus, 'queries.dev.jsonl': queries, 'qrels/dev.tsv': qrels };

let folders = 0;

function folderOf(files: Readonly<Record<string, readonly string[] | Uint8Array>>): string {
  const folder = join(root, `set-${(folders += 1)}`);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content instanceof Uint8Array ? content : `${content.join('\n')}\n`);
  }
  return folder;
}

describe('a folder in BEIR’s format', () => {
  it('is read with its documents, queries and judgements', () => {
    const { documents, queries: asked, judgements } = readFolder(folderOf(whole), 'dev');
    expect([...documents.values()].map(({ title }) => title)).toEqual(['Harbour', '', '']);
    expect([...asked.keys()]).toEqual(['q1', 'q2']);
    expect(judgements?.get('q1')).toEqual(
      new Map([
        ['d2', 1],
        ['d1', 0],
      ]),
    );
  });

  it('may be packed, begin with a byte order mark and have Windows’ line ends, blank lines and U+2028', () => {
    const odd = `\ufeff{"_id":"d1","title":"a","text":"one\u2028two"}\r\n\r\n{"_id":2,"title":null,"text":""}`;
    const folder = folderOf({ ...whole, 'corpus.jsonl': [], 'corpus.jsonl.gz': gzipSync(odd) });
    rmSync(join(folder, 'corpus.jsonl'));
    expect([...readFolder(folder, 'dev').documents.values()]).toEqual([
      { id: 'd1', title: 'a', text: 'one\u2028two' },
      { id: '2', title: '', text: '' },
    ]);
  });

  it('may have all its queries in one file, of which a split asks those that it judges', () => {
    const folder = folderOf({
      'corpus.jsonl': corpus,
      'queries.jsonl': queries,
      'qrels/test.tsv': qrels.slice(0, 3),
    });
    expect(chooseSplit(folder, undefined)).toBe('test');
    expect([...readFolder(folder, 'test').queries.keys()]).toEqual(['q1']);
  });

  it('may be without judgements: it is run, and not scored', () => {
    const folder = folderOf({ 'corpus.jsonl': corpus, 'queries.jsonl': queries });
    expect(chooseSplit(folder, undefined)).toBe('');
    const { run, measured, notes } = measureDocuments(
      { name: 'x', folder, split: '', command: 'claim' },
      { depth: 10 },
    );
    expect([...run.keys()]).toEqual(['q1', 'q2']);
    expect(measured).toBeUndefined();
    expect(notes).toHaveLength(1);
  });

  it('is scored by those of its queries that have a relevant document', () => {
    const folder = folderOf({
      ...whole,
      'queries.dev.jsonl': [...queries, '{"_id":"q3","text":"harbour"}'],
      'qrels/dev.tsv': [...qrels, 'q2\tgone\t1', 'q9\td1\t1', 'q3\td1\t0'],
    });
    const { measured, notes } = measureDocuments(
      { name: 'x', folder, split: 'dev', command: 'claim' },
      { depth: 10 },
    );
    expect(measured?.figures).toMatchObject({ queries: 2, mrr: 1, r1: 0.75 });
    expect(notes).toHaveLength(3);
  });

  it('chooses the only split, and lists several', () => {
    const folder = folderOf({ ...whole, 'qrels/test.tsv': qrels });
    expect(chooseSplit(folder, 'test')).toBe('test');
    expect(() => chooseSplit(folder, undefined)).toThrow('dev, test');
    expect(() => chooseSplit(folder, 'train')).toThrow('dev, test');
  });
});

describe('what cannot be used', () => {
  const line = (file: string, ...lines: readonly string[]) => ({ ...whole, [file]: lines });
  it.each([
    ['no JSON', line('corpus.jsonl', corpus[0] ?? '', '{"_id":'), 'corpus.jsonl:2 is not JSON'],
    ['a missing key', line('corpus.jsonl', '', '{"_id":"d1"}'), 'corpus.jsonl:2 cannot be used: text: '],
    [
      'an empty id',
      line('queries.dev.jsonl', '{"_id":"","text":"a"}'),
      'queries.dev.jsonl:1 cannot be used: _id: ',
    ],
    ['a list', line('queries.dev.jsonl', '[]'), 'queries.dev.jsonl:1 cannot be used: '],
    [
      'an id twice',
      line('corpus.jsonl', ...corpus, ...corpus),
      'corpus.jsonl:4 has the _id d1 a second time',
    ],
    ['no documents', line('corpus.jsonl'), 'corpus.jsonl has no documents'],
    ['no queries', line('queries.dev.jsonl', ''), 'queries.dev.jsonl has no queries'],
    ['a judgement of two cells', line('qrels/dev.tsv', 'q1\td1'), 'dev.tsv:1 cannot be used'],
    ['a judgement in words', line('qrels/dev.tsv', ...qrels, 'q1\td3\tgood'), 'dev.tsv:5 cannot be used'],
    [
      'a judgement twice',
      line('qrels/dev.tsv', ...qrels, 'q1\td2\t0'),
      'dev.tsv:5 judges document d2 for query q1 a second time',
    ],
    [
      'no UTF-8',
      { ...whole, 'corpus.jsonl': Uint8Array.of(0x7b, 0x7d, 0x0a, 0xff) },
      'corpus.jsonl:1 cannot be used',
    ],
    ['bytes', { ...whole, 'corpus.jsonl': Uint8Array.of(0x0a, 0xff) }, 'corpus.jsonl:2 is not UTF-8'],
    ['no corpus', { 'queries.dev.jsonl': queries }, 'has no corpus.jsonl or corpus.jsonl.gz'],
    [
      'a broken archive',
      { 'corpus.jsonl.gz': Uint8Array.of(1, 2), 'queries.dev.jsonl': queries },
      'corpus.jsonl.gz cannot be read: ',
    ],
  ])('is named with its line: %s', (_, files, sentence) => {
    expect(() => readFolder(folderOf(files), 'dev')).toThrow(sentence);
  });

  it('is a folder that is not there', () => {
    expect(() => chooseSplit(join(root, 'nowhere'), undefined)).toThrow('There is no folder');
    expect(() => chooseSplit(join(folderOf(whole), 'corpus.jsonl'), undefined)).toThrow('There is no folder');
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { comparison } from '../../src/evaluate/compare.ts';
import { keptAs, readKept } from '../../src/evaluate/outcomes.ts';

const folder = mkdtempSync(join(tmpdir(), 'pullquote-kept-'));
afterAll(() => rmSync(folder, { recursive: true }));

const now = {
  name: 'ours',
  figures: {},
  outcomes: { a: { success1: 1 }, b: { success1: 1 }, c: { silentRightly: 1 }, new: { success1: 0 } },
};
const before = { ours: { a: { success1: 0 }, b: { success1: 1 }, c: { silentRightly: 0 }, d: {} } };

describe('what was kept', () => {
  it('is read as it was written', () => {
    const path = join(folder, 'kept.json');
    writeFileSync(path, keptAs([now, { name: 'none', outcomes: {} }]));
    expect(readKept(path)).toEqual({ ours: now.outcomes, none: {} });
  });

  it.each(['', '[]', '{"a":{"b":{"c":"d"}}}'])('is refused if it is %s', (text) => {
    const path = join(folder, 'broken.json');
    writeFileSync(path, text);
    expect(() => readKept(path)).toThrow('broken.json is not a file that --keep wrote');
  });
});

describe('a comparison', () => {
  it('has a row for each figure, over the questions that count in it both times', () => {
    const rows = comparison(now, before)
      .split('\n')
      .map((line) => line.split(/\s{2,}/).slice(0, 5));
    expect(rows).toEqual([
      ['ours', 'questions', 'before', 'now', 'difference'],
      ['success1', '2', '0.5000', '1.0000', '+0.5000'],
      ['silentRightly', '1', '0.0000', '1.0000', '+1.0000'],
      [''],
    ]);
  });

  it('says so if there is nothing to compare with', () => {
    expect(comparison(now, {})).toContain('nothing to compare');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filled } from '../../docs/blocks.ts';
import { explanations } from './surprising.ts';

const document = join(import.meta.dirname, '../../../src/evaluate/explain/README.md');
const { blocks, untrue } = await explanations();

describe('src/evaluate/explain/README.md', () => {
  it('explains three answers as the program does; `npm run docs` writes them', async () => {
    await expect(filled(readFileSync(document, 'utf8'), blocks)).toMatchFileSnapshot(document);
  });

  it('says nothing of them that no longer holds: what it says of these has to be written anew', () => {
    expect(untrue).toEqual([]);
  });
});

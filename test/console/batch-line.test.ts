import { describe, expect, it } from 'vitest';
import { batchLine } from '../../src/console/batch-line.ts';

const of = (text: string) => batchLine({ number: 1, text });
const nothing = { id: null, command: null, query: null };

describe('a line of a batch', () => {
  it('asks a question, whatever other keys it has', () => {
    expect(of('{"id":"a","command":"who","query":"x","evidence":[1],"id2":{}}')).toEqual({
      asked: { id: 'a', command: 'who', query: 'x' },
      command: 'who',
      query: 'x',
    });
  });

  it.each([
    ['', { asked: nothing, flaw: 'not-json' }],
    ['{', { asked: nothing, flaw: 'not-json' }],
    ['[1]', { asked: nothing, flaw: 'not-json' }],
    ['null', { asked: nothing, flaw: 'not-json' }],
    ['{}', { asked: nothing, flaw: 'no-command' }],
    [
      '{"id":7,"command":"sources","query":"x"}',
      { asked: { id: 7, command: 'sources', query: 'x' }, flaw: 'no-command' },
    ],
    ['{"id":{},"command":"who","query":["x"]}', { asked: { ...nothing, command: 'who' }, flaw: 'no-query' }],
    [
      '{"__proto__":{"command":"who"},"query":"x"}',
      { asked: { ...nothing, query: 'x' }, flaw: 'no-command' },
    ],
  ])('%j asks none', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  it('says why it could not be read', () => {
    expect(batchLine({ number: 1, flaw: 'too-long' })).toEqual({ asked: nothing, flaw: 'too-long' });
  });
});

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
    ['{"id":null,"command":"who"}', { asked: { ...nothing, command: 'who' }, flaw: 'no-query' }],
    ['{"command":"who","query":null}', { asked: { ...nothing, command: 'who' }, flaw: 'no-query' }],
    ['{"command":"who","query":["x"]}', { asked: { ...nothing, command: 'who' }, flaw: 'bad-query' }],
    ['{"command":"who","query":5}', { asked: { ...nothing, command: 'who' }, flaw: 'bad-query' }],
    [
      '{"__proto__":{"command":"who"},"query":"x"}',
      { asked: { ...nothing, query: 'x' }, flaw: 'no-command' },
    ],
  ])('%j asks none', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  it.each(['"12345678901234567890"', '""', '9007199254740991', '-7', '0', '1.5', '1e-3'])(
    'gives the id %s back as it came',
    (id) => {
      expect(of(`{"id":${id},"command":"who","query":"x"}`)).toEqual({
        asked: { id: JSON.parse(id), command: 'who', query: 'x' },
        command: 'who',
        query: 'x',
      });
    },
  );

  it.each(['12345678901234567890', '9007199254740993', '1e400', '-1e400', '1e21', 'true', '{}', '["a"]'])(
    'cannot give the id %s back, and says so',
    (id) => {
      expect(of(`{"id":${id},"command":"who","query":"x"}`)).toEqual({
        asked: { id: null, command: 'who', query: 'x' },
        idLost: true,
        command: 'who',
        query: 'x',
      });
    },
  );

  it('says why it could not be read', () => {
    expect(batchLine({ number: 1, flaw: 'too-long' })).toEqual({ asked: nothing, flaw: 'too-long' });
  });
});

import { describe, expect, it } from 'vitest';
import { say } from '../../src/answer/say.ts';
import { errorFrom, plainError } from '../../src/app-process/plain-error.ts';
import { DamagedLibrary, Refusal } from '../../src/refusal.ts';

const crossed = (thrown: unknown) => errorFrom(structuredClone(plainError(thrown)));

describe('An error that crosses from process to process', () => {
  it('stays a refusal, with its label and what stands in it', () => {
    const refusal = new Refusal('refusal.too-long', { name: say.name('question'), limit: say.number(7) });
    const here = crossed(refusal);
    expect(here).toBeInstanceOf(Refusal);
    expect(here).not.toBeInstanceOf(DamagedLibrary);
    expect(here).toMatchObject({ label: refusal.label, values: refusal.values, stack: refusal.stack });
  });

  it('stays a damaged library', () => {
    const here = crossed(new DamagedLibrary({ file: say.typed('a.db') }));
    expect(here).toBeInstanceOf(DamagedLibrary);
    expect(here).toMatchObject({ values: { file: { text: 'a.db' } } });
  });

  it.each([Error, RangeError, TypeError, SyntaxError])('stays a %o', (Kind) => {
    const thrown = new Kind('out of bounds', { cause: new RangeError('far out') });
    const here = crossed(Object.assign(thrown, { code: 'ERR_FAR' }));
    expect(here).toBeInstanceOf(Kind);
    expect(here).toMatchObject({ name: thrown.name, message: 'out of bounds', code: 'ERR_FAR' });
    expect(here.stack).toBe(thrown.stack);
    expect(here.cause).toBeInstanceOf(RangeError);
  });

  it('keeps the name of a kind that is not known here', () => {
    class FormatError extends Error {
      override name = 'FormatError';
    }
    expect(crossed(new FormatError('bad'))).toMatchObject({ name: 'FormatError', message: 'bad' });
  });

  it.each(['words', 7, null, undefined, { secret: 'words' }])('is made of %o without its words', (thrown) => {
    const here = crossed(thrown);
    expect(here).toBeInstanceOf(Error);
    expect(here.message).not.toContain('words');
  });

  it('does not go on for ever where it is its own cause', () => {
    const loop = new Error('loop');
    loop.cause = loop;
    expect(crossed(loop).message).toBe('loop');
  });
});

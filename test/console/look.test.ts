import { describe, expect, it } from 'vitest';
import { hasColour, lookOf } from '../../src/console/look.ts';

describe('how to write', () => {
  it.each([
    ['on a terminal', true, {}, true],
    ['into a pipe', false, {}, false],
    ['with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['with an empty NO_COLOR', true, { NO_COLOR: '' }, true],
    ['on a dumb terminal', true, { TERM: 'dumb' }, false],
    ['with FORCE_COLOR into a pipe', false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    ['with FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, false],
  ])('%s', (_, terminal, env, colour) => {
    expect(hasColour(terminal, env)).toBe(colour);
  });

  it('keeps to a comfortable width on a terminal, and to none in a pipe', () => {
    expect(lookOf({ isTTY: true, columns: 80 }, {}).columns).toBe(79);
    expect(lookOf({ isTTY: true, columns: 300 }, {}).columns).toBe(96);
    expect(lookOf({ isTTY: true, columns: 5 }, {}).columns).toBe(24);
    expect(lookOf({ isTTY: true, columns: 0 }, {}).columns).toBe(79);
    expect(lookOf({}, {}).columns).toBe(Infinity);
  });

  it.each([
    [{}, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'tlh_KX' }, 'en'],
  ])('writes for %j in %s', (env, locale) => {
    expect(lookOf({}, env).locale).toBe(locale);
  });
});

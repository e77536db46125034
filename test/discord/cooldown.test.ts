import { describe, expect, it } from 'vitest';
import { cooldown } from '../../src/discord/cooldown.ts';

describe('cooldown', () => {
  it('lets each person through once in two seconds', () => {
    const wait = cooldown();
    expect(wait('a', 0, 2)).toBeUndefined();
    expect(wait('b', 1, 2)).toBeUndefined();
    expect(wait('a', 1999, 2)).toBe(2000);
    expect(wait('a', 2000, 2)).toBeUndefined();
  });

  it('lets everybody through where there is no pause', () => {
    const wait = cooldown();
    expect([wait('a', 0, 0), wait('a', 0, 0)]).toEqual([undefined, undefined]);
  });

  it('keeps long pauses whole among short ones', () => {
    const wait = cooldown();
    wait('slow', 0, 300);
    for (let at = 0; at < 20_000; at++) wait(String(at), at, 2);
    expect(wait('slow', 20_000, 300)).toBe(300_000);
  });

  it('remembers no more than ten thousand', () => {
    const wait = cooldown();
    for (let person = 0; person <= 10_000; person++) wait(String(person), 0, 2);
    expect(wait('0', 1, 2)).toBeUndefined();
    expect(wait('10000', 1, 2)).toBe(2000);
  });
});

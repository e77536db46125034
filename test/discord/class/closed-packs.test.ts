import { describe, expect, it } from 'vitest';
import { closedPacks } from '../../../src/discord/class/quiz/closed-packs.ts';

const pack = (id: string, ...roles: readonly string[]) => ({ id, name: id, roles, channels: [] });

describe('The packs of a quiz that not every student can ask', () => {
  it('are those that are closed to all of them', () => {
    const used = [pack('open'), pack('closed', '9')];
    expect(closedPacks(used, [pack('open')], { students: ['1'] })).toEqual([pack('closed', '9')]);
    expect(closedPacks(used, [pack('open')], { students: [] })).toEqual([pack('closed', '9')]);
  });

  it('are those, too, that are open to some of the roles that make somebody a student', () => {
    const used = [pack('all'), pack('both', '1', '2', '3'), pack('half', '2')];
    expect(closedPacks(used, used, { students: ['1', '2'] })).toEqual([pack('half', '2')]);
    expect(closedPacks(used, used, { students: ['2'] })).toEqual([]);
  });
});

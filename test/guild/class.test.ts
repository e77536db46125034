import { describe, expect, it } from 'vitest';
import { classIn, learnsIn, teaches, type Class } from '../../src/guild/class.ts';

const history: Class = {
  id: 'HIST01',
  name: 'History 9b',
  channels: ['80'],
  students: ['21', '23'],
  teachers: ['22'],
  ends: '2026-07-31',
  results: 'pseudonyms',
  posting: false,
};
const debate: Class = { ...history, id: 'DEBATE', channels: ['81'], students: [], teachers: [] };
const classes = [history, debate];
/** A thread, its channel and their category. */
const inHistory = ['890', '89', '80'];
const inDebate = ['810', '81', '80'];

describe('A class', () => {
  it.each([
    [inHistory, history],
    [inDebate, debate],
    [['99'], undefined],
    [[], undefined],
  ])('is that of the innermost channel that is one’s: %j', (channels, of) => {
    expect(classIn(classes, channels)).toBe(of);
  });

  it.each([
    ['by one of its roles, in its channels', history, ['23'], inHistory, true],
    ['not by a teacher’s role', history, ['22'], inHistory, false],
    ['not outside of its channels', history, ['21'], ['99'], false],
    ['not in a channel that is another’s, inside of its own', history, ['21'], inDebate, false],
    ['by being there, where it has no roles', debate, [], inDebate, true],
    ['not elsewhere, where it has no roles', debate, [], inHistory, false],
  ])('has a student %s', (_, of, roles, channels, isStudent) => {
    expect(learnsIn(of, { roles, channels }, classes)).toBe(isStudent);
  });

  it.each([
    [history, ['22'], [], true],
    [history, ['21'], ['add', 'moderate'], false],
    [history, [], ['add', 'moderate', 'configure'], true],
    [debate, ['22'], [], false],
  ] as const)('is taught by its roles, and by whoever may configure: %#', (of, roles, rights, isTeacher) => {
    expect(teaches(of, { member: { roles }, rights })).toBe(isTeacher);
  });
});

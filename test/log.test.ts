import { describe, expect, it } from 'vitest';
import { logFailure } from '../src/log.ts';

function logged(error: unknown) {
  const lines: unknown[] = [];
  const log = { error: (facts: unknown) => void lines.push(facts) };
  const id = logFailure(log, error);
  return { id, lines, text: JSON.stringify(lines) };
}

describe('a failure', () => {
  it('is logged with the id that the person is told', () => {
    const { id, lines } = logged(new TypeError('broken'));
    expect(lines).toEqual([expect.objectContaining({ id, name: 'TypeError' })]);
    expect(id).toMatch(/^[0-9a-f]{8}$/);
  });

  it('says where it was thrown, and repeats nothing that somebody typed', () => {
    try {
      JSON.parse('the secret question');
    } catch (error) {
      const { text } = logged(new Error('the secret question\n    at the secret place', { cause: error }));
      expect(text).toContain('log.test.ts');
      expect(text).not.toContain('secret');
    }
    expect(logged('the secret question').text).not.toContain('secret');
  });
});

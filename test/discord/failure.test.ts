import { describe, expect, it } from 'vitest';
import { facts } from '../../src/discord/failure.ts';

describe('what is logged of an error', () => {
  it('says where it was thrown, and nothing of what somebody said, however it is laid out', () => {
    const said = 'the secret question\n    at the secret place\n    at secret (/secret.ts:1:1)\nend';
    const logged = JSON.stringify(facts(new Error(said)));
    expect(logged).toContain('failure.test.ts');
    expect(logged).not.toContain('secret');
  });
});

import { describe, expect, it } from 'vitest';
import { labelsFor } from '../../../../src/answer/label.ts';
import { cardLimits } from '../../../../src/cards/limits.ts';
import { answerForm } from '../../../../src/discord/cards/queue/answer-form.ts';
import { wordingFor } from '../../../../src/discord/words/wording-for.ts';

describe('the form that answers a request', () => {
  it.each([0, 1])('offers a card whose title is full of emoji by whole ones, from unit %i', (at) => {
    const title = 'x'.repeat(at) + '🐟'.repeat(cardLimits.title / 2 - 1);
    const wording = wordingFor(labelsFor)('en');
    const form = answerForm(
      { do: 'answer', request: '00000001', at: 'told' },
      [{ card: '00000002', title }],
      wording,
    );
    expect(JSON.stringify(form)).not.toMatch(/\\ud[89a-f]/i);
  });
});

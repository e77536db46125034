import { describe, expect, it } from 'vitest';
import { cardLimits } from '../../../../src/cards/limits.ts';
import {
  claimsLeft,
  fieldsOf,
  longestField,
  noFields,
  typedCard,
  withTagLine,
  withoutTagLine,
} from '../../../../src/discord/cards/make/typed-card.ts';
import fc from '../../../chance.ts';

/** A line as the core keeps it: something else than white space, none at its ends. */
const line = fc
  .stringMatching(/^[a-z#*][a-z #,.'é]{0,30}[a-z.]$/)
  .map((words) => words.replaceAll(/ +/g, ' '));
const tag = fc.stringMatching(/^[a-z][a-z0-9 é]{0,20}[a-z]$/).map((words) => words.replaceAll(/ +/g, ' '));

describe('what stands in a form of a card', () => {
  it('comes back as it was, whichever form it is', () => {
    const text = fc.record({
      title: line,
      note: line,
      claims: fc.array(line, { maxLength: 20 }),
      tags: fc.array(tag, { maxLength: 10 }),
    });
    fc.assert(
      fc.property(text, (card) => {
        const fields = fieldsOf(card);
        expect(typedCard(fields, [])).toEqual({ ...card, quotes: [] });
        expect(typedCard(withoutTagLine(withTagLine(fields)), [])).toEqual({ ...card, quotes: [] });
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it.each([
    ['ferry, #harbour', ['ferry', 'harbour']],
    ['#old town #pier', ['old town', 'pier']],
    [' ,; # ', []],
  ])('reads %j as tags', (tags, read) => {
    expect(typedCard({ ...noFields, title: 'x', tags }, []).tags).toEqual(read);
  });

  it('has no note where nothing but white space was typed', () => {
    expect(typedCard({ ...noFields, title: 'x', note: ' \n ' }, [])).not.toHaveProperty('note');
  });

  it('holds as many claims as Discord takes, and keeps the others', () => {
    const claims = Array.from({ length: cardLimits.claims }, (_, at) =>
      `${at} `.padEnd(cardLimits.claim, 'x'),
    );
    const tags = Array.from({ length: cardLimits.tags }, (_, at) => `${at}`.padEnd(cardLimits.tag, 'y'));
    const fields = fieldsOf({ title: 'x', claims, tags });
    expect(withTagLine(fields).claims.length).toBeLessThanOrEqual(longestField);
    expect([...typedCard(fields, []).claims, ...claimsLeft({ claims })]).toEqual(claims);
    expect(claimsLeft({ claims }).length).toBeGreaterThan(0);
  });
});

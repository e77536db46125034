import { describe, expect, it } from 'vitest';
import { sameClaim } from '../../../src/cards/match/same-claim.ts';

describe('two requests', () => {
  it.each([
    ['Is it true that the toll is 5%?', 'the toll is 5 percent'],
    ['The ferry will be scrapped', 'ferry will be scrapped!!'],
    ['Did you hear that the ferry is being sold?', 'THE FERRY IS BEING SOLD'],
    ['the bridge isnt safe', "The bridge isn't safe."],
    ['The bridge opens on 3 May 2027', 'The bridge opens on May 3rd, 2027'],
    ['Hallo, stimmt das? Die Brücke ist zu', 'die bruecke ist zu'],
    ['¿Es verdad que el puente está cerrado?', 'el puente esta cerrado'],
    ['Where do the 26.9 million come from?', 'where do the 26,9 million come from'],
    ['Ferry?', 'ferry'],
  ])('are one: %s / %s', (one, other) => {
    expect(sameClaim(one, other)).toBe(true);
    expect(sameClaim(other, one)).toBe(true);
  });

  it.each([
    ['The toll is 5 percent', 'The toll is 6 percent'],
    ['The toll is 5 crowns', 'The toll is 5 euros'],
    ['The bridge is safe', 'The bridge is not safe'],
    ['The bridge is safe', 'Is it true that nobody thinks the bridge is safe'],
    ['Holt sued Ludlow', 'Ludlow sued Holt'],
    ['The mayor resigned in May', 'The mayor resigned in March'],
    ['The mayor re-signed', 'The mayor resigned'],
    ['Thomas Weir is a teacher', 'Thomas Weir is the teacher of the year'],
    ['The ferry will be sold', 'The ferry will be sold, and the pilot boat too'],
    ['The bridge is safe', 'The bridge is safe <:nope:123456789012345678>'],
    ['The bridge is safe', '¬(The bridge is safe)'],
    ['The bridge is safe', 'The bridge is safe 🙃'],
    ['The bridge is safe', '🤡 The bridge is safe'],
    ['', ''],
    ['???', '!!!'],
  ])('are two: %j / %j', (one, other) => {
    expect(sameClaim(one, other)).toBe(false);
    expect(sameClaim(other, one)).toBe(false);
  });
});

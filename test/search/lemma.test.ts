import { describe, expect, it } from 'vitest';
import { lemma, root } from '../../src/search/lemma.ts';

describe('the base form of a word', () => {
  it.each([
    ['wrote', 'write'],
    ['states', 'state'],
    ['children', 'child'],
    ['denied', 'deny'],
    ['news', 'news'],
    ['pellmouth', 'pellmouth'],
  ])('of %s is %s', (word, base) => {
    expect(lemma(word)).toBe(base);
  });
});

describe('the root of a word', () => {
  it.each([
    ['organise', 'organization'],
    ['defence', 'defense'],
    ['colour', 'coloring'],
    ['centre', 'centers'],
    ['programme', 'programs'],
    ['travelled', 'traveling'],
    ['deny', 'denial'],
    ['indict', 'indictments'],
    ['interfere', 'interference'],
    ['elect', 'elections'],
  ])('is the same for %s and %s', (one, other) => {
    expect(root(one)).toBe(root(other));
  });

  it.each([
    ['bridge', 'bring'],
    ['mayor', 'may'],
    ['report', 'reply'],
    ['flood', 'floor'],
    ['plant', 'plan'],
  ])('is not the same for %s and %s', (one, other) => {
    expect(root(one)).not.toBe(root(other));
  });
});

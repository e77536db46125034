import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/search/question.ts';

function words(text: string, seeks: 'claim' | 'card'): string {
  return analyse(text, seeks)
    .terms.map(({ word }) => word)
    .join(' ');
}

describe('a pasted post', () => {
  it.each([
    ['loses addresses', 'Flood! https://t.co/a1 pic.twitter.com/b2 www.example.org/c3', 'flood'],
    ['loses them where no space parts them', 'Flood #Harbourhttps://t.co/a1', 'flood harbour'],
    ['keeps words that only look like one', 'the www and a picture', 'www picture'],
    [
      'has its hashtags and accounts parted',
      '#StormBerta hit @OrrinFerries',
      'storm berta hit orrin ferries',
    ],
    [
      'keeps an address for letters as it is',
      'write to ferries@orrin.example',
      'write ferries orrin example',
    ],
    ['loses its signature', 'Flood! — Ada Quill (@quill) March 3, 2020', 'flood'],
    ['loses one after two hyphens or one', 'Flood! - Ada Quill (@quill) March 3, 2020', 'flood'],
    ['keeps a dash that signs nothing', 'Flood — again in March 2020', 'flood march 2020'],
  ])('%s', (_, text, expected) => {
    expect(words(text, 'claim')).toBe(expected);
  });

  it.each([
    ['Flood! — Ada Quill (@quill) March 3, 2020', 'flood ada quill 2020'],
    ['Flood! — Ada Quill (@quill)', 'flood ada quill'],
    ['Flood! — Ada Quill 🌊 (@quill) March 3, 2020 ', 'flood ada quill 2020'],
  ])('keeps for a card who signed "%s", and the year', (text, expected) => {
    expect(words(text, 'card')).toBe(expected);
  });

  it('keeps its positions', () => {
    const text = '@OrrinFerries https://t.co/a1 late — Ada Quill (@quill) March 3, 2020';
    for (const seeks of ['claim', 'card'] as const)
      for (const { word, span } of analyse(text, seeks).terms)
        expect(text.slice(span.start, span.end).toLowerCase()).toBe(word);
  });
});

describe('the language of a question', () => {
  it.each([
    ['who is the mayor', 'en'],
    ['wer ist die Bürgermeisterin', 'de'],
    ['quién es la alcaldesa', 'es'],
    ['Desmond Ayre', undefined],
  ])('of %j is %s', (text, language) => {
    expect(analyse(text, 'who').language).toBe(language);
  });
});

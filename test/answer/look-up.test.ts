import { describe, expect, it } from 'vitest';
import { longestLookUp, lookUpOne, mostLookedUp, toLookUp } from '../../src/answer/look-up.ts';
import { answerableFrom, sampleArticles } from '../sample-library.ts';

const { index } = answerableFrom(sampleArticles());
const lookUp = (text: string) => toLookUp(text).asked.map((each) => lookUpOne(index, text, each));

const essay = [
  'The bridge divided Pellmouth, and the papers reported it in different ways.',
  '',
  'One paper wrote that “Replacing the Swing Bridge will cost 18.4 million crowns, Pellmouth town council heard on Wednesday evening.” Another',
  'reader might recall "Replacing the Swing Bridge will cost 14.8 million crowns, Pellmouth town council heard", which is not the same.',
  'The Sarn Coast Herald wrote: “That is 4.2 million more than the figure councillors were given in 2022.” It was called a “sham” by some.',
  '„Die Marsmenschen landeten gestern im Hafen von Pellmouth“, behauptete niemand.',
].join('\n');

describe('the look-up of a whole essay', () => {
  it('finds what stands between marks, each with the finding of /quote and its place', () => {
    const found = lookUp(essay);
    expect(found.map(({ checked }) => checked?.finding)).toEqual([
      'exact',
      'altered',
      'misattributed',
      undefined,
    ]);
    for (const { span, asked } of found) expect(essay.slice(span.start, span.end)).toBe(asked);
    expect(found[1]?.checked?.quotes[0].differs).toMatchObject([
      { kind: 'number', asked: '14.8', passage: { text: '18.4' } },
    ]);
  });

  it('takes nobody in particular for nobody', () => {
    const [found] = lookUp('“I have two sisters and no brother,” she says. Others say it differently.');
    const [second] = lookUp('“The seal was due to be replaced in 2023” Others say that.');
    expect([found, second].map((each) => each?.checked?.finding)).not.toContain('misattributed');
  });

  it('looks up every sentence where nothing stands between marks', () => {
    const text =
      'Replacing the Swing Bridge will cost 18.4 million crowns, Pellmouth town council heard on Wednesday evening. We like cake.\n\nYes.';
    expect(toLookUp(text)).toMatchObject({ by: 'sentences', leftOut: 0 });
    expect(lookUp(text).map(({ asked, checked }) => [asked.length, checked?.finding])).toEqual([
      [108, 'exact'],
      [13, undefined],
    ]);
  });

  it('finds a quotation in a text that was wrapped, and none over the ends of paragraphs', () => {
    const wrapped = [
      'As everybody in the town knew by then, the paper had written that “Replacing',
      'the Swing Bridge will cost 18.4 million crowns, Pellmouth town council heard on',
      'Wednesday evening.” Nobody was surprised.',
    ].join('\n');
    const [found, ...others] = lookUp(wrapped);
    expect(found?.checked?.finding).toBe('exact');
    expect(others).toEqual([]);
    const open = 'It began with “some words that nobody closes.\nAnother paragraph says more.”';
    expect(toLookUp(open).by).toBe('sentences');
  });

  it('has a limit, and says what was left out', () => {
    const many = Array.from({ length: mostLookedUp + 7 }, (_, at) => `“We like cake ${at}.”`).join('\n');
    expect(toLookUp(many)).toMatchObject({ by: 'marks', leftOut: 7 });
    expect(toLookUp(many).asked).toHaveLength(mostLookedUp);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\r\n '],
    ['marks alone', '“”"" ‘’ “ ” «'],
    ['one line without an end', 'a b '.repeat(longestLookUp)],
    ['one word without an end', 'a'.repeat(longestLookUp * 2)],
    ['many opening marks', '“'.repeat(longestLookUp)],
    ['many marks on one line', '“a b c d” '.repeat(longestLookUp / 10)],
    ['one quotation without an end', `“${'the bridge will cost 18.4 million crowns '.repeat(1400)}”`],
  ])('is done with %s in time', (_, text) => {
    const began = performance.now();
    const { asked } = toLookUp(text);
    for (const each of asked.slice(0, 3)) lookUpOne(index, text, each);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

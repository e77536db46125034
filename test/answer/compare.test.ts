import { describe, expect, it } from 'vitest';
import { comparison } from '../../src/answer/claim/differences.ts';
import { read } from '../../src/library/reading.ts';
import { written } from '../store/written-article.ts';

/** What differs, as "kind: claim · passage"; the passage is a whole article of one paragraph. */
function differs(claim: string, passage: string, published = '2025-05-09'): readonly string[] {
  const { article } = written(passage, { published: { day: published, precision: 'day' }, language: 'en' });
  const found = comparison(claim)(read(article), { start: 0, end: passage.length });
  for (const { asked, passage: there } of found) {
    expect(claim).toContain(asked ?? '');
    if (there) expect(passage.slice(there.span.start, there.span.end)).toBe(there.text);
  }
  return found.map(({ kind, asked, passage: there }) => `${kind}: ${asked ?? '–'} · ${there?.text ?? '–'}`);
}

describe('numbers', () => {
  it.each([
    ['3 ships came into the harbour', 'Three ships came into the harbour.'],
    ['Half a million people signed', '500,000 people signed.'],
    ['It cost 1.5m crowns to mend the wall', 'It cost 1.5 million crowns to mend the wall.'],
    ['The council spent $1.5m on it', 'The council spent 1,500,000 dollars on it.'],
    ['38% of the boats sank', '38 per cent of the boats sank.'],
    ['113 papers were spoiled', 'A hundred and thirteen papers were spoiled.'],
    ['twenty-one members were present', 'All 21 members were present.'],
    ['2 dozen boats sank in the storm', 'Twenty-four boats sank in the storm.'],
    ['The pier is 94 meters long', 'The pier is 94 metres long.'],
    ['The 3rd ferry sank off the pier', 'The third ferry sank off the pier.'],
    ['the 21 of 50 who came voted for it', 'The 21 of 50 who came voted for it.'],
  ])('say the same in digits and words: %s', (claim, passage) => {
    expect(differs(claim, passage)).toEqual([]);
  });

  it.each([
    ['50 sailors drowned', 'At least 21 sailors are known to have drowned.', 'number: 50 · 21'],
    [
      '340 homes were flooded',
      'In all, 412 properties were under water: 351 homes and 61 shops.',
      'number: 340 · 351',
    ],
    [
      'The bridge costs 18.4 million',
      'Its price is now 26.9 million crowns and 12 trees.',
      'number: 18.4 million · 26.9 million crowns',
    ],
    [
      '58 per cent of parents were against the merger',
      'In the poll of 1,200 people, 52 per cent were in favour.',
      'number: 58 per cent · 52 per cent',
    ],
    ['It is 94 miles long', 'It is 94 metres long.', 'number: 94 miles · 94 metres'],
    ['It was 38 percent of them', 'It was 38 of them.', 'number: 38 percent · 38'],
    ['The toll raises €640,000 a year', 'The toll raises $640,000 a year.', 'number: €640,000 · $640,000'],
    [
      'The quay will cost 3.7 billion crowns',
      'The price that was named for the quay is 3.7 million crowns.',
      'number: 3.7 billion crowns · 3.7 million crowns',
    ],
    [
      'The quay will cost $3.7 billion',
      'The price that was named for the quay is 3.7 million crowns.',
      'number: $3.7 billion · 3.7 million crowns',
    ],
    [
      'The quay will cost 3.7 thousand crowns',
      'The price that was named for the quay is 3.7 million crowns.',
      'number: 3.7 thousand crowns · 3.7 million crowns',
    ],
    [
      'The quay will cost 3.7 trillion',
      'The price that was named for the quay is 3.7 million crowns.',
      'number: 3.7 trillion · 3.7 million crowns',
    ],
  ])('are set against what measures the same: %s', (claim, passage, difference) => {
    expect(differs(claim, passage)).toEqual([difference]);
  });

  it.each([
    ['The council approved it by 9 to 3', 'The council approved it by 3 to 9.'],
    ['2,874 voted yes and 2,987 voted no', 'In the poll 2,987 voted Yes and 2,874 voted No.'],
    ['35 seasonal workers and 212 permanent ones', 'There are 212 seasonal and 35 permanent workers.'],
  ])('that changed places differ: %s', (claim, passage) => {
    expect(differs(claim, passage).filter((each) => each.startsWith('number'))).toHaveLength(2);
  });

  it.each([
    [
      'The board approved the pier by 9 votes to 2',
      'Members approved it late at night by 9 votes to 4.',
      ['number: 2 · 4'],
    ],
    ['The pier was approved 9–2', 'Members approved it late at night by 9 votes to 4.', ['number: 2 · 4']],
    ['The board voted 7 to 4 for it', 'They met at night: 9 votes to 4, after hours.', ['number: 7 · 9']],
    [
      'The pier was approved 8-3',
      'It was written that the pier was approved by the board, 9 votes to 4.',
      ['number: 8 · 9', 'number: 3 · 4'],
    ],
    ['The board approved the pier by 9 votes to 4', 'Two of the 10 members there approved it 9-4.', []],
    ['The board approved the pier by 9 votes to 4', 'Of the 11 plans, the board approved three.', []],
    ['The board approved the pier by 9 votes to 4', 'The board gave a street its name, 6 votes to 1.', []],
  ])('of a vote are compared with those of a vote: %s', (claim, passage, difference) => {
    expect(differs(claim, passage)).toEqual(difference);
  });

  it('are not set against each other where they count other things', () => {
    expect(differs('1,500 people marched', 'It rained for 3 hours and the band of 8 went home.')).toEqual([]);
    expect(differs('1,500 people marched', 'The Herald counted the march once, from a window.')).toEqual([]);
    expect(differs('The first pile is in', 'The second day brought 12 metres of rope.')).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    ['The bridge was closed in 2025', 'The bridge was closed on 3 February.'],
    ['The bridge was closed on February 3rd, 2025', 'The bridge was closed on 3 February.'],
    ['the bridge was closed in february', 'The bridge was closed on 3 February 2025.'],
    ['The council met on Friday', 'The council met on 2 May 2025.'],
    ['They met on Friday, 2 May', 'They met last Friday.'],
  ])('lie in one another: %s', (claim, passage) => {
    expect(differs(claim, passage)).toEqual([]);
  });

  it.each([
    ['The bridge was closed in 2023', 'The bridge was closed on 3 February.', 'date: 2023 · 3 February'],
    ['They met on 5 March 2025', 'A meeting was held on 6 March.', 'date: 5 March 2025 · 6 March'],
    ['The council met on Thursday', 'The council met on 2 May 2025.', 'date: Thursday · 2 May 2025'],
    ['It is on 18 August', 'Next year’s regatta: it is on 18 July.', 'date: 18 August · 18 July'],
    [
      'The ferry runs until winter 2027',
      'It stays in use to the end of the summer of 2027.',
      'date: winter 2027 · the summer of 2027',
    ],
  ])('differ, and are no numbers: %s', (claim, passage, difference) => {
    expect(differs(claim, passage)).toEqual([difference]);
  });
});

describe('names', () => {
  it.each([
    ['Mayor Ada Roth opened the pier', 'Mayor Ada Moreno opened the pier.', 'name: Roth · Moreno'],
    ['mayor ada roth opened the pier', 'Mayor Ada Moreno opened the pier.', 'name: roth · Moreno'],
    [
      'On Friday Ben Roth opened the pier',
      'On Friday Ada Moreno opened the pier.',
      'name: Ben Roth · Ada Moreno',
    ],
    ['Roth resigned.', 'Moreno resigned.', 'word: Roth · Moreno'],
  ])('differ: %s', (claim, passage, difference) => {
    expect(differs(claim, passage)).toEqual([difference]);
  });

  it.each([
    [
      "Ben Roth seconded the board's plan",
      'Ada Moreno, who seconded the board’s plan, asked for calm.',
      ['name: Ben Roth · Ada Moreno'],
    ],
    [
      "Ben Roth seconded the board's plan",
      'The plan was seconded by Ada Moreno after an hour.',
      ['name: Ben Roth · Ada Moreno'],
    ],
    ["Ben Roth seconded the board's plan", 'Mr Roth seconded the plan; Ada Moreno spoke against it.', []],
    [
      'Smith Marine bid 3.7 million',
      'It is known that Roth Harbour Works had bid 3.7 million.',
      ['name: Smith Marine · Roth Harbour Works'],
    ],
    ["Ben Roth seconded the board's plan", 'Ada Moreno laughed about the plan of the board.', []],
  ])('of whoever did the same differ, in other words too: %s', (claim, passage, difference) => {
    expect(differs(claim, passage).filter((each) => each.startsWith('name'))).toEqual(difference);
  });

  it.each([
    ['Ada Moreno has two brothers', 'Mayor Ada Moreno, who has led since May 2023, called it for 2 April.'],
    ['Ada Moreno told the Herald that she waited', 'Ada Moreno, who speaks for the Boatmen, was there.'],
    ['Ada Moreno accused the mayor of lying', 'It was Mr Moreno who accused the mayor of lying.'],
    ['The mayor accused Mr Moreno of lying', 'They wrote that the mayor accused Ada Moreno of lying.'],
    ['At night I opened the gate for the boats', 'At night Roth Marine opened the gate for the boats.'],
    ['Mr Moreno has taught music in town', 'The man in the photograph is Thomas Moreno, who taught music.'],
    [
      'Ada Moreno owns a share of Smith Marine',
      'The Herald asked: somebody called Moreno owns Smith Marine.',
    ],
  ])('are not set against what is none: %s', (claim, passage) => {
    expect(differs(claim, passage).filter((each) => !each.startsWith('word'))).toEqual([]);
  });

  it('that changed places differ, given name and surname together', () => {
    expect(
      differs('On Friday Ben Roth accused Ada Moreno', 'On Friday Ada Moreno accused Ben Roth.'),
    ).toEqual(['name: Ben Roth · Ada Moreno', 'name: Ada Moreno · Ben Roth']);
    expect(differs('Ben Roth said that Ada Moreno lied', 'Ada Moreno lied, Ben Roth said.')).toEqual([]);
    expect(differs('We thank Ben Roth and Ada Moreno', 'We thank Ada Moreno and Ben Roth.')).toEqual([]);
  });

  it('in another role differ', () => {
    expect(
      differs(
        'The mayor accused Mr Ayre of hiding the report',
        'Mr Ayre accused the mayor of hiding the report.',
      ),
    ).toHaveLength(1);
  });
});

describe('negation', () => {
  it.each([
    ['The poll is binding', 'The poll does not bind the council.', 'negation: – · not'],
    ['The tap water is not safe', 'The tap water is safe.', 'negation: not · –'],
    ["The tap water isn't safe", 'The tap water is safe.', "negation: isn't · –"],
    ['marching ended in dozens of arrests', 'There were no arrests.', 'negation: – · no'],
    ['he made up his number', 'I was told that I made it up. I did not.', 'negation: – · not'],
    [
      'Money for the bridge will be used for repairs',
      'The work is not affected, and no money set aside for the bridge will be spent on it.',
      'negation: – · no',
    ],
    [
      'Roth misled the council',
      'Ada Roth, 40, the mayor, denied having misled anybody.',
      'negation: – · denied',
    ],
  ])('is found where it bears on the claim: %s', (claim, passage, difference) => {
    expect(differs(claim, passage)).toContain(difference);
  });

  it.each([
    ['The bridge is 96 metres long', 'Several readers say that the bridge is 96 metres long, not 94.'],
    ['2,987 voted no on the toll', 'On the toll 2,987 voted No.'],
    ['Not a single newspaper wrote about our march', 'The march filled Ropewalk on Saturday.'],
    ["The water isn't safe", 'The water is not safe.'],
    ['The firm promised that it would stay', 'She has no house, and plays the cello.'],
  ])('is none where it bears on something else: %s', (claim, passage) => {
    expect(differs(claim, passage)).toEqual([]);
  });
});

describe('the contrary', () => {
  it.each([
    [
      'The pier was rejected by 9 votes to 4',
      'Members approved it late on Monday night by 9 votes to 4.',
      'rejected · approved',
    ],
    [
      'The price of fish rose to 9 crowns in May',
      'In May the price that people pay for fish fell to 9 crowns.',
      'rose · fell',
    ],
    [
      'Smith Marine lost the contract in December',
      'Smith Marine, which won the contract in December, pays for delays.',
      'lost · won',
    ],
    [
      'The fish shop opened in October',
      'The owners say that they will close their fish shop in October.',
      'opened · close',
    ],
    ['The amendment passed by 3 votes to 9', 'The amendment fell by 3 votes to 9.', 'passed · fell'],
  ])('is a negation: %s', (claim, passage, difference) => {
    expect(differs(claim, passage)).toEqual([`negation: ${difference}`]);
  });

  it.each([
    ['The pier was rejected by 9 votes to 4', 'By 9 votes to 4 the pier was not approved.'],
    ['The pier was not approved in May', 'The pier was rejected in May.'],
    ['The toll was rejected in the poll', 'A poll is to be held on whether the bridge should carry a toll.'],
    ['The pier opened in October', 'The library closed because of rain, people said in October.'],
  ])('of something else, or negated, is none: %s', (claim, passage) => {
    expect(differs(claim, passage).filter((each) => !each.startsWith('word'))).toEqual([]);
  });
});

describe('wording', () => {
  it.each([
    [
      'The organisers favour a harbour for coloured boats',
      'The organizers favor a harbor for colored boats.',
    ],
    ['Councillors were re-elected in May', 'Councillors were reelected in May.'],
    ['A 60-year-old sailor was found', 'A 60 year old sailor was found.'],
    ['Smith & Co built it in a day', 'Smith and Co. built it in a day.'],
  ])('that is only spelt otherwise is no difference: %s', (claim, passage) => {
    expect(differs(claim, passage)).toEqual([]);
  });

  it('is compared only where the rest is nearly the same', () => {
    expect(
      differs('Councillors approved the plan on the quay', 'Councillors rejected the plan on the quay.'),
    ).toEqual(['negation: approved · rejected']);
    expect(differs('Councillors painted the plan red', 'Councillors printed the plan red.')).toEqual([
      'word: painted · printed',
    ]);
    expect(differs('They left before the flood', 'They left after the flood.')).toEqual([
      'negation: before · after',
    ]);
    expect(differs('Fish is dear', 'The plan was rejected by people who sell fish.')).toEqual([]);
  });

  it('of a long post is taken from the sentence that speaks of the passage', () => {
    const post = `${'I have said it 20 times and I will say it 300 times more. '.repeat(8)}The bridge is 96 metres long. Share!`;
    expect(differs(post, 'The bridge is 94 metres long.')).toEqual(['number: 96 metres · 94 metres']);
  });
});

import { describe, expect, it } from 'vitest';
import { dateMentions } from '../../src/text/date.ts';
import type { DateMention } from '../../src/text/date.ts';
import { lines } from '../../src/text/line.ts';
import { slice } from '../../src/text/span.ts';

/** "words: from..to" of each mention; ~ approximate, ? vague; the day of publication is a Thursday. */
function read(
  text: string,
  { published = '2019-03-14', language }: { published?: string | null; language?: string } = {},
) {
  const options = {
    ...(published !== null && { published: { from: published, to: published } }),
    ...(language !== undefined && { language }),
  };
  return dateMentions(text, lines(text), options).map((mention) => shown(text, mention));
}

function shown(text: string, { span, precision, range }: DateMention): string {
  const mark = { resolved: '', approximate: '~', vague: '?' }[precision];
  const days = range === undefined ? '' : range.from === range.to ? range.from : `${range.from}..${range.to}`;
  return `${slice(text, span)}: ${mark}${days}`;
}

describe('a date that its words give', () => {
  it.each([
    ['The weir opened on 3 May 1998.', ['3 May 1998: 1998-05-03']],
    ['It shut on the 12th of May, 2004, for good.', ['the 12th of May, 2004: 2004-05-12']],
    ['Dated Oct. 1, 1962 by hand.', ['Oct. 1, 1962: 1962-10-01']],
    [
      'In October of 1962 and Feb 1963',
      ['October of 1962: 1962-10-01..1962-10-31', 'Feb 1963: 1963-02-01..1963-02-28'],
    ],
    ['Filed 2018-07-14, heard 25/12/2018.', ['2018-07-14: 2018-07-14', '25/12/2018: 2018-12-25']],
    ['Signed 07/08/2018 by both.', ['07/08/2018: ?']],
    ['From 3 to 5 May 2018 there was a fair.', ['From 3 to 5 May 2018: 2018-05-03..2018-05-05']],
    ['April 30 – May 2, 2018', ['April 30 – May 2, 2018: 2018-04-30..2018-05-02']],
    ['between June and August 2017', ['between June and August 2017: 2017-06-01..2017-08-31']],
    [
      'June, July and August 2016',
      ['June: 2016-06-01..2016-06-30', 'July: 2016-07-01..2016-07-31', 'August 2016: 2016-08-01..2016-08-31'],
    ],
    ['Between 1998 and 2003 it stood empty.', ['Between 1998 and 2003: 1998-01-01..2003-12-31']],
    ['the 2014–15 season', ['2014–15: 2014-01-01..2015-12-31']],
    [
      'in mid-2016, early 2020 and late 2021',
      [
        'mid-2016: ~2016-05-01..2016-08-31',
        'early 2020: ~2020-01-01..2020-04-30',
        'late 2021: ~2021-09-01..2021-12-31',
      ],
    ],
    ['The 1990s were dull.', ['The 1990s: 1990-01-01..1999-12-31']],
    ['in the late 1980s', ['the late 1980s: ~1987-01-01..1989-12-31']],
    [
      'in the first half of the 10th century',
      ['the first half of the 10th century: ~0901-01-01..0950-12-31'],
    ],
    ['the 10th and 11th centuries', ['the 10th and 11th centuries: 0901-01-01..1100-12-31']],
    ['in 44 BC and 476 AD', ['44 BC: ?', '476 AD: 0476-01-01..0476-12-31']],
    [
      'the second quarter of 2018, Q3 2018',
      ['the second quarter of 2018: ~2018-04-01..2018-06-30', 'Q3 2018: 2018-07-01..2018-09-30'],
    ],
    ['in the summer of 2018', ['the summer of 2018: ~2018-06-01..2018-08-31']],
    ['On Christmas Day 2014 it thawed.', ['Christmas Day 2014: 2014-12-25']],
    ['On 30 February 2015', ['February 2015: 2015-02-01..2015-02-28']],
  ])('%s', (text, mentions) => {
    expect(read(text, { published: null })).toEqual(mentions);
  });
});

describe('a date counted from publication', () => {
  it.each([
    ['She asked members to meet again on 2 April.', ['2 April: 2019-04-02']],
    ['It had closed on 20 February.', ['20 February: 2019-02-20']],
    [
      'The council met on Wednesday and will meet again on Friday.',
      ['Wednesday: 2019-03-13', 'Friday: 2019-03-15'],
    ],
    ['They talk when they meet on Monday.', ['Monday: 2019-03-18']],
    [
      'Last Thursday she left; next Monday she returns.',
      ['Last Thursday: 2019-03-07', 'next Monday: 2019-03-18'],
    ],
    ["Friday's ruling named two clerks.", ['Friday: 2019-03-08']],
    ['It shut yesterday and opens tomorrow.', ['yesterday: 2019-03-13', 'tomorrow: 2019-03-15']],
    ['Earlier this week the ferry sank.', ['Earlier this week: ~2019-03-11..2019-03-17']],
    ['Last week it rained.', ['Last week: 2019-03-04..2019-03-10']],
    [
      'Two weeks ago it froze, and ten years ago too.',
      ['Two weeks ago: ~2019-02-25..2019-03-03', 'ten years ago: ~2009-01-01..2009-12-31'],
    ],
    ['In the past month nobody rang.', ['the past month: ?2019-02-14..2019-03-14']],
    ['On Sept. 17 he testified.', ['Sept. 17: 2018-09-17']],
    ['The hearing is scheduled for April 3.', ['April 3: 2019-04-03']],
    ['On Sunday, March 10, they dug.', ['Sunday, March 10: 2019-03-10']],
    ['It was dug in December.', ['December: 2018-12-01..2018-12-31']],
    ['A flood on 17 September last year', ['17 September last year: 2018-09-17']],
    ['Over the weekend it thawed.', ['the weekend: 2019-03-09..2019-03-10']],
    ['Until Christmas; since Good Friday', ['Christmas: ~2019-12-25', 'Good Friday: 2018-03-30']],
    ['From September, the two will be one.', ['September: 2019-09-01..2019-09-30']],
    ['by the end of the year', ['the end of the year: ~2019-11-01..2019-12-31']],
  ])('%s', (text, mentions) => {
    expect(read(text)).toEqual(mentions);
    const unresolved = dateMentions(text, lines(text), {});
    expect(unresolved.map(({ span }) => slice(text, span))).toEqual(
      mentions.map((mention) => mention.split(': ')[0]),
    );
    expect(unresolved.every(({ range, precision }) => range === undefined && precision === 'vague')).toBe(
      true,
    );
  });

  it('covers all days that an article known only roughly may mean', () => {
    const options = { published: { from: '2018-10-23', to: '2018-10-25' } };
    const text = 'It burned on Wednesday; last week it was sold.';
    expect(dateMentions(text, lines(text), options).map((mention) => shown(text, mention))).toEqual([
      'Wednesday: ~2018-10-17..2018-10-24',
      'last week: 2018-10-15..2018-10-21',
    ]);
  });
});

describe('a date counted from the one before', () => {
  it.each([
    [
      'It began in mid-2016. In June a pipe broke. That same month two more did.',
      [
        'mid-2016: ~2016-05-01..2016-08-31',
        'June: 2016-06-01..2016-06-30',
        'That same month: 2016-06-01..2016-06-30',
      ],
    ],
    [
      'In November 2015 they drew it. In February they dropped it.',
      ['November 2015: 2015-11-01..2015-11-30', 'February: 2016-02-01..2016-02-29'],
    ],
    [
      'On 4 July 2015 it fell. The next day it rose.',
      ['4 July 2015: 2015-07-04', 'The next day: 2015-07-05'],
    ],
    [
      'It opened in March 2011. The following year it burned. Two years later it was gone.',
      [
        'March 2011: 2011-03-01..2011-03-31',
        'The following year: 2012-01-01..2012-12-31',
        'Two years later: ~2014-01-01..2014-12-31',
      ],
    ],
    [
      'The 2016 election was close. In January a count began.',
      ['2016: 2016-01-01..2016-12-31', 'January: 2019-01-01..2019-01-31'],
    ],
    [
      'The mill, which opened in 1998, will close on Sept. 17.',
      ['1998: 1998-01-01..1998-12-31', 'Sept. 17: 2019-09-17'],
    ],
    ['That same month nothing happened.', ['That same month: ?']],
  ])('%s', (text, mentions) => {
    expect(read(text)).toEqual(mentions);
  });

  it('returns to the present with a new paragraph, when the article has a date', () => {
    const text = 'It began in 2014.\nIn February it ended.';
    expect(read(text).at(-1)).toBe('February: 2019-02-01..2019-02-28');
    expect(read(text, { published: null }).at(-1)).toBe('February: 2014-02-01..2014-02-28');
  });
});

describe('time without a date', () => {
  it.each([
    ['It stayed shut for three weeks, and then for decades.', ['three weeks: ?', 'decades: ?']],
    ['Open Monday to Friday, never on Sundays.', ['Monday to Friday: ?', 'Sundays: ?']],
    ['One of today’s great riddles is now solved.', ['today: ?', 'now: ?']],
    ['In the past it leaked; in recent years it has not.', ['In the past: ?', 'recent years: ?']],
  ])('%s', (text, mentions) => {
    expect(read(text)).toEqual(mentions);
  });
});

describe('what only looks like a date', () => {
  it.each([
    'About 1,066 people filled 2019 seats and cast 1984 votes on page 1998.',
    'It may rain. They march. Theresa May said so.',
    'He paid $2000 for 1500 metres of rope in room 2011.',
    'The video runs 0:02:02 and the line is 555-2019.',
    'Set the date. She is currently second in the queue.',
    'A man of 64 years old lives at 1600 Harbour Street.',
    'The Sunday Times reported from the Christmas market.',
    'The two-year plan cost 12.5 and 3.1998 points.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('other languages', () => {
  it.each([
    ['de', 'Am 3. Mai 2018 und am Dienstag', ['3. Mai 2018: 2018-05-03', 'Dienstag: 2019-03-12']],
    [
      'de',
      'Gestern war es kalt, letzte Woche auch.',
      ['Gestern: 2019-03-13', 'letzte Woche: 2019-03-04..2019-03-10'],
    ],
    [
      'de',
      'Am Morgen des 17. September vergangenen Jahres',
      ['17. September vergangenen Jahres: 2018-09-17'],
    ],
    [
      'de',
      'Ende 2016, in den 1990er Jahren, vor zwei Wochen',
      [
        'Ende 2016: ~2016-11-01..2016-12-31',
        'den 1990er Jahren: 1990-01-01..1999-12-31',
        'vor zwei Wochen: ~2019-02-25..2019-03-03',
      ],
    ],
    ['de-AT', 'Für 2000 Euro im Jahr 1998', ['1998: 1998-01-01..1998-12-31']],
    ['es', 'El 3 de mayo de 2018 y el martes', ['3 de mayo de 2018: 2018-05-03', 'martes: 2019-03-12']],
    [
      'es',
      'Ayer llovió, la semana pasada también.',
      ['Ayer: 2019-03-13', 'la semana pasada: 2019-03-04..2019-03-10'],
    ],
    [
      'es',
      'A finales de 2016, en el siglo X, hace dos semanas',
      [
        'finales de 2016: ~2016-11-01..2016-12-31',
        'el siglo X: 0901-01-01..1000-12-31',
        'hace dos semanas: ~2019-02-25..2019-03-03',
      ],
    ],
    ['en-US', 'Signed 07/08/2018.', ['07/08/2018: 2018-07-08']],
    ['en-GB', 'Signed 07/08/2018.', ['07/08/2018: 2018-08-07']],
  ])('%s: %s', (language, text, mentions) => {
    expect(read(text, { language })).toEqual(mentions);
  });
});

it('says what a range was worked out from', () => {
  const text = 'In May 2011 it closed. That same month it burned. On Tuesday it reopened.';
  const mentions = dateMentions(text, lines(text), { published: { from: '2019-03-14', to: '2019-03-14' } });
  expect(mentions.map(({ basis }) => basis)).toEqual(['text', 'narrative', 'published']);
});

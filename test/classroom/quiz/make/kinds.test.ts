import { describe, expect, it } from 'vitest';
import { reading, written } from './made.ts';

const kind = (all: ReturnType<typeof written>, wanted: string) => all.filter((one) => one.kind === wanted);

const voices = [
  '“A bell that nobody rings is only a heavy bowl,” said Clara Whitlow, the baker of Elmhaven.',
  '“The river keeps what the careless leave beside it,” said Laura Finch, who runs the ferry.',
  '“My goats have better manners than the whole committee,” said Anna Kessel, the surveyor.',
];

/** Who is asked about in a reading that begins so, with others who speak. */
const heard = (...said: readonly string[]) =>
  kind(written([reading('Voices', [...said, ...voices.slice(1)])]), 'who-said').map(({ right }) => right);

describe('whose words they are', () => {
  it('is asked with what stands between the marks, and others who speak', () => {
    const [first] = kind(written([reading('Voices', voices)]), 'who-said');
    expect(first).toEqual({
      kind: 'who-said',
      asked: 'A bell that nobody rings is only a heavy bowl',
      right: 'Clara Whitlow',
      wrong: expect.arrayContaining(['Laura Finch', 'Anna Kessel']),
    });
  });

  it('is not asked where somebody else says nearly the same', () => {
    const near = 'Anna Kessel told the parish paper that a bell nobody rings is a heavy bowl.';
    const asked = kind(written([reading('Voices', voices), reading('Near', [near])]), 'who-said');
    expect(asked.map(({ right }) => right)).not.toContain('Clara Whitlow');
  });

  it('is not asked where the passage would not show who says them', () => {
    const bell = '“A bell that nobody rings is only a heavy bowl,” she said.';
    expect(heard(`Clara Whitlow, the baker of Elmhaven, waited. ${bell}`)).toContain('Clara Whitlow');
    expect(heard('Clara Whitlow, the baker of Elmhaven, waited.', bell)).not.toContain('Clara Whitlow');
  });

  it('is not asked where the words name who says them, or what they are', () => {
    const telling = [
      '“A baker like me counts every loaf before the sun is up,” said Clara Whitlow, the baker of Elmhaven.',
      '“Nobody tells Laura Finch where the river ends and begins,” said Laura Finch.',
    ];
    expect(kind(written([reading('Voices', [...telling, ...voices.slice(2)])]), 'who-said')).toHaveLength(1);
  });
});

/** Names that make readings ones of the same matter. */
const town = 'Clara Whitlow, Laura Finch and Anna Kessel sat together under the clock in Elmhaven.';

describe('which came first', () => {
  const opened = reading(
    'Opening',
    ['The new lighthouse on the northern cliff opened its doors on Monday.', town],
    {
      published: '2025-03-06',
    },
  );
  const burned = reading(
    'Fire',
    ['A fire destroyed the wooden stage of the summer theatre on Saturday.', town],
    {
      published: '2025-05-12',
    },
  );
  const found = reading('Find', ['Divers found a bronze anchor beneath the sunken ferry on Friday.', town], {
    published: '2025-07-21',
  });

  it('is certain by dates, which are not shown where they end a sentence', () => {
    const [first] = kind(written([burned, found, opened]), 'which-first');
    expect(first?.right).toBe('The new lighthouse on the northern cliff opened its doors');
    expect(first?.wrong.toSorted()).toEqual([
      'A fire destroyed the wooden stage of the summer theatre',
      'Divers found a bronze anchor beneath the sunken ferry',
    ]);
  });

  it.each([
    ['what may be', 'The new lighthouse on the northern cliff would open its doors on Monday.'],
    ['what was not', 'The new lighthouse on the northern cliff never opened its doors on Monday.'],
    ['a part of a sentence', 'The keeper said that the lighthouse on the cliff opened its doors on Monday.'],
    ['about when', 'The new lighthouse on the northern cliff opened its doors in early March.'],
    ['since when', 'The new lighthouse on the northern cliff opened its doors since Monday.'],
    [
      'at a time of any day',
      'The new lighthouse on the northern cliff opened its doors at 9.30 a.m. on Monday.',
    ],
  ])('is not asked of %s', (_, sentence) => {
    const other = reading('Opening', [sentence, town], { published: '2025-03-06' });
    const asked = kind(written([other, burned, found]), 'which-first');
    expect(asked.map(({ right }) => right).join(' ')).not.toContain('lighthouse');
  });

  it('is not asked where another reading gives another day', () => {
    const otherwise = reading('Other', [
      'The lighthouse on the cliff opened its new doors on 2 July 2025.',
      town,
    ]);
    const asked = kind(written([opened, burned, found, otherwise]), 'which-first');
    expect(asked.flatMap(({ right, wrong }) => [right, ...wrong]).join(' ')).not.toContain('lighthouse');
  });

  it('is not asked of days that may be the same', () => {
    const same = reading('Same', ['A storm tore the flags off the old customs house on Saturday.', town], {
      published: '2025-05-12',
    });
    expect(kind(written([burned, same]), 'which-first')).toEqual([]);
  });
});

describe('which reading says it', () => {
  const trees = 'Clara Whitlow planted nine pear trees behind the ruined mill with borrowed spades.';
  const garden = reading('A quiet spring', [trees, town]);
  const others = [
    reading('Two boats', ['Laura Finch painted the ferry green before the regatta.', town]),
    reading('The long fence', ['Anna Kessel measured the school fence with a knotted rope.', town]),
  ];
  const asks = (all: ReturnType<typeof written>) =>
    kind(all, 'which-reading').find(({ asked }) => asked === trees);

  it('is asked with the titles of others on the same matter', () => {
    const asked = asks(written([garden, ...others]));
    expect(asked?.right).toBe('A quiet spring');
    expect(asked?.wrong.toSorted()).toEqual(['The long fence', 'Two boats']);
  });

  it('offers no reading that says so in other words', () => {
    const again = reading('Behind the mill', [
      'Behind the mill, nine pear trees were planted by Clara Whitlow.',
      town,
    ]);
    expect(asks(written([garden, again, ...others]))?.wrong).not.toContain('Behind the mill');
  });

  it('is not asked of a sentence that names the paper it stands in', () => {
    const named = 'Clara Whitlow showed the Messenger nine pear trees behind the ruined mill.';
    const own = reading('A quiet spring', [named, town]);
    const asked = (publisher: string) =>
      kind(
        written([
          { ...own, article: { ...own.article, facts: { ...own.article.facts, publisher } } },
          ...others,
        ]),
        'which-reading',
      ).filter((each) => each.asked === named);
    expect(asked('The Bay Courier')).toHaveLength(1);
    expect(asked('The Elmhaven Messenger')).toEqual([]);
  });

  it('is not asked where only the right title has a word of it', () => {
    const told = reading('Pear trees for the mill', [trees, town]);
    expect(asks(written([told, ...others]))).toBeUndefined();
  });
});

import fc from '../chance.ts';
import { receiptFor } from './receipt-for.ts';
import { articleWith, passagesOf } from './article.ts';
import type { AskerModel, PackModel } from './oracle.ts';
import { uniqueWord } from './unique-word.ts';
import type { Wanted } from './ways.ts';
import { zones, type Change } from './world.ts';

/** So many articles a server of the model has, and its packs. */
export const articles = [0, 1, 2, 3, 4, 5, 6, 7];
export const packIds = ['0000A1', '0000B2', '0000C3'];
const roles = ['1001', '1002', '1003'];
/** A thread in a channel, channels, and their categories. */
const places = [
  ['31', '21', '11'],
  ['21', '11'],
  ['22', '11'],
  ['23', '12'],
] as const;
const channels = ['11', '12', '21', '22', '23', '31'];

const some = (list: readonly string[]) => fc.subarray([...list], { maxLength: 2 });
/** What a pack asks for: half of them ask for nothing. */
const needed = (list: readonly string[]) => fc.oneof(fc.constant([]), some(list));
/** Half of the time. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const opens = fc.integer({ min: -1, max: 3 });
const closes = fc.integer({ min: 1, max: 5 });
const article = fc.constantFrom(...articles);

export const pack = (id: fc.Arbitrary<string>): fc.Arbitrary<PackModel> =>
  fc
    .record({
      id,
      opens: maybe(opens),
      closes: maybe(closes),
      roles: needed(roles),
      channels: needed(channels),
    })
    .map(({ opens: first, closes: last, ...rest }) => ({
      ...rest,
      ...(first !== undefined && { opens: first }),
      ...(last !== undefined && { closes: last }),
    }));

export const asker: fc.Arbitrary<AskerModel> = fc.record({
  roles: some(roles),
  channels: fc.constantFrom(...places),
  // Days begin and end at other minutes in other zones.
  minute: fc.oneof(
    fc.integer({ min: 0, max: 5 * 1440 }),
    fc
      .tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom(...zones.keys()), fc.constantFrom(-1, 0))
      .map(([day_, ahead, before]) => day_ * 1440 - ahead + before),
  ),
  chosen: maybe(fc.constantFrom('all', ...packIds)),
});

/** Clocks far from UTC, so that days begin and end elsewhere. */
export const zone: fc.Arbitrary<Change> = fc.record({
  do: fc.constant('zone'),
  ahead: fc.constantFrom(...zones.keys()),
});

/** Where each article is put at first: most are in a pack. */
export const shelved: fc.Arbitrary<readonly Change[]> = fc.tuple(
  ...articles.map((number) =>
    fc
      .option(fc.constantFrom(...packIds), { nil: undefined, freq: 4 })
      .map((into) => ({ do: 'move' as const, article: number, pack: into })),
  ),
);

export const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('move'), article, pack: maybe(fc.constantFrom(...packIds)) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('remove', 'restore', 'erase'), article }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pack'), pack: pack(fc.constantFrom(...packIds)) }) },
  { weight: 1, arbitrary: zone },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('default'),
      channel: fc.constantFrom(...channels),
      pack: maybe(fc.constantFrom(...packIds)),
    }),
  },
);

const questionText = article.chain((number) =>
  fc.constantFrom(
    'When does the ferry sail?',
    'Who is Captain Wera?',
    'The bridge costs 5 million crowns.',
    'Subscribe at the harbour office.',
    `Who is ${uniqueWord(number)}?`,
    `What did Ada ${uniqueWord(number)} say of the ${uniqueWord(number)} bridge?`,
    // One letter wrong: what is near is suggested.
    `When does the ferry ${uniqueWord(number).replace(/x$/, 'z')} sail?`,
  ),
);

const publisher = article.map((number) =>
  number % 2 === 0 ? 'The Quay Times' : (articleWith(number).article.facts.publisher ?? ''),
);

/** What is asked for: of an article of the server, whether it is open or not. */
export const wanted: fc.Arbitrary<Wanted> = fc.record({
  question: fc
    .record({
      seeks: fc.constantFrom('who', 'when', 'claim', 'quote', 'ask'),
      text: questionText,
      publisher: maybe(publisher),
      atMost: fc.constantFrom(1, 5, 25),
      order: fc.constantFrom('relevance', 'time'),
    })
    .map(({ publisher: only, ...rest }) => ({ ...rest, ...(only !== undefined && { publisher: only }) })),
  filter: fc
    .record({ title: maybe(article.map(uniqueWord)), publisher: maybe(publisher) })
    .map(({ title, publisher: only }) => ({
      ...(title !== undefined && { title }),
      ...(only !== undefined && { publisher: only }),
    })),
  page: maybe(fc.record({ number: fc.nat(3), size: fc.integer({ min: 1, max: 3 }) })),
  ref: fc.tuple(article, fc.nat(1)).map(([number, which]) => {
    const { article: found } = articleWith(number);
    return { article: found.id, span: passagesOf(found)[which === 0 ? 0 : 1] };
  }),
  completed: fc.record({
    what: fc.constantFrom('name', 'publisher', 'title'),
    typed: fc.oneof(
      fc.constant(''),
      article.map((number) => uniqueWord(number).slice(0, 3)),
      fc.constant('The'),
    ),
  }),
  format: fc.constantFrom('csl-json', 'bibtex', 'ris'),
  receipt: article.map(receiptFor),
  pasted: article.map(
    (number) => `She wrote: “${passageText(number)}” and “The ferry never sails again, they say.”`,
  ),
});

function passageText(number: number): string {
  const { article: found } = articleWith(number);
  const [first] = passagesOf(found);
  return found.text.slice(first.start, first.end);
}

import { describe, expect, it } from 'vitest';
import { labelsFor, locales } from '../../../../src/answer/label.ts';
import { requestLimits } from '../../../../src/cards/limits.ts';
import { hintId, hintPress } from '../../../../src/discord/cards/queue/hint-id.ts';
import { perQueuePage, queueCard } from '../../../../src/discord/cards/queue/queue-card.ts';
import { queueId, queuePress, type QueuePress } from '../../../../src/discord/cards/queue/queue-id.ts';
import type { SeenRequest } from '../../../../src/discord/cards/queue/request-lines.ts';
import { toldId, toldPress } from '../../../../src/discord/cards/queue/told-id.ts';
import { hintCard } from '../../../../src/discord/hints/hint-card.ts';
import { answeredCard, answeredHere } from '../../../../src/discord/notices/answered-card.ts';
import { requestedCard } from '../../../../src/discord/notices/requested-card.ts';
import { sourceGoneCard } from '../../../../src/discord/notices/source-gone-card.ts';
import fc from '../../../chance.ts';
import { cardOf, made } from '../made-card.ts';
import { contentOf, partsOf, tooMuch } from '../message-parts.ts';

const presses: readonly QueuePress[] = [
  { show: 'queue', page: 12 },
  { do: 'answer', request: '0123ABCD', at: 3 },
  { do: 'known', request: '0123ABCD', card: 'ZYXWVTSR', at: 'told' },
  { do: 'show', request: '0123ABCD', card: 'ZYXWVTSR', at: 0 },
  { do: 'make', request: '0123ABCD', at: 'told' },
  { do: 'dismiss', request: '0123ABCD', at: 9999 },
];

describe('a button of the queue', () => {
  it.each(presses)('says what it is for: %j', (press) => {
    expect(queuePress(queueId(press))).toEqual(press);
    expect(queueId(press).length).toBeLessThanOrEqual(100);
  });

  it.each([
    'crd;queue;',
    'crd;queue;-1',
    'crd;queue;99999',
    'crd;req;answer;0123ABCD',
    'crd;req;answer;ILOU0000;;0',
    // A card is named where it is answered with or shown, and nowhere else.
    'crd;req;known;0123ABCD;;0',
    'crd;req;dismiss;0123ABCD;0123ABCD;0',
    'crd;req;erase;0123ABCD;;0',
    'crd;req;dismiss;0123ABCD;;elsewhere',
    'crd;req;dismiss;0123ABCD;;0\n',
  ])('is none where its id is %j', (id) => {
    expect(queuePress(id)).toBeUndefined();
  });
});

describe('a button that names somebody or somewhere', () => {
  it('is read back', () => {
    const [card, most] = ['0123ABCD', '99999999999999999999'];
    for (const told of [
      { card, user: most },
      { card, server: most, channel: most },
    ]) {
      expect(toldPress(toldId(told))).toEqual(told);
      expect(toldId(told).length).toBeLessThanOrEqual(100);
    }
    const hint = { card: '0123ABCD', channel: '99999999999999999999', message: '1' };
    expect(hintPress(hintId(hint))).toEqual(hint);
    expect(hintId({ ...hint, message: hint.channel }).length).toBeLessThanOrEqual(100);
  });

  it.each([
    'crd;told;0123ABCD;',
    'crd;told;ILOU0000;1',
    'crd;told;0123ABCD;1e3',
    'crd;hint;0123ABCD;1',
    'crd;hint;0123ABCD;1;2;3',
  ])('is none at %j', (id) => {
    expect(toldPress(id)).toBeUndefined();
    expect(hintPress(id)).toBeUndefined();
  });
});

/** What people type, of whatever length and letters there is room for. */
const typed = (most: number) =>
  fc.oneof(
    fc.string({ minLength: 1, maxLength: most, unit: 'binary' }),
    fc
      .constantFrom(
        'a\u0301\u0302\u0303',
        '@everyone ',
        '**',
        '](https://evil.example)',
        '\u202e',
        ':',
        '- 1. ',
      )
      .map((part) => part.repeat(most).slice(0, most)),
  );

const request: fc.Arbitrary<SeenRequest> = fc.record(
  {
    id: fc.constant('0123ABCD'),
    words: typed(requestLimits.claim),
    times: fc.integer({ min: 1, max: 1000 }),
    at: fc.constant(made),
    state: fc.constant('open' as const),
    card: fc.constant('ZYXWVTSR'),
    known: fc.constant('ZYXWVTSR'),
    reported: typed(120),
    knownTitle: typed(120),
  },
  { requiredKeys: ['id', 'words', 'times', 'at', 'state'] },
);

/** Whether a message has no mention that Discord would make a link of, but for those of whoever is to be called. */
const called = (components: unknown) => contentOf(components).match(/(?<!\\)<@[&!]?\d+>/g) ?? [];

describe.each(locales)('what is said of requests in %s', (language) => {
  const wording = { labels: labelsFor(language), language };

  it('is within what Discord takes, whatever members type', () => {
    fc.assert(
      fc.property(
        fc.array(request, { maxLength: perQueuePage }),
        fc.integer({ min: 0, max: 40 }),
        (all, page) => {
          // Each request of a page has an id of its own.
          const requests = all.map((each, at) => ({ ...each, id: `0123ABC${at}` }));
          const shown = queueCard({ requests, page, pages: 41, timeZone: 'UTC' }, wording);
          expect(tooMuch(shown)).toEqual([]);
          expect(called(shown)).toEqual([]);
          for (const each of requests) {
            const told = requestedCard(each, 'UTC', wording);
            expect(tooMuch(told)).toEqual([]);
            expect(called(told)).toEqual([]);
          }
        },
      ),
      { seed: 6, numRuns: 60 },
    );
  });

  it('is within what Discord takes where somebody is told, whatever was typed on the card', () => {
    const url = 'https://discord.com/channels/1/2/3';
    fc.assert(
      fc.property(
        typed(1000),
        typed(120),
        typed(1000),
        typed(32),
        typed(300),
        (words, title, note, name, why) => {
          const card = cardOf(
            { title, note, name },
            {
              last: { did: 'correct', by: { id: '1', name }, at: made, version: 2, why },
              version: 2,
              published: 2,
            },
          );
          const dm = answeredCard({ words, card, server: '1', channel: '2', timeZone: 'UTC' }, wording);
          const hint = hintCard(
            { card, claim: words, same: false, differs: [{ kind: 'number', asked: name }] },
            { url, channel: '2', message: '3' },
            'UTC',
            wording,
          );
          const gone = sourceGoneCard({ id: card.card, card }, 'UTC', wording);
          for (const message of [dm, hint, gone]) {
            expect(tooMuch(message)).toEqual([]);
            expect(called(message)).toEqual([]);
          }
        },
      ),
      { seed: 6, numRuns: 60 },
    );
  });

  it('names nobody but whoever is called, and then nothing of what they asked', () => {
    const here = answeredHere({ card: '0123ABCD', user: '42' }, wording);
    expect(called(here)).toEqual(['<@42>']);
    expect(contentOf(here)).not.toContain('0123ABCD');
  });

  it('holds no word of an article in a direct message', () => {
    const card = cardOf({ title: 'What the board decided', note: 'Read the minutes.' });
    const asked = { words: 'Was it approved?', server: '1', channel: '2', timeZone: 'UTC' };
    const said = JSON.stringify(answeredCard({ ...asked, card }, wording));
    for (const shown of [
      'Was it approved?',
      'What the board decided',
      'Read the minutes.',
      'Ada',
      '0123ABCD',
    ])
      expect(said).toContain(shown);
    expect(said).not.toContain('The pier was approved');
  });

  it('shows no button of a card that not everybody in the channel may read, but the one that looks it up', () => {
    const closed = sourceGoneCard({ id: '0123ABCD', card: undefined }, 'UTC', wording);
    expect(partsOf(closed).flatMap(({ custom_id: id }) => id ?? [])).toEqual(['crd;on;show;0123ABCD;;']);
  });
});

import { describe, expect, it } from 'vitest';
import { mayPostCard } from '../../../src/discord/cards/post/post-permission.ts';
import type { Desk } from '../../../src/discord/desk.ts';
import { audienceOf, refusalOf, whyPrivate } from '../../../src/discord/permission.ts';
import type { Answerable } from '../../../src/discord/send.ts';
import type { Class } from '../../../src/guild/class.ts';
import { defaultSettings, type Settings } from '../../../src/guild/settings.ts';

const quiet: Class = {
  id: '7QK4M2',
  name: 'Red',
  channels: ['10'],
  students: [],
  teachers: [],
  ends: '2027-07-16',
  results: 'pseudonyms',
  posting: false,
};
const open: Class = { ...quiet, id: '8QK4M2', name: 'Blue', channels: ['11'], posting: true };
const settings = { ...defaultSettings, privateChannels: ['90'], classes: [quiet, open] };

describe('answers are for whoever asks alone', () => {
  it.each([
    ['in a class that posts nothing', ['10'], 'class'],
    ['in a thread of its channel', ['55', '10'], 'class'],
    ['in a channel of its category', ['55', '10', '4'], 'class'],
    ['in a class that posts, where the server wants it so', ['11', '90'], 'server'],
    ['in a class that posts nothing, where the server wants it so, too', ['10', '90'], 'server'],
  ])('%s', (_, channels, why) => {
    expect(whyPrivate(channels, settings)).toBe(why);
  });

  it.each([
    ['outside of classes', ['70']],
    ['in a class that posts', ['11']],
    ['in a channel of a class that posts, whose category is a class’s that does not', ['11', '10']],
  ])('but can be posted %s', (_, channels) => {
    expect(whyPrivate(channels, settings)).toBeUndefined();
  });
});

/** Somebody in a channel of a server, and a desk that knows these settings of it in time, or none. */
function at(channel: string, known: Settings | undefined) {
  const to = {
    guildId: '1',
    authorizingIntegrationOwners: { 0: '1' },
    member: { roles: [], nick: null },
    memberPermissions: { has: () => true },
    channel: null,
    channelId: channel,
    user: { id: '42', globalName: 'Sam', username: 'sam' },
  };
  const desk = {
    clock: () => new Date(1_790_000_000_000),
    settings: { sure: () => Promise.resolve(known), known: () => known },
    wait: () => undefined,
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of an interaction and of a desk as is looked at
  return [to as unknown as Answerable, desk as unknown as Desk] as const;
}

describe('where it is not known in time what a server wants', () => {
  const cold = at('10', undefined);

  it('nothing is offered to be posted', async () => {
    expect(await audienceOf(...cold)).toMatchObject({ mayPost: false });
    expect(await mayPostCard(...cold)).toBe(false);
  });

  it('nothing is shared', async () => {
    expect((await refusalOf(...cold, { share: true }))?.label).toBe('refusal.not-yet');
  });

  it('but once it is known, it is as the server and its classes want it', async () => {
    expect(await audienceOf(...at('70', settings))).not.toHaveProperty('mayPost');
    expect(await audienceOf(...at('10', settings))).toMatchObject({ mayPost: false });
    expect((await refusalOf(...at('10', settings), { share: true }))?.label).toBe('refusal.class-private');
    expect(await refusalOf(...at('11', settings), { share: true })).toBeUndefined();
  });

  it('moderators’ fact cards are offered in every class, and not where the server wants nothing posted', async () => {
    // Whoever has all permissions moderates.
    expect(await mayPostCard(...at('10', settings))).toBe(true);
    expect(await mayPostCard(...at('90', settings))).toBe(false);
  });
});

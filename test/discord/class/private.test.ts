import { describe, expect, it } from 'vitest';
import { whyPrivate } from '../../../src/discord/permission.ts';
import type { Class } from '../../../src/guild/class.ts';
import { defaultSettings } from '../../../src/guild/settings.ts';

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

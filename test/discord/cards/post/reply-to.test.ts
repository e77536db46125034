import { describe, expect, it } from 'vitest';
import { replyIn } from '../../../../src/discord/cards/post/reply-to.ts';
import { Refusal } from '../../../../src/refusal.ts';

const where = { guild: '111111111111111111', channel: undefined };
const link = 'https://discord.com/channels/111111111111111111/222222222222222222/333333333333333333';
const both = { channel: '222222222222222222', message: '333333333333333333' };

describe('the message to reply to', () => {
  it.each([
    [link, both],
    [` ${link}/ `, both],
    [link.replace('discord.com', 'ptb.discord.com'), both],
    [link.replace('discord.com', 'discordapp.com'), both],
    [link.replace('https://', ''), both],
    ['333333333333333333', { message: '333333333333333333' }],
  ])('is understood as %s', (typed, found) => {
    expect(replyIn(typed, where)).toEqual(found);
  });

  it('may stand in the channel that was chosen', () => {
    expect(replyIn(link, { ...where, channel: '222222222222222222' })).toEqual(both);
  });

  it.each([
    ['words', 'the one above', where],
    ['a number that is no id', '42', where],
    ['another site', link.replace('discord.com', 'discord.com.example'), where],
    ['another server', link, { ...where, guild: '999999999999999999' }],
    ['no server', link, { ...where, guild: null }],
    ['another channel than the one chosen', link, { ...where, channel: '999999999999999999' }],
    ['a channel', link.slice(0, link.lastIndexOf('/')), where],
  ])('is not %s', (_what, typed, there) => {
    expect(() => replyIn(typed, there)).toThrow(Refusal);
  });
});

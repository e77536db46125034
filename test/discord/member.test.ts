import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { memberOf, type Doing } from '../../src/discord/member.ts';

const desk = { clock: () => new Date(1_700_000_000_000) };

const doing = (more: object): Doing =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the parts of an interaction that are read
  ({
    guildId: '7',
    authorizingIntegrationOwners: { 0: '7' },
    member: { roles: ['7', '8', '9'] },
    memberPermissions: new PermissionsBitField(PermissionFlagsBits.ManageMessages),
    channelId: '30',
    channel: { id: '30', parent: { id: '20', parentId: '10' } },
    user: { id: '5' },
    ...more,
  }) as unknown as Doing;

describe('who does something in a server', () => {
  it('is taken from what Discord says with it, without the role of everybody', () => {
    expect(memberOf(doing({}), desk)).toEqual({
      scope: 'guild:7',
      user: '5',
      roles: ['8', '9'],
      channels: ['30', '20', '10'],
      at: 1_700_000_000_000,
      may: { manageGuild: false, manageMessages: true },
    });
  });

  it('is in the channel alone where it is in no category, or not known', () => {
    expect(memberOf(doing({ channel: { id: '30', parent: null } }), desk).channels).toEqual(['30']);
    expect(memberOf(doing({ channel: null }), desk).channels).toEqual(['30']);
  });

  it('is in the channel of a thread also where that channel is not known', () => {
    const thread = { id: '30', parentId: '20', parent: null };
    expect(memberOf(doing({ channel: thread }), desk).channels).toEqual(['30', '20']);
  });

  it.each([
    ['in a direct message', { guildId: null, authorizingIntegrationOwners: { 1: '5' }, member: null }],
    ['where only a person installed the bot', { authorizingIntegrationOwners: { 1: '5' } }],
    ['where another server did', { authorizingIntegrationOwners: { 0: '77' } }],
    ['where Discord names no member', { member: null }],
  ])('is nobody %s', (_where, more) => {
    expect(() => memberOf(doing(more), desk)).toThrow('refusal.servers-only');
  });
});

import { describe, expect, it } from 'vitest';
import type { Abstention } from '../../../src/answer/answer.ts';
import type { Reply } from '../../../src/command.ts';
import { countUnanswered } from '../../../src/discord/class/count-unanswered.ts';
import type { Desk } from '../../../src/discord/desk.ts';
import type { Answerable } from '../../../src/discord/send.ts';
import { defaultSettings } from '../../../src/guild/settings.ts';

const searched = { articles: 3, publishers: 1, undated: 0, sample: false };
const silence: Abstention = {
  kind: 'abstention',
  question: { seeks: 'ask', text: 'Why did the herons leave the weir?' },
  reason: 'nothing-close',
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was searched is not looked at here
  searched: searched as unknown as Abstention['searched'],
  unknown: [],
  suggestions: [],
  closest: [],
};

type Counted = { readonly user: string; readonly question: string; readonly pack: unknown };

/** What is counted of a reply in a channel, and what is logged where it fails. */
async function counted(
  reply: Reply,
  { channel = '10', fails = false }: { readonly channel?: string; readonly fails?: boolean } = {},
) {
  const all: Counted[] = [];
  const logged: unknown[] = [];
  const classes = [
    {
      id: '7QK4M2',
      name: 'Red',
      channels: ['10'],
      students: [],
      teachers: [],
      ends: '2027-07-16',
      results: 'pseudonyms' as const,
      posting: false,
    },
  ];
  const desk = {
    clock: () => new Date(1_790_000_000_000),
    settings: { sure: () => Promise.resolve({ ...defaultSettings, classes }) },
    log: { warn: (...said: readonly unknown[]) => logged.push(said) },
    app: {
      countUnanswered: async ({ user }: { readonly user: string }, question: string, pack: unknown) => {
        if (fails) throw new Error(`could not count ${question}`);
        all.push({ user, question, pack });
      },
    },
  };
  const to = {
    guildId: '1',
    authorizingIntegrationOwners: { 0: '1' },
    member: { roles: [], nick: null },
    memberPermissions: null,
    channel: null,
    channelId: channel,
    user: { id: '42', globalName: 'Sam', username: 'sam' },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of an interaction and of a desk as it looks at
  await countUnanswered(to as unknown as Answerable, desk as unknown as Desk, reply);
  return { all, logged };
}

describe('what a class asks and does not find', () => {
  it.each(['nothing-close', 'no-known-word'] as const)('is counted where there is %s', async (reason) => {
    const { all } = await counted({ ...silence, reason });
    expect(all).toEqual([{ user: '42', question: silence.question.text, pack: undefined }]);
  });

  it('is counted with the pack that was asked', async () => {
    const asked = await counted({ ...silence, pack: { id: '7ZX4KQ', name: 'Week 1' } });
    expect(asked.all).toMatchObject([{ pack: '7ZX4KQ' }]);
    expect((await counted({ ...silence, pack: null })).all).toMatchObject([{ pack: null }]);
  });

  it.each<readonly [string, Reply]>([
    ['what is no question', { ...silence, reason: 'not-a-question' }],
    ['where there is nothing to ask', { ...silence, reason: 'empty-library' }],
    [
      'somebody else’s words that are looked up',
      { ...silence, question: { ...silence.question, seeks: 'quote' } },
    ],
    ['what was narrowed', { ...silence, question: { ...silence.question, publisher: 'Herald' } }],
    ['what is no answer at all', { kind: 'page', lines: [] }],
  ])('is not counted: %s', async (_, reply) => {
    expect((await counted(reply)).all).toEqual([]);
  });

  it('is not counted outside of classes', async () => {
    expect((await counted(silence, { channel: '70' })).all).toEqual([]);
  });

  it('leaves no word in the log where it cannot be counted', async () => {
    const { logged } = await counted(silence, { fails: true });
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toContain('herons');
  });
});

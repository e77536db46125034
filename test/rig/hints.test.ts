import type { Author } from '../../src/guild/member.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { addSource, saying, sentTo, type Source } from './cards.ts';
import { withKeptBot } from './frame.ts';
import { chosenIn, keeperOf, keptReady, newcomer, newStateDir, startKept, type KeptBot } from './kept.ts';
import { changed, told } from './main-bot.ts';
import {
  buttonsOf,
  openRig,
  rigDir,
  textOf,
  type Channel,
  type Message,
  type Person,
  type Rig,
} from './rig.ts';

/** Discord's numbers: what needs no approval, and what reading messages takes. */
const guilds = 1;
const messageContent = 32_768;
const reading = guilds | 512 | messageContent;

const unlocked = { MESSAGE_CONTENT_INTENT: '1' };
const sentence = 'The ferry of Lower Fen carried 412 people on its first day.';
const claim = 'The ferry of Lower Fen carried 900 people on its first day';

/** A bot in a server with a card. */
async function opened(privilegedIntents: unknown, env: Readonly<Record<string, string>>) {
  const rig = await openRig({ privilegedIntents });
  const bot = startKept(rig, newStateDir(), 0, env);
  await keptReady(rig, bot);
  return { rig, bot, ...(await furnished(rig, bot)) };
}

/** A card, and a channel for moderators. */
async function furnished(rig: Rig, bot: KeptBot) {
  const { guild, owner } = rig.world;
  const keeper: Author = { ...keeperOf(`guild:${guild.id}`, owner, await bot.now()), name: 'Olive' };
  const source = await addSource(bot, keeper, sentence);
  const [desk, square] = ['moderators-desk', 'square'].map((name) => rig.addChannel(guild, { name }));
  if (desk === undefined || square === undefined) throw new Error('There are no channels');
  const card = await cardOn(bot, keeper, source, '412 people, not 900', claim);
  return { keeper, source, desk, square, card };
}

async function cardOn(bot: KeptBot, keeper: Author, source: Source, title: string, ...claims: string[]) {
  const { card, revision } = await bot.app('createCard', keeper, { ...saying(title, source), claims });
  await bot.app('changeCard', keeper, card, { does: 'publish', revision });
  return card;
}

/** Whether a channel has nothing from the bot, after the time in which a hint has long been given elsewhere. */
async function silent(rig: Rig, ...channels: readonly Channel[]): Promise<boolean> {
  await sleep(700);
  return channels.every((channel) => sentTo(rig, channel).length === 0);
}

describe.skipIf(rigDir === undefined)('a bot that may not read messages', { timeout: 60_000 }, () => {
  it('asks Discord for nothing that takes its approval, compares no message, and says so in the settings', async () => {
    const { rig, bot, keeper, desk, square } = await opened(messageContent, {});
    try {
      expect(rig.gateway.intents).toBe(guilds);
      await bot.app('configure', keeper, { moderatorsChannel: desk.id, hintChannels: [square.id] });
      rig.as(rig.world.alice, { channel: square }).say(claim);
      expect(await silent(rig, desk, square)).toBe(true);
      const panel = await rig.as(rig.world.owner).slash('config settings').reply();
      const page = await changed(rig.as(rig.world.owner).press(panel, 'Fact cards'));
      expect(textOf(page)).toContain('Whoever runs this bot has not unlocked hints');
      expect(JSON.stringify(page.components)).not.toContain('cfg;hints');
      rig.assertClean();
    } finally {
      await bot.stop();
      await rig.stop();
    }
  });

  it('goes on without where Discord has not approved, and says what to do', async () => {
    const { rig, bot, keeper, desk, square } = await opened(0, unlocked);
    try {
      expect(rig.gateway.intents & messageContent).toBe(0);
      expect(bot.log().join('\n')).toContain('Turn on Message Content Intent');
      await bot.app('configure', keeper, { moderatorsChannel: desk.id, hintChannels: [square.id] });
      rig.as(rig.world.alice, { channel: square }).say(claim);
      expect(await silent(rig, desk, square)).toBe(true);
      const reply = await rig
        .as(rig.world.alice)
        .slash('ask', { question: 'the ferry of Lower Fen' })
        .reply();
      expect(textOf(reply)).toContain('carried 412 people');
      rig.assertClean();
    } finally {
      await bot.stop();
      await rig.stop();
    }
  });

  it('goes on without where Discord takes its approval back', async () => {
    let approved = messageContent;
    const { rig, bot } = await opened({ valueOf: () => approved }, unlocked);
    try {
      expect(rig.gateway.intents & messageContent).toBe(messageContent);
      approved = 0;
      rig.gateway.drop({ resumable: false });
      await expect
        .poll(() => bot.log().join('\n'), { timeout: 20_000 })
        .toContain('Turn on Message Content Intent');
      await expect
        .poll(() => bot.log().filter((line) => line.includes('"connected to Discord"')).length, {
          timeout: 20_000,
        })
        .toBe(2);
      const alice = rig.as(rig.world.alice);
      const reply = await alice.slash('ask', { question: 'the ferry of Lower Fen' }).reply();
      expect(textOf(reply)).toContain('carried 412 people');
      expect(bot.process.exitCode).toBeNull();
    } finally {
      await bot.stop();
      await rig.stop();
    }
  });
});

describe.skipIf(rigDir === undefined)('hints', { timeout: 60_000 }, () => {
  let rig: Rig;
  let bot: KeptBot;
  let keeper: Author;
  let source: Source;
  let desk: Channel;
  let square: Channel;
  let card: string;
  let max: Person;

  withKeptBot(
    async (frame) => {
      ({ rig, bot } = frame);
      ({ keeper, source, desk, square, card } = await furnished(rig, bot));
      max = newcomer(rig).person;
    },
    { rig: { privilegedIntents: messageContent }, env: unlocked },
  );

  const say = (text: string, channel: Channel = square) => rig.as(max, { channel }).say(text);
  const hints = (): readonly Message[] => sentTo(rig, desk);
  const hinted = (count: number) => rig.waitFor(() => hints().length >= count, `${count} hints`, 10_000);

  it('are off until a server names its moderators’ channel and the channels that are compared', async () => {
    expect(rig.gateway.intents).toBe(reading);
    say(claim);
    expect(await silent(rig, desk, square)).toBe(true);
    const olive = rig.as(rig.world.owner);
    const panel = await olive.slash('config settings').reply();
    const page = await changed(olive.press(panel, 'Fact cards'));
    expect(page.id).toBe(panel.id);
    expect(textOf(page)).toContain('First choose a moderators’ channel');
    const named = await changed(olive.select(page, 'cfg;moderators', [desk]));
    expect(chosenIn(named, 'cfg;moderators')).toEqual([desk.id]);
    say(claim);
    expect(await silent(rig, desk, square)).toBe(true);
    const both = await changed(olive.select(named, 'cfg;hints', [square]));
    expect(chosenIn(both, 'cfg;hints')).toEqual([square.id]);
    expect(textOf(both)).toContain('Messages in these are compared with fact cards');
  });

  it('say in the moderators’ channel alone which message says the same as a card, with a way to answer it', async () => {
    const message = say(`Did you know? ${claim}!`);
    await hinted(1);
    const [hint] = hints();
    if (hint === undefined) throw new Error('There is no hint');
    expect(textOf(hint)).toContain('The same claim as on a fact card');
    expect(textOf(hint)).toContain('412 people, not 900');
    expect(textOf(hint)).toContain(`/channels/${rig.world.guildId}/${square.id}/${idOf(message)}`);
    expect(textOf(hint)).not.toContain('Did you know');
    expect(buttonsOf(hint)).toEqual(['Reply with this card', 'Show the card']);
    expect(sentTo(rig, square)).toEqual([]);
    const olive = rig.as(rig.world.owner, { channel: desk });
    const reply = await olive.press(hint, 'Reply with this card').reply();
    expect(reply.ephemeral).toBe(true);
    const [posted] = sentTo(rig, square);
    expect(posted && textOf(posted)).toContain('carried 412 people');
    expect(JSON.stringify(posted)).toContain(idOf(message));
  });

  it('come once in an hour for the same card and channel', async () => {
    say(claim);
    const other = rig.addChannel(rig.world.guild, { name: 'harbour' });
    await bot.app('configure', keeper, { hintChannels: [square.id, other.id] });
    await bot.later(60_000);
    say(claim, other);
    await hinted(2);
    await sleep(300);
    expect(hints()).toHaveLength(2);
    await bot.later(3_600_000);
    say(claim);
    await hinted(3);
  });

  it('say what differs, and never that it is the same then', async () => {
    await bot.later(3_600_000);
    say('The ferry of Lower Fen carried 700 people on its first day');
    await hinted(4);
    const last = hints().at(-1);
    expect(last && textOf(last)).not.toContain('The same claim');
    expect(last && textOf(last)).toMatch(/numbers: here \S*700\S* · on the card \S*900/);
  });

  it('are not given of bots, of a few words, in other channels, and in threads that few can read', async () => {
    await bot.later(3_600_000);
    const before = hints().length;
    const other = rig.addChannel(rig.world.guild, { name: 'kitchen' });
    const thread = rig.addThread(square, { name: 'aside', type: 'privateThread' });
    say(claim, other);
    say(claim, thread);
    say('900 people, ferry');
    const robot = { ...newcomer(rig).person, bot: true };
    rig.as(robot, { channel: square }).say(claim);
    say('The bakers of Lower Fen close at noon on Sundays in May');
    const open = rig.addThread(square, { name: 'talk', type: 'publicThread' });
    say(claim, open);
    await hinted(before + 1);
    await sleep(500);
    expect(hints()).toHaveLength(before + 1);
    const last = hints().at(-1);
    expect(last && textOf(last)).toContain(open.id);
  });

  it('are not given of a card that not everybody in both channels may read', async () => {
    await bot.later(3_600_000);
    const before = hints().length;
    const pack = await bot.app('createPack', keeper, { name: 'Week 3', roles: [], channels: [desk.id] });
    await bot.app('move', keeper, [source.article], pack.id);
    try {
      say(claim);
      expect(await noneAfter(before)).toBe(true);
      await bot.app('changePack', keeper, pack.id, { channels: [square.id] });
      say(claim);
      expect(await noneAfter(before)).toBe(true);
    } finally {
      await bot.app('changePack', keeper, pack.id, { channels: [] });
    }
  });

  it('are at most twenty in an hour for a server', async () => {
    await bot.later(3_600_000);
    const before = hints().length;
    const channels = Array.from({ length: 22 }, (_, at) =>
      rig.addChannel(rig.world.guild, { name: `lane-${at}` }),
    );
    await bot.app('configure', keeper, { hintChannels: channels.map(({ id }) => id) });
    // The copy of the settings beside the connection is a minute old by then.
    await bot.later(120_000);
    say(claim, channels[0]);
    await sleep(500);
    for (const channel of channels) say(claim, channel);
    await hinted(before + 20);
    await sleep(700);
    expect(hints()).toHaveLength(before + 20);
  });

  it('go to no channel that the bot may not write in: it is refused when it is chosen, with what is missing', async () => {
    const closed = rig.addChannel(rig.world.guild, { name: 'vault' });
    rig.deny(closed, 'SEND_MESSAGES');
    const olive = rig.as(rig.world.owner);
    const page = await changed(olive.press(await olive.slash('config settings').reply(), 'Fact cards'));
    expect(await told(olive.select(page, 'cfg;moderators', [closed]))).toContain('Send Messages');
    const scope = keeper.scope;
    expect((await bot.app('settings', scope)).moderatorsChannel).toBe(desk.id);
    rig.deny(desk, 'SEND_MESSAGES');
    try {
      const again = await changed(olive.press(await olive.slash('config settings').reply(), 'Fact cards'));
      expect(textOf(again)).toContain(
        'Nothing can be told there now. I lack in that channel: Send Messages.',
      );
    } finally {
      rig.allow(desk, 'SEND_MESSAGES');
    }
  });

  it('keep and log nothing of a message', async () => {
    const logged = bot.log().join('\n');
    for (const secret of ['Did you know', '900 people', 'ferry', max.id, card])
      expect(logged).not.toContain(secret);
    expect((await bot.app('personal', max.id)).actions).toEqual([]);
  });

  async function noneAfter(before: number): Promise<boolean> {
    await sleep(700);
    return hints().length === before;
  }
});

const idOf = (message: unknown) =>
  typeof message === 'object' && message !== null && 'id' in message ? String(message.id) : '';

import { describe, expect, it } from 'vitest';
import type { GuildScope } from '../../src/library/asker.ts';
import { withKeptBot, withMainBot } from './frame.ts';
import { addPasted, chosenIn, moderatorsOf, newcomer, type KeptBot } from './kept.ts';
import { added, changed, told as toldApart } from './main-bot.ts';
import {
  addUnseenThread,
  buttonsOf,
  rigDir,
  textOf,
  type Actor,
  type Bot,
  type Person,
  type Rig,
} from './rig.ts';

const article = `The pier report

The harbour board of Saltmere approved the new pier on Thursday by 7 votes to 2.
`;
const question = { question: 'Who approved the new pier?' };

describe.skipIf(rigDir === undefined)('the settings of a server', { timeout: 60_000 }, () => {
  let rig: Rig;
  let bot: KeptBot;
  let scope: GuildScope;
  /** Olive may manage the server, Mona messages, Rita has a role that can be given rights, Max nothing. */
  let people: Readonly<Record<'olive' | 'mona' | 'rita' | 'max', Actor>>;
  let rita: Person;
  let helpers: { readonly id: string };

  withKeptBot(async (frame) => {
    ({ rig, bot } = frame);
    const { guild, owner } = rig.world;
    scope = `guild:${guild.id}`;
    helpers = rig.addRole(guild, { name: 'Helpers' });
    const moderators = moderatorsOf(rig);
    const helper = newcomer(rig, helpers);
    rita = helper.person;
    people = {
      olive: rig.as(owner),
      mona: newcomer(rig, moderators).actor,
      rita: helper.actor,
      max: newcomer(rig).actor,
    };
    await addPasted(bot, frame.keeper, { file: 'pier.txt', text: article });
  });

  const settings = () => bot.app('settings', scope);

  it.each(['mona', 'rita', 'max'] as const)('are not shown to %s, who has no right to them', async (name) => {
    const reply = await people[name].slash('config settings').reply();
    expect(reply.ephemeral).toBe(true);
    expect(textOf(reply)).toContain('This needs the right to configure the bot.');
    expect(buttonsOf(reply)).toEqual([]);
  });

  it('are changed by whoever may, at once, and the panel shows what is set', async () => {
    const panel = await people.olive.slash('config settings').reply();
    expect(panel.ephemeral).toBe(true);
    expect(textOf(panel)).toContain('No role is chosen: whoever may Manage Messages.');
    expect(chosenIn(panel, 'cfg;ask')).toEqual(['2']);
    expect(chosenIn(panel, 'cfg;language')).toEqual(['asker']);
    const shown = await changed(people.olive.select(panel, 'cfg;role;configure', [helpers]));
    expect(shown.id).toBe(panel.id);
    expect(chosenIn(shown, 'cfg;role;configure')).toEqual([helpers.id]);
    await changed(people.olive.select(panel, 'cfg;ask', ['10']));
    await changed(people.olive.select(panel, 'cfg;post', ['0']));
    await changed(people.olive.select(panel, 'cfg;keep-log', ['30']));
    await changed(people.olive.select(panel, 'cfg;language', ['de']));
    const last = await changed(people.olive.select(panel, 'cfg;channels', [rig.world.general]));
    expect(chosenIn(last, 'cfg;keep-log')).toEqual(['30']);
    expect(await settings()).toMatchObject({
      rights: { add: [], moderate: [], configure: [helpers.id] },
      cooldown: { ask: 10, post: 0 },
      keepLogDays: 30,
      language: 'de',
      privateChannels: [rig.world.general.id],
    });
    await changed(people.olive.select(panel, 'cfg;language', ['asker']));
    await changed(people.olive.select(panel, 'cfg;ask', ['2']));
    await changed(people.olive.select(panel, 'cfg;channels', []));
    const now = await settings();
    expect(now).toMatchObject({ cooldown: { ask: 2, post: 0 }, privateChannels: [] });
    expect(now.language).toBeUndefined();
  });

  it.each([
    ['cfg;role;add', () => [helpers]],
    ['cfg;role;moderate', () => [helpers]],
    ['cfg;role;configure', () => []],
    ['cfg;channels', () => [rig.world.general]],
    ['cfg;ask', () => ['300']],
    ['cfg;post', () => ['300']],
    ['cfg;language', () => ['es']],
    ['cfg;keep-log', () => ['7']],
  ])(
    'are refused to whoever has lost the right, on a panel that they opened before: %s',
    async (which, values) => {
      const panel = await people.rita.slash('config settings').reply();
      rig.takeRole(rita, helpers);
      try {
        const before = await settings();
        const [told] = await people.rita.select(panel, which, values()).followups(1);
        expect((told?.flags ?? 0) & 64).toBe(64);
        expect(told && textOf(told)).toContain('This needs the right to configure the bot.');
        expect(await settings()).toEqual(before);
      } finally {
        rig.giveRole(rita, helpers);
      }
    },
  );

  it('and their log are not shown either on such a panel', async () => {
    const panel = await people.rita.slash('config settings').reply();
    rig.takeRole(rita, helpers);
    try {
      const [told] = await people.rita.press(panel, 'Log of actions').followups(1);
      expect(told && textOf(told)).toContain('This needs the right to moderate the library.');
      const form = await people.rita.press(panel, 'Change the time zone').reply();
      expect(textOf(form)).toContain('This needs the right to configure the bot.');
    } finally {
      rig.giveRole(rita, helpers);
    }
  });

  it('cannot be changed by a form that was opened while somebody had the right', async () => {
    const panel = await people.rita.slash('config settings').reply();
    const form = people.rita.press(panel, 'Change the time zone');
    await form.answer();
    rig.takeRole(rita, helpers);
    try {
      const sent = people.rita.submit(form, { 'time-zone': 'Asia/Tokyo' });
      const [told] = await sent.followups(1);
      expect(told && textOf(told)).toContain('This needs the right to configure the bot.');
      expect((await settings()).timeZone).toBe('UTC');
    } finally {
      rig.giveRole(rita, helpers);
    }
  });

  it('lock nobody out: not whoever takes a role away from themselves, and never whoever may manage the server', async () => {
    const panel = await people.rita.slash('config settings').reply();
    const asked = people.rita.select(panel, 'cfg;role;configure', []);
    const [told] = await asked.followups(1);
    expect(told && textOf(told)).toContain('That would take your own right');
    expect((await settings()).rights.configure).toEqual([helpers.id]);
    const mine = await people.olive.slash('config settings').reply();
    expect(textOf(await changed(people.olive.select(mine, 'cfg;role;configure', [])))).toContain(
      'No role is chosen: whoever may Manage Server',
    );
    expect(textOf(await people.olive.slash('config settings').reply())).toContain('Settings of this server');
    await changed(people.olive.select(mine, 'cfg;role;configure', [helpers]));
  });

  it('have a time zone that is typed, as people type it', async () => {
    const panel = await people.olive.slash('config settings').reply();
    const form = people.olive.press(panel, 'Change the time zone');
    await form.answer();
    const shown = await changed(people.olive.submit(form, { 'time-zone': 'europe/berlin ' }));
    expect(textOf(shown)).toContain('Europe/Berlin');
    const wrong = people.olive.press(shown, 'Change the time zone');
    await wrong.answer();
    const [told] = await people.olive.submit(wrong, { 'time-zone': 'Saltmere' }).followups(1);
    expect(told && textOf(told)).toContain('Saltmere');
    expect((await settings()).timeZone).toBe('Europe/Berlin');
  });

  it('keep answers private in a channel, in its threads, and in the channels of a category', async () => {
    const { guild, owner } = rig.world;
    const category = rig.addChannel(guild, { name: 'staff', type: 'category' });
    const inside = rig.addChannel(guild, { name: 'desk', parent_id: category.id });
    const channel = rig.addChannel(guild, { name: 'quiet' });
    const thread = rig.addThread(channel, { name: 'talk', type: 'publicThread' });
    const unseen = addUnseenThread(rig, channel);
    const places = [inside, channel, thread, unseen].map((place) => rig.as(owner, { channel: place }));
    const before = [];
    for (const there of places) before.push(await there.slash('ask', question).reply());
    const panel = await people.olive.slash('config settings').reply();
    await changed(people.olive.select(panel, 'cfg;channels', [category, channel]));
    for (const [at, there] of places.entries()) {
      const reply = await there.slash('ask', { ...question, share: true }).reply();
      expect(reply.ephemeral).toBe(true);
      expect(textOf(reply)).toContain('This server wants answers in this channel for whoever asks alone');
      const own = await there.slash('ask', question).reply();
      expect(own.ephemeral).toBe(true);
      expect(textOf(own)).toContain('7 votes to 2');
      expect(buttonsOf(own)).not.toContain('Post publicly');
      // A card from before still offers it.
      const earlier = before[at] ?? own;
      const refused = await there.press(earlier, 'Post publicly').reply();
      expect(refused.ephemeral).toBe(true);
      expect(textOf(refused)).toContain('This server wants answers in this channel for whoever asks alone');
    }
    const elsewhere = await people.olive.slash('ask', { ...question, share: true }).reply();
    expect(elsewhere.ephemeral).toBe(false);
    await changed(people.olive.select(panel, 'cfg;channels', []));
    const again = await rig
      .as(owner, { channel })
      .slash('ask', { ...question, share: true })
      .reply();
    expect(again.ephemeral).toBe(false);
  });

  it('have a page for fact cards, which takes the same right', async () => {
    const panel = await people.olive.slash('config settings').reply();
    const page = await changed(people.olive.press(panel, 'Fact cards'));
    expect(page.id).toBe(panel.id);
    expect(chosenIn(page, 'cfg;review')).toEqual(['off']);
    const reviewed = await changed(people.olive.select(page, 'cfg;review', ['on']));
    expect(chosenIn(reviewed, 'cfg;review')).toEqual(['on']);
    await changed(people.olive.select(page, 'cfg;moderators', [rig.world.general]));
    expect(await settings()).toMatchObject({ reviewCards: true, moderatorsChannel: rig.world.general.id });
    const theirs = await people.rita.slash('config settings').reply();
    const open = await changed(people.rita.press(theirs, 'Fact cards'));
    rig.takeRole(rita, helpers);
    try {
      for (const [which, values] of [
        ['cfg;review', ['off']],
        ['cfg;moderators', []],
      ] as const)
        expect(await toldApart(people.rita.select(open, which, values))).toContain(
          'This needs the right to configure the bot.',
        );
      expect(await toldApart(people.rita.press(open, 'Settings'))).toContain('right to configure');
    } finally {
      rig.giveRole(rita, helpers);
    }
    await changed(people.olive.select(page, 'cfg;moderators', []));
    const now = await changed(people.olive.select(page, 'cfg;review', ['off']));
    expect(await settings()).toMatchObject({ reviewCards: false });
    expect((await settings()).moderatorsChannel).toBeUndefined();
    expect(textOf(await changed(people.olive.press(now, 'Settings')))).toContain('Settings of this server');
  });

  it('make people wait as long as the server wants', async () => {
    const panel = await people.olive.slash('config settings').reply();
    await changed(people.olive.select(panel, 'cfg;ask', ['300']));
    await people.max.slash('ask', question).reply();
    const early = await people.max.slash('ask', question).reply();
    expect(textOf(early)).toContain('One question every 300 seconds, please.');
    await bot.later(300_000);
    expect(textOf(await people.max.slash('ask', question).reply())).toContain('7 votes to 2');
    await changed(people.olive.select(panel, 'cfg;ask', ['2']));
    await changed(people.olive.select(panel, 'cfg;post', ['300']));
    const own = await people.max.slash('ask', question).reply();
    expect((await people.max.press(own, 'Post publicly').reply()).ephemeral).toBe(false);
    const again = [
      people.max.press(own, 'Post publicly'),
      people.max.slash('ask', { ...question, share: true }),
    ];
    for (const asked of again) {
      const refused = await asked.reply();
      expect(refused.ephemeral).toBe(true);
      expect(textOf(refused)).toContain('One post every 300 seconds, please.');
    }
    await changed(people.olive.select(panel, 'cfg;post', ['2']));
  });

  it('say in which language everybody is answered, while each is answered in their own', async () => {
    const panel = await people.olive.slash('config settings').reply();
    await changed(people.olive.select(panel, 'cfg;language', ['es']));
    const shared = await people.olive.slash('ask', { ...question, share: true }).reply();
    expect(textOf(shared)).toContain('publicado por');
    const own = await people.olive.slash('ask', question).reply();
    expect(buttonsOf(own)).toContain('Post publicly');
    const posted = await people.olive.press(own, 'Post publicly').reply();
    expect(textOf(posted)).toContain('publicado por');
    expect(textOf(posted)).toContain('7 votes to 2');
    expect(textOf(posted)).not.toContain('posted by');
    await changed(people.olive.select(panel, 'cfg;language', ['asker']));
  });

  it('say who may moderate, and with that remove what others posted', async () => {
    const panel = await people.olive.slash('config settings').reply();
    const remove = async (by: Actor) => {
      const message = await people.olive.slash('ask', { ...question, share: true }).reply();
      const asked = by.press(message, 'Remove');
      return { message, asked };
    };
    const before = await remove(people.max);
    const [told] = await before.asked.followups(1);
    expect(told && textOf(told)).toContain('Only the person who posted this');
    const role = rig.addRole(rig.world.guild, { name: 'Stewards' });
    const steward = newcomer(rig, role);
    await changed(people.olive.select(panel, 'cfg;role;moderate', [role]));
    const { message } = await remove(steward.actor);
    await rig.waitFor(() => !rig.world.messages.has(message.id), 'the message to go');
    expect(textOf(await steward.actor.slash('config log').reply())).toContain('post removed');
    // Where roles are chosen, Manage Messages alone is no right to moderate any more.
    expect(textOf(await people.mona.slash('config log').reply())).toContain(
      'This needs the right to moderate',
    );
    await changed(people.olive.select(panel, 'cfg;role;moderate', []));
  });

  it('are logged with all else that was done, for whoever may moderate, and nobody is pinged', async () => {
    const log = await people.mona.slash('config log').reply();
    expect(log.ephemeral).toBe(true);
    expect(textOf(log)).toMatch(/<t:\d+:f> · <@\d+> · settings changed: /);
    expect(textOf(log)).toContain('posted for everybody');
    expect(textOf(log)).toContain('page 1 of');
    const next = await changed(people.mona.press(log, 'Next'));
    expect(next.id).toBe(log.id);
    const last = await changed(people.mona.press(next, 'Next'));
    expect(textOf(last)).toContain('article added: The pier report');
    expect(textOf(last)).toContain('page 3 of 3');
    expect(buttonsOf(log)).not.toContain('Settings');
    expect(buttonsOf(await people.olive.slash('config log').reply())).toContain('Settings');
    expect(textOf(await people.max.slash('config log').reply())).toContain(
      'This needs the right to moderate the library.',
    );
  });

  it('are of servers alone: not of direct messages, and not of servers that did not add the bot', async () => {
    const visitors = rig.addGuild({ name: 'Visited', owner: rig.world.alice, bot: false });
    const installed = rig.as(rig.world.alice, { guild: visitors });
    // Only somebody with an old list of commands could try.
    await expect(async () => installed.slash('config settings').reply()).rejects.toThrow(
      /not (?:installed|offered)/,
    );
    await expect(async () =>
      rig.as(rig.world.alice, 'botDm').slash('config settings').reply(),
    ).rejects.toThrow('not offered');
  });

  it('leave nobody’s id and no question in what the bot prints', () => {
    const output = bot.log().join('\n');
    for (const secret of [rig.world.owner.id, rita.id, 'approved', 'Saltmere', helpers.id])
      expect(output).not.toContain(secret);
  });
});

describe.skipIf(rigDir === undefined)('the program as it is started', { timeout: 120_000 }, () => {
  let rig: Rig;
  let bot: Bot;

  const startAgain = withMainBot((frame) => {
    ({ rig, bot } = frame);
  });

  it('has the settings, what was posted and what is kept about people again after a restart', async () => {
    const { owner } = rig.world;
    const olive = rig.as(owner);
    const max = newcomer(rig).actor;
    await added(olive, { text: article });
    const panel = await olive.slash('config settings').reply();
    await changed(olive.select(panel, 'cfg;language', ['de']));
    await changed(olive.select(panel, 'cfg;ask', ['0']));
    const message = await olive.slash('ask', { ...question, share: true }).reply();
    expect(textOf(message)).toContain('gepostet von');
    await bot.stop();

    bot = await startAgain();
    const again = await olive.slash('config settings').reply();
    expect(chosenIn(again, 'cfg;language')).toEqual(['de']);
    expect(textOf(await max.slash('config settings').reply())).toContain('This needs the right to configure');
    expect(textOf(await olive.slash('privacy').reply())).toContain('posted for everybody: 1');
    const shown = await olive.slash('library show', { article: 'The pier report' }).reply();
    await changed(olive.press(shown, 'Remove'));
    await rig.waitFor(
      () => JSON.stringify(rig.world.messages.get(message.id)).includes('wurde am'),
      'the message to say that its article is gone',
      20_000,
    );
    expect(textOf(await max.press(message, 'Zusammenhang').reply())).toContain('was removed on');
    const output = bot.log().join('\n');
    for (const secret of [owner.id, 'approved', 'pier report']) expect(output).not.toContain(secret);
  });
});

import type { Author } from '../../src/guild/member.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { addSource, published, sentTo, type Source } from './cards.ts';
import { unfaithful } from './faithful.ts';
import { withKeptBot } from './frame.ts';
import { newcomer, type KeptBot } from './kept.ts';
import { told } from './main-bot.ts';
import {
  buttonsOf,
  rigDir,
  textOf,
  type Actor,
  type Channel,
  type Component,
  type Message,
  type Person,
  type Rig,
  type Role,
} from './rig.ts';
import { onlyForThem } from './shown.ts';

const permission = { view: 1n << 10n, send: 1n << 11n, history: 1n << 16n, pin: 1n << 51n } as const;

/** A message that somebody is told of, as tests look at it. */
type Sent = Message & {
  readonly message_reference?: { readonly message_id: string };
  readonly pinned: boolean;
  readonly channel_id: string;
};

describe.skipIf(rigDir === undefined)('posting a fact card', { timeout: 60_000 }, () => {
  let rig: Rig;
  let bot: KeptBot;
  let mona: Author;
  let pier: Source;
  let card: string;
  let room: Channel;
  /** Somebody with no role, and somebody whose role may pin. */
  let max: Actor;
  let maxHimself: Person;
  let pinner: Actor;

  withKeptBot(async (frame) => {
    ({ rig, bot } = frame);
    const { guild } = rig.world;
    mona = { ...frame.keeper, name: 'Mona' };
    pier = await addSource(bot, mona, 'The harbour board of Saltmere approved the pier by 7 votes to 2.');
    ({ card } = await published(bot, mona, 'How the pier was decided', pier));
    room = rig.addChannel(guild, { name: 'room' });
    ({ actor: max, person: maxHimself } = newcomer(rig));
    pinner = newcomer(rig, rig.addRole(guild, { name: 'Pinners', permissions: ['PIN_MESSAGES'] })).actor;
  });
  afterEach(() => expect(unfaithful(rig)).toEqual([]));

  const postsOf = async ({ id }: Person) => (await bot.app('personal', id)).posts;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the rig keeps of every message
  const lastIn = (channel: Channel) => sentTo(rig, channel).at(-1) as Sent | undefined;
  const everythingIn = (channel: Channel) => sentTo(rig, channel).length;
  const shownToAll = () =>
    [...rig.world.messages.values()].filter(({ flags }) => (flags & onlyForThem) === 0).map(({ id }) => id);
  /** What somebody is told alone where nothing is posted and nothing remembered. */
  const refused = async (actor: Actor, options: Readonly<Record<string, unknown>>, channel = room) => {
    const [before, remembered] = [everythingIn(channel), await postsOf(maxHimself)];
    const shown = shownToAll();
    const says = await told(actor.slash('card post', { card, ...options }));
    expect(shownToAll()).toEqual(shown);
    expect(everythingIn(channel)).toBe(before);
    expect(await postsOf(maxHimself)).toEqual(remembered);
    return says;
  };

  it('shows it to everybody where it is asked for, in the words of the article and of who made it', async () => {
    const message = await max.slash('card post', { card }).reply();
    expect(message.ephemeral).toBe(false);
    expect(textOf(message)).toContain('How the pier was decided');
    expect(textOf(message)).toContain('title in the words of \u2068Mona\u2069');
    expect(textOf(message)).toContain(pier.sentence);
    expect(textOf(message)).toContain(`posted by <@${maxHimself.id}>`);
    expect(buttonsOf(message)).toEqual(
      expect.arrayContaining(['Context', 'Cite', 'History', 'Report', 'Remove']),
    );
    expect((await postsOf(maxHimself)).map((post) => post.message)).toContain(message.id);
  });

  it('finds it by its title, and says so where there is none', async () => {
    const message = await max.slash('card post', { card: 'how the pier was decided' }).reply();
    expect(textOf(message)).toContain(pier.sentence);
    expect(await refused(max, { card: 'How the moon was decided' })).toContain('There is no such fact card');
    expect(await refused(max, { card: 'ZZZZZZZZ' })).toContain('There is no such fact card');
  });

  it('posts it in another channel and in a thread, and tells whoever asked alone where it is', async () => {
    const thread = rig.addThread(room, { name: 'aside' });
    for (const channel of [room, thread]) {
      const answer = await max.slash('card post', { card, channel }).reply();
      const message = lastIn(channel);
      expect(answer.ephemeral).toBe(true);
      expect(textOf(answer)).toContain(
        `https://discord.com/channels/${rig.world.guild.id}/${channel.id}/${message?.id}`,
      );
      expect(message && textOf(message)).toContain(pier.sentence);
      expect((await postsOf(maxHimself)).map((post) => post.message)).toContain(message?.id);
    }
  });

  it('replies to the message that made the claim, by its link or its id', async () => {
    const claim = rig.as(rig.world.alice, { channel: room }).say('The pier was never approved');
    const link = `https://discord.com/channels/${rig.world.guild.id}/${room.id}/${claim.id}`;
    for (const options of [{ 'reply-to': link }, { 'reply-to': claim.id, channel: room }]) {
      await max.slash('card post', { card, ...options }).reply();
      expect(lastIn(room)?.message_reference?.message_id).toBe(claim.id);
    }
    await rig.as(maxHimself, { channel: room }).slash('card post', { card, 'reply-to': claim.id }).reply();
    expect(lastIn(room)?.message_reference?.message_id).toBe(claim.id);
    const before = rig.requests.filter(({ method }) => method === 'POST').length;
    expect(before).toBeGreaterThan(0);
    for (const { body } of rig.requests.filter(({ path }) => path === `/channels/${room.id}/messages`))
      expect(body).toMatchObject({ allowed_mentions: { parse: [], replied_user: false } });
  });

  it('posts nothing where the message to reply to was deleted, is elsewhere, or is none', async () => {
    const claim = rig.as(rig.world.alice, { channel: room }).say('The pier is a myth');
    rig.world.messages.delete(claim.id);
    const link = (guild: string, channel: string) =>
      `https://discord.com/channels/${guild}/${channel}/${claim.id}`;
    expect(await refused(max, { 'reply-to': link(rig.world.guild.id, room.id) })).toContain(
      'The message to reply to is not there any more',
    );
    expect(await refused(max, { 'reply-to': link('123456789012345678', room.id) })).toContain('is neither');
    expect(
      await refused(max, { 'reply-to': link(rig.world.guild.id, rig.world.general.id), channel: room }),
    ).toContain('is neither');
    expect(await refused(max, { 'reply-to': 'the one above' })).toContain('the one above');
  });

  it('pins it where both may, and says who lacks what where they may not', async () => {
    const pinned = await pinner.slash('card post', { card, channel: room, pin: true }).reply();
    expect(textOf(pinned)).toContain('posted and pinned');
    expect(lastIn(room)?.pinned).toBe(true);
    const here = await rig.as(maxHimself, { channel: room }).slash('card post', { card, pin: true }).reply();
    expect(textOf(here)).toContain('It is not pinned: you lack the permission “Pin Messages”');
    expect(lastIn(room)?.pinned).toBe(false);
    const shut = rig.addChannel(rig.world.guild, {
      name: 'no pins',
      permission_overwrites: [deniedTo(rig.world.bot, permission.pin, 'person')],
    });
    const answer = await pinner.slash('card post', { card, channel: shut, pin: true }).reply();
    expect(textOf(answer)).toContain('It is not pinned: I lack the permission “Pin Messages”');
    expect(lastIn(shut)?.pinned).toBe(false);
  });

  it('posts it without a pin where the channel is full of them', async () => {
    const full = rig.failNext({
      match: new RegExp(`^PUT /channels/${room.id}/messages/pins/`),
      status: 400,
      body: { code: 30003, message: 'Maximum number of pins reached (250)' },
    });
    const answer = await pinner.slash('card post', { card, channel: room, pin: true }).reply();
    full();
    expect(textOf(answer)).toContain('as many pins as Discord allows');
    expect(textOf(answer)).toContain('The card is posted.');
    const message = lastIn(room);
    expect(message?.pinned).toBe(false);
    expect(message && textOf(message)).toContain(pier.sentence);
  });

  it.each([
    ['view', 'View Channel'],
    ['send', 'Send Messages'],
  ] as const)('names the permission to %s where the member or the bot lacks it', async (name, called) => {
    const forMember = rig.addChannel(rig.world.guild, {
      name: 'not for members',
      permission_overwrites: [
        deniedTo(rig.world.guild, permission[name], 'role'),
        allowedTo(rig.world.bot, permission[name]),
      ],
    });
    const forBot = rig.addChannel(rig.world.guild, {
      name: 'not for the bot',
      permission_overwrites: [deniedTo(rig.world.bot, permission[name], 'person')],
    });
    expect(await refused(max, { channel: forMember }, forMember)).toContain(
      `You lack the permission “${called}” there`,
    );
    const mine = await refused(max, { channel: forBot }, forBot);
    // What the bot does not see it may not even know.
    expect(mine).toMatch(
      name === 'view' ? /I lack the permission|you and I see/ : /I lack the permission “Send Messages” there/,
    );
    expect(everythingIn(forMember) + everythingIn(forBot)).toBe(0);
  });

  it('names what is missing in threads and for replies', async () => {
    const place = rig.addChannel(rig.world.guild, {
      name: 'no history',
      permission_overwrites: [
        deniedTo(rig.world.guild, permission.history | (1n << 38n), 'role'),
        allowedTo(rig.world.bot, permission.history | (1n << 38n)),
      ],
    });
    const thread = rig.addThread(place, { name: 'aside' });
    const claim = rig.as(rig.world.owner, { channel: place }).say('A claim');
    expect(await refused(max, { channel: place, 'reply-to': claim.id }, place)).toContain(
      '“Read Message History”',
    );
    expect(await refused(max, { channel: thread }, thread)).toContain('“Send Messages in Threads”');
  });

  it('posts in no channel where nobody writes', async () => {
    const category = rig.addChannel(rig.world.guild, { name: 'rooms', type: 'category' });
    expect(await refused(max, { channel: category })).toContain('Nothing can be posted there');
  });

  it('says so where Discord refuses what was allowed a moment ago, and remembers nothing', async () => {
    const codes = [
      [403, 50013, 'I lack the permission “Send Messages”'],
      [403, 50001, 'Nothing can be posted there'],
      [400, 50083, 'That thread is closed'],
      [403, 200000, 'Discord does not take this card there'],
    ] as const;
    for (const [status, code, says] of codes) {
      const over = rig.failNext({
        match: new RegExp(`^POST /channels/${room.id}/messages$`),
        status,
        body: { code, message: 'No' },
      });
      expect(await refused(max, { channel: room })).toContain(says);
      over();
    }
  });

  it('looks permissions up when a button is pressed, not when it was offered', async () => {
    const shown = await max.slash('card show', { card }).reply();
    expect(buttonsOf(shown)).toContain('Post publicly');
    const silenced = rig.as(maxHimself, { permissions: String(permission.view) });
    const reply = await silenced.press(shown, 'Post publicly').reply();
    expect(reply.ephemeral).toBe(true);
    expect(textOf(reply)).toContain('You lack the permission “Send Messages” there');
    const claim = rig.as(rig.world.alice).say('The pier was never approved');
    const offered = withButton(shown, `crd;reply;${card};${claim.id}`);
    const before = everythingIn(rig.world.general);
    const answer = await silenced.press(offered, 'Post publicly').reply();
    expect(textOf(answer)).toContain('You lack the permission “Send Messages” there');
    expect(everythingIn(rig.world.general)).toBe(before);
    // Whoever may, does with the same buttons.
    await max.press(offered, 'Post publicly').reply();
    expect(lastIn(rig.world.general)?.message_reference?.message_id).toBe(claim.id);
  });

  it('takes no made-up button for one of its own', async () => {
    const shown = await max.slash('card show', { card }).reply();
    for (const made of [
      'crd;reply;nothing;5',
      `crd;reply;${card};`,
      `crd;reply;${card};5;5`,
      'crd;off;;',
      'crd;off;1;x',
    ]) {
      const reply = await max.press(withButton(shown, made), 'Post publicly').reply();
      expect(textOf(reply)).toContain('This button is from an older message');
    }
    const gone = await max.press(withButton(shown, `crd;reply;ZZZZZZZZ;5`), 'Post publicly').reply();
    expect(textOf(gone)).toContain('There is no such fact card');
  });

  it('posts what was asked of a card that somebody sees alone', async () => {
    const shown = await max.slash('card show', { card }).reply();
    const message = await max.press(shown, 'Post publicly').reply();
    expect(message.ephemeral).toBe(false);
    expect(textOf(message)).toContain(`posted by <@${maxHimself.id}>`);
  });

  it('offers moderators to answer the claim in a message with its card', async () => {
    const claim = rig.as(rig.world.alice).say('How the pier was decided');
    const owner = rig.as(rig.world.owner);
    const made = await owner.contextMenu('Make a fact card from this claim', claim).reply();
    expect(buttonsOf(made)).toContain('Reply with this card');
    await owner.press(made, 'Reply with this card').reply();
    expect(lastIn(rig.world.general)?.message_reference?.message_id).toBe(claim.id);
  });

  it('posts no draft and no retired card, for nobody', async () => {
    const draft = await bot.app('createCard', mona, {
      title: 'Not yet said',
      quotes: [{ article: pier.article, span: spanOf(pier) }],
      claims: [],
      tags: [],
    });
    const owner = rig.as(rig.world.owner);
    for (const actor of [max, owner])
      expect(await refused(actor, { card: draft.card, channel: room })).toContain(
        'There is no such fact card',
      );
    const old = await published(bot, mona, 'Said once', pier);
    await bot.app('changeCard', mona, old.card, {
      does: 'retire',
      revision: old.revision,
      why: 'Not any more',
    });
    for (const channel of [{}, { channel: room }])
      expect(await refused(owner, { card: old.card, ...channel })).toContain('Nobody stands by this card');
  });

  it('posts nothing where the server wants answers for whoever asks alone, nor again at once', async () => {
    const quiet = rig.addChannel(rig.world.guild, { name: 'quiet' });
    const before = await bot.app('settings', mona.scope);
    await bot.app('configure', mona, { privateChannels: [quiet.id], cooldown: { post: 300 } });
    await bot.later(120_000);
    // The settings are heard anew.
    await max.slash('card find').reply();
    expect(await refused(max, { channel: quiet }, quiet)).toContain('nothing is posted there');
    const there = rig.as(maxHimself, { channel: quiet });
    expect(textOf(await there.slash('card post', { card }).reply())).toContain('so nothing is posted there');
    await max.slash('card post', { card, channel: room }).reply();
    expect(await refused(max, { channel: room })).toContain('You can post again in');
    const { privateChannels, cooldown } = before;
    await bot.app('configure', mona, { privateChannels, cooldown });
    await bot.later(600_000);
    await max.slash('card find').reply();
    expect(textOf(await max.slash('card post', { card, channel: room }).reply())).toContain('is posted');
  });

  it('posts no card where not everybody may read what it quotes', async () => {
    const { guild } = rig.world;
    const role: Role = rig.addRole(guild, { name: 'Readers' });
    const reader = newcomer(rig, role).actor;
    const secret = await addSource(bot, mona, 'The lighthouse keeper of Saltmere counted forty geese.');
    const { id: pack } = await bot.app('createPack', mona, {
      name: 'Readings',
      roles: [role.id],
      channels: [],
    });
    await bot.app('move', mona, [secret.article], pack);
    const inside = { ...mona, roles: [role.id] };
    const closed = await published(bot, inside, 'How many geese', secret);
    expect(await refused(max, { card: closed.card, channel: room })).toContain('There is no such fact card');
    for (const channel of [{}, { channel: room }])
      expect(await refused(reader, { card: closed.card, ...channel })).toContain(
        'Not everybody there may read',
      );
    for (const message of rig.world.messages.values()) expect(textOf(message)).not.toContain('forty geese');
  });

  it('says of the sample library that it is fiction, and posts nothing of it where the server has its own', async () => {
    const guild = rig.addGuild({ name: 'Fresh', owner: rig.world.owner });
    const owner = { ...mona, scope: `guild:${guild.id}` as const };
    const { scope, roles, channels, at } = owner;
    const found = await bot.app(
      'ask',
      { scope, roles, channels, at },
      { seeks: 'who', text: 'Who is the mayor?' },
    );
    if (found.kind !== 'quotes') throw new Error('The sample library has nothing');
    const { article, span } = found.quotes[0].quote;
    const text = { title: 'Who the mayor is', quotes: [{ article: article.id, span }], claims: [], tags: [] };
    const { card: fresh } = await bot.app('createCard', owner, text);
    await bot.app('changeCard', owner, fresh, { does: 'publish', revision: 1 });
    const olive = rig.as(rig.world.owner, { guild });
    const message = await olive.slash('card post', { card: fresh }).reply();
    expect(message.ephemeral).toBe(false);
    expect(textOf(message)).toContain('sample, fiction');
    await addSource(bot, owner, 'The council of Saltmere met on Monday and chose nobody.');
    expect(await refused(olive, { card: fresh })).toContain('There is no such fact card');
  });

  it('knows no card of another server', async () => {
    const guild = rig.addGuild({ name: 'Other', owner: rig.world.owner });
    expect(await refused(rig.as(rig.world.owner, { guild }), {})).toContain('There is no such fact card');
  });

  /** The message with one of its buttons changed, as Discord would never send it. */
  function withButton(message: Message, id: string): Message {
    const kept = rig.world.messages.get(message.id);
    if (kept === undefined) throw new Error('The message is gone');
    const changed = { ...kept, components: pointed(kept.components, id) };
    rig.world.messages.set(message.id, changed);
    return changed;
  }
});

const spanOf = ({ text, sentence }: Source) => ({
  start: text.indexOf(sentence),
  end: text.indexOf(sentence) + sentence.length,
});

const deniedTo = ({ id }: { readonly id: string }, set: bigint, of: 'role' | 'person') => ({
  id,
  type: of === 'role' ? 0 : 1,
  allow: '0',
  deny: String(set),
});
const allowedTo = ({ id }: { readonly id: string }, set: bigint) => ({
  id,
  type: 1,
  allow: String(set),
  deny: '0',
});

function pointed(components: readonly Component[], id: string): readonly Component[] {
  return components.map((each) => ({
    ...each,
    ...(each.label === 'Post publicly' && { custom_id: id }),
    ...(each.components !== undefined && { components: pointed(each.components, id) }),
  }));
}

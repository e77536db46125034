import type { Author } from '../../src/guild/member.ts';
import { describe, expect, it } from 'vitest';
import type { ShownCard } from '../../src/cards/carding.ts';
import { addSource, saying, sentTo, type Source } from './cards.ts';
import { withKeptBot } from './frame.ts';
import { moderatorsOf, newcomer, type KeptBot } from './kept.ts';
import { changed, told } from './main-bot.ts';
import {
  buttonsOf,
  rigDir,
  textOf,
  type Actor,
  type Channel,
  type Message,
  type Person,
  type Rig,
  type Role,
} from './rig.ts';
import { noModerating } from './shown.ts';

const request = (actor: Actor, claim: string, tell?: boolean) =>
  actor.slash('card request', { claim, ...(tell !== undefined && { tell }) }).reply();

/** What a form that somebody sends holds. */
const asking = (claim: string, tell = 'yes') => ({ claim, tell: [tell] });

describe.skipIf(rigDir === undefined)('what members ask moderators for', { timeout: 60_000 }, () => {
  let rig: Rig;
  let bot: KeptBot;
  let keeper: Author;
  let source: Source;
  let desk: Channel;
  let staff: Role;
  /** Mona may manage messages, Max and Nell may nothing. */
  let people: Readonly<Record<'mona' | 'max' | 'nell', { readonly person: Person; readonly actor: Actor }>>;

  const startAgain = withKeptBot(async (frame) => {
    ({ rig, bot } = frame);
    const { guild } = rig.world;
    keeper = { ...frame.keeper, name: 'Olive' };
    const moderators = moderatorsOf(rig);
    people = { mona: newcomer(rig, moderators), max: newcomer(rig), nell: newcomer(rig) };
    source = await addSource(bot, keeper, 'The ferry of Lower Fen carried 412 people on its first day.');
    staff = rig.addRole(guild, { name: 'Staff' });
    desk = rig.addChannel(guild, { name: 'moderators-desk' });
    await bot.app('configure', keeper, { moderatorsChannel: desk.id });
  });

  /** A published card that answers a claim. */
  async function cardOn(title: string, ...claims: readonly string[]): Promise<ShownCard> {
    const { card, revision } = await bot.app('createCard', keeper, { ...saying(title, source), claims });
    return bot.app('changeCard', keeper, card, { does: 'publish', revision });
  }

  /** The first of some messages, once it is there. */
  async function first(found: () => Message | undefined, label: string): Promise<Message> {
    const message = await rig.waitFor(found, label, 20_000);
    if (message === undefined) throw new Error(`Nothing came of waiting for ${label}`);
    return message;
  }

  /** What stands in the moderators’ channel about something, once it does. */
  const onDesk = (words: string) =>
    first(
      () => sentTo(rig, desk).find((message) => textOf(message).includes(words)),
      `the moderators to be told of ${words}`,
    );

  /** The direct messages that somebody has had from the bot. */
  const directTo = ({ id }: Person): readonly Message[] =>
    [...rig.world.channels.values()]
      .filter((channel) => recipientsOf(channel).includes(id))
      .flatMap((channel) => sentTo(rig, channel));

  const direct = (person: Person, words: string) =>
    first(
      () => directTo(person).find((message) => textOf(message).includes(words)),
      `a direct message about ${words}`,
    );

  /** Waits until nothing is due any more: what was to be told is told. */
  const allTold = () =>
    expect.poll(async () => (await bot.app('dueNotices', 100)).length, { timeout: 20_000 }).toBe(0);

  it('waits, and members are told how many asked before, and nobody who', async () => {
    const claim = 'The ferry of Lower Fen sank twice in one winter';
    const reply = await request(people.max.actor, claim, true);
    expect(reply.ephemeral).toBe(true);
    expect(textOf(reply)).toContain('It waits for the moderators.');
    expect(textOf(reply)).toContain('you are told by direct message');
    const second = await request(people.nell.actor, `${claim}!`);
    expect(textOf(second)).toContain('Before you, one person asked for it.');
    expect(textOf(second)).toContain('You did not ask to be told.');
    const again = await request(people.max.actor, claim, true);
    expect(textOf(again)).toContain('Before you, one person asked for it.');
    const { requests } = await bot.app('requests', keeper, { number: 0, size: 10 });
    expect(requests.filter(({ words }) => words === claim)).toMatchObject([{ times: 2, state: 'open' }]);
    const message = await onDesk('sank twice');
    expect(textOf(message)).toContain('A source is wanted');
    for (const each of [JSON.stringify(message.components), textOf(reply), textOf(second)])
      for (const { person } of [people.max, people.nell]) expect(each).not.toContain(person.id);
    expect(sentTo(rig, desk).filter((each) => textOf(each).includes('sank twice'))).toHaveLength(1);
  });

  it('is answered from the moderators’ channel, and whoever wanted to know is told, once, and nobody else', async () => {
    const card = await cardOn('What the ferry log says about winters', 'The ferry sank in winter');
    const message = await onDesk('sank twice');
    const form = people.mona.actor.press(message, 'Answer with a card');
    await form.answer();
    await changed(people.mona.actor.submit(form, { card: [card.card], typed: '' }));
    const now = rig.world.messages.get(message.id);
    expect(now && textOf(now)).toContain('Answered with');
    expect(now && textOf(now)).toContain(people.mona.person.id);
    expect(now && textOf(now)).not.toContain('sank twice');
    expect(now && buttonsOf(now)).toEqual([]);
    const dm = await direct(people.max.person, 'What the ferry log says about winters');
    expect(textOf(dm)).toContain('You asked for a source on:');
    expect(textOf(dm)).toMatch(/in the words of \S*Olive/);
    expect(textOf(dm)).not.toContain('412 people');
    // What the button shows is looked up when it is pressed.
    const { person } = people.max;
    const shown = await rig.as(person, 'botDm').press(dm, 'Show the card').reply();
    expect(shown.ephemeral).toBe(true);
    expect(textOf(shown)).toContain('carried 412 people');
    const pack = await bot.app('createPack', keeper, { name: 'Staff', roles: [staff.id], channels: [] });
    await bot.app('move', keeper, [source.article], pack.id);
    const closed = await rig.as(person, 'botDm').press(dm, 'Show the card').reply();
    expect(textOf(closed)).toContain('no such fact card');
    rig.giveRole(person, staff);
    const again = await rig.as(person, 'botDm').press(dm, 'Show the card').reply();
    expect(textOf(again)).toContain('carried 412 people');
    rig.takeRole(person, staff);
    await bot.app('changePack', keeper, pack.id, { roles: [] });
    await allTold();
    expect(directTo(people.max.person)).toHaveLength(1);
    expect(directTo(people.nell.person)).toEqual([]);
  });

  it('shows a card at once that is on the same claim, and one click answers with it', async () => {
    const claim = 'The ferry of Lower Fen carried 900 people on its first day';
    const card = await cardOn('412 people, not 900', claim);
    const reply = await request(people.nell.actor, claim, true);
    expect(textOf(reply)).toContain('It waits for the moderators.');
    expect(textOf(reply)).toContain('The same claim as on a fact card:');
    expect(textOf(reply)).toContain('412 people, not 900');
    expect(textOf(reply)).toContain('carried 412 people');
    expect(buttonsOf(reply)).toContain('History');
    const message = await onDesk('carried 900 people');
    expect(textOf(message)).toContain('A published card may answer it:');
    await changed(people.mona.actor.press(message, 'Answer with it'));
    const dm = await direct(people.nell.person, '412 people, not 900');
    expect(JSON.stringify(dm.components)).toContain(card.card);
  });

  it('is told in the channel where they asked where direct messages are closed: their name, and nothing of it', async () => {
    const claim = 'The lighthouse keeper of Lower Fen sold the lamp';
    const channel = rig.addChannel(rig.world.guild, { name: 'harbour-talk' });
    const there = rig.as(people.max.person, { channel });
    rig.closeDms(people.max.person);
    try {
      await there.slash('card request', { claim, tell: true }).reply();
      const card = await cardOn('Who has the lamp');
      await bot.app('answerRequest', keeper, await requestOn(claim), card.card);
      const message = await first(() => sentTo(rig, channel)[0], 'a message in the channel');
      expect(textOf(message)).toContain(`<@${people.max.person.id}>`);
      expect(JSON.stringify(message.components)).not.toMatch(/lamp|lighthouse/);
      const sent = rig.requests.find(({ response }) => response?.id === message.id)?.body;
      expect(sent).toMatchObject({
        allowed_mentions: { parse: [], users: [people.max.person.id] },
        enforce_nonce: true,
      });
      const others = await rig.as(people.nell.person, { channel }).press(message, 'Show the answer').reply();
      expect(others.ephemeral).toBe(true);
      expect(textOf(others)).toContain('This is for the person who asked.');
      const own = await there.press(message, 'Show the answer').reply();
      expect(own.ephemeral).toBe(true);
      expect(textOf(own)).toContain('Who has the lamp');
      expect(textOf(own)).toContain('carried 412 people');
    } finally {
      rig.closeDms(people.max.person, false);
    }
  });

  it('pings nobody but whoever asked to be told and has closed their direct messages', () => {
    const called = rig.requests.flatMap(({ body }) => mentioned(body));
    expect(new Set(called)).toEqual(new Set([people.max.person.id]));
  });

  it('is a queue for moderators, asked most first, of which they answer and dismiss', async () => {
    for (const claim of ['The mill of Lower Fen burnt in May', 'The mayor of Lower Fen owns the mill'])
      await request(people.max.actor, claim);
    await request(people.nell.actor, 'The mayor of Lower Fen owns the mill');
    const list = await people.mona.actor.slash('card list').reply();
    const page = await changed(people.mona.actor.press(list, 'What members ask for'));
    expect(page.ephemeral).toBe(true);
    const own = await people.mona.actor.press(await onDesk('owns the mill'), 'What members ask for').reply();
    expect(own.ephemeral).toBe(true);
    expect(textOf(own)).toBe(textOf(page));
    const shown = textOf(page);
    expect(shown.indexOf('owns the mill')).toBeGreaterThan(-1);
    expect(shown.indexOf('owns the mill')).toBeLessThan(shown.indexOf('burnt in May'));
    expect(shown).toContain('asked 2 times');
    const form = people.mona.actor.press(page, 'Answer with a card');
    await form.answer();
    const next = await changed(people.mona.actor.submit(form, { card: [], typed: 'Who has the lamp' }));
    expect(textOf(next)).toContain('Answered with');
    expect(textOf(next)).not.toContain('owns the mill');
    const done = await changed(people.mona.actor.press(next, 'Dismiss'));
    expect(textOf(done)).toContain('Dismissed. Nobody is told.');
    expect(textOf(done)).not.toContain('burnt in May');
    expect(textOf(done)).toContain('Nothing waits.');
  });

  it('becomes a card in two presses', async () => {
    await request(people.max.actor, 'The ferry of Lower Fen carried 413 people on its first day');
    const message = await onDesk('carried 413 people');
    const reply = await people.mona.actor.press(message, 'Make a card from it').reply();
    expect(reply.ephemeral).toBe(true);
    expect(textOf(reply)).toContain('carried 412 people');
    expect(buttonsOf(reply)).toContain('Save as fact card');
    await bot.app('dismissRequest', keeper, await requestOn('carried 413 people'));
  });

  it('is asked from an answer that nothing bears on the claim, in servers', async () => {
    const question = 'Zebras grazed behind the observatory';
    const answer = await people.max.actor.slash('claim', { question }).reply();
    const form = people.max.actor.press(answer, 'Ask moderators for a source');
    await form.answer();
    const reply = await people.max.actor.submit(form, asking(question)).reply();
    expect(reply.ephemeral).toBe(true);
    expect(textOf(reply)).toContain('It waits for the moderators.');
    expect(await requestOn('Zebras')).toMatch(/^[0-9A-Z]{8}$/);
    const mine = await people.mona.actor.slash('claim', { question }).reply();
    expect(buttonsOf(mine)).not.toContain('Ask moderators for a source');
    const dm = await rig.as(people.max.person, 'botDm').slash('claim', { question }).reply();
    expect(buttonsOf(dm)).not.toContain('Ask moderators for a source');
    const who = await people.max.actor.slash('who', { question: 'zebras' }).reply();
    expect(buttonsOf(who)).not.toContain('Ask moderators for a source');
  });

  it('is a report, where somebody presses Report under a posted card', async () => {
    const card = await cardOn('First day of the ferry');
    const posted = await people.mona.actor.slash('card post', { card: card.card }).reply();
    expect(posted.ephemeral).toBe(false);
    const form = people.nell.actor.press(posted, 'Report');
    await form.answer();
    const reply = await people.nell.actor.submit(form, { wrong: 'The ferry went twice on that day' }).reply();
    expect(reply.ephemeral).toBe(true);
    expect(textOf(reply)).toContain('Reported to the moderators.');
    const message = await onDesk('went twice on that day');
    expect(textOf(message)).toContain('A fact card was reported');
    expect(textOf(message)).toContain('First day of the ferry');
    expect(JSON.stringify(message.components)).not.toContain(people.nell.person.id);
    const shown = await people.mona.actor.press(message, 'Show the card').reply();
    expect(shown.ephemeral).toBe(true);
    expect(buttonsOf(shown)).toContain('Correct');
    await changed(people.mona.actor.press(message, 'Dismiss'));
    const now = rig.world.messages.get(message.id);
    expect(now && textOf(now)).toContain('Dismissed.');
  });

  it('is for moderators alone at each step, whoever sees their buttons', async () => {
    await request(people.max.actor, 'The dyke of Lower Fen is hollow');
    const message = await onDesk('dyke of Lower Fen');
    const page = await changed(
      people.mona.actor.press(await people.mona.actor.slash('card list').reply(), 'What members ask for'),
    );
    expect(textOf(page)).toContain('dyke of Lower Fen');
    const { nell, mona } = people;
    const role = rig.addRole(rig.world.guild, { name: 'Stewards' });
    await bot.app('configure', keeper, { rights: { moderate: [role.id] } });
    try {
      // Nell never had the right, and Mona has it no longer, whose queue is still open.
      for (const button of ['Dismiss', 'Make a card from it', 'Answer with a card'])
        for (const actor of [nell.actor, mona.actor])
          expect(await told(actor.press(message, button)), button).toContain(noModerating);
      expect(await told(mona.actor.press(page, 'Dismiss'))).toContain(noModerating);
      expect(await told(mona.actor.press(page, 'Answer with a card'))).toContain(noModerating);
    } finally {
      await bot.app('configure', keeper, { rights: { moderate: [] } });
    }
    const card = await cardOn('A card that is not answered with');
    const form = mona.actor.press(page, 'Answer with a card');
    await form.answer();
    await bot.app('configure', keeper, { rights: { moderate: [role.id] } });
    try {
      expect(await told(mona.actor.submit(form, { card: [card.card], typed: '' }))).toContain(noModerating);
    } finally {
      await bot.app('configure', keeper, { rights: { moderate: [] } });
    }
    expect(await requestOn('dyke of Lower Fen')).toMatch(/^[0-9A-Z]{8}$/);
  });

  it('is said to wait no more to whoever comes second', async () => {
    const message = await onDesk('dyke of Lower Fen');
    await bot.app('dismissRequest', keeper, await requestOn('dyke of Lower Fen'));
    for (const button of ['Dismiss', 'Answer with a card'])
      expect(await told(people.mona.actor.press(message, button))).toContain('does not wait any more');
  });

  it('is asked nowhere but in servers that added the bot', async () => {
    const visitors = rig.addGuild({ name: 'Visited', owner: rig.world.alice, bot: false });
    expect(() =>
      rig.as(rig.world.alice, { guild: visitors }).slash('card request', { claim: 'x' }),
    ).toThrow();
    expect(() => rig.as(rig.world.alice, 'botDm').slash('card request', { claim: 'x' })).toThrow();
  });

  it('is told once over a restart, although Discord was out of order', async () => {
    await allTold();
    const channel = rig.addChannel(rig.world.guild, { name: 'after-hours' });
    const there = rig.as(people.nell.person, { channel });
    for (const what of ['barn', 'quay', 'well'])
      await there.slash('card request', { claim: `The ${what} of Lower Fen is haunted`, tell: true }).reply();
    const before = { desk: sentTo(rig, desk).length, direct: directTo(people.nell.person).length };
    const busy = rig.failNext({ match: /^POST .*\/messages$/, status: 503, times: 500 });
    const card = await cardOn('No ghosts are on record');
    for (const what of ['barn', 'quay', 'well'])
      await bot.app('answerRequest', keeper, await requestOn(`The ${what} of`), card.card);
    await bot.stop();
    busy();
    bot = await startAgain(60_000);
    await allTold();
    expect(directTo(people.nell.person)).toHaveLength(before.direct + 3);
    // What was answered before moderators could be told of it is nothing to tell them any more.
    expect(sentTo(rig, desk).length - before.desk).toBeLessThanOrEqual(3);
    const nonces = sentNonces(rig);
    expect(new Set(nonces).size).toBe(nonces.length);
  });

  it('tells moderators that a source is gone, or whoever published the card where no channel is named', async () => {
    const gone = await addSource(
      bot,
      keeper,
      'The weir of Lower Fen was rebuilt by 31 masons in one spring.',
    );
    const text = saying('Who rebuilt the weir', gone);
    const mona: Author = { ...keeper, user: people.mona.person.id, name: 'Mona' };
    const { card, revision } = await bot.app('createCard', mona, text);
    await bot.app('changeCard', mona, card, { does: 'publish', revision });
    await bot.app('remove', keeper, gone.article, 'undoable');
    const message = await onDesk('Who rebuilt the weir');
    expect(textOf(message)).toContain('A source of a fact card is gone');
    expect(buttonsOf(message)).toEqual(['Show the card', 'Correct', 'Retire']);
    expect(JSON.stringify(message.components)).not.toContain('masons');
    await bot.app('configure', keeper, { moderatorsChannel: null });
    try {
      await bot.app('restore', keeper, gone.article);
      const dm = await direct(people.mona.person, 'Who rebuilt the weir');
      expect(textOf(dm)).toContain('are all there again');
      expect(textOf(dm)).not.toContain('masons');
    } finally {
      await bot.app('configure', keeper, { moderatorsChannel: desk.id });
    }
  });

  it('leaves no word of a request, and nobody’s id, in what the bot prints', () => {
    const output = bot.log().join('\n');
    for (const secret of ['Lower Fen', 'haunted', people.max.person.id, people.nell.person.id])
      expect(output).not.toContain(secret);
  });

  /** The id of the request that waits with these words. */
  async function requestOn(words: string): Promise<string> {
    const { requests } = await bot.app('requests', keeper, { number: 0, size: 100 });
    const found = requests.find((each) => each.words.includes(words));
    if (found === undefined) throw new Error(`Nothing waits about ${words}`);
    return found.id;
  }
});

function recipientsOf(channel: object): readonly string[] {
  if (!('recipients' in channel) || !Array.isArray(channel.recipients)) return [];
  return channel.recipients.flatMap((each: unknown) =>
    typeof each === 'object' && each !== null && 'id' in each ? String(each.id) : [],
  );
}

/** Whom a message that was sent may ping. */
function mentioned(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null || !('allowed_mentions' in body)) return [];
  const { allowed_mentions: allowed } = body;
  if (typeof allowed !== 'object' || allowed === null || !('users' in allowed)) return [];
  return Array.isArray(allowed.users) ? allowed.users.map(String) : [];
}

/** The nonces of the messages that Discord took. */
function sentNonces({ requests }: Rig): readonly string[] {
  return requests.flatMap(({ method, path, status, body }) =>
    method === 'POST' &&
    /^\/channels\/\d+\/messages$/.test(path) &&
    status === 200 &&
    typeof body === 'object' &&
    body !== null &&
    'nonce' in body
      ? [String(body.nonce)]
      : [],
  );
}

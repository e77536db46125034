import type { Author } from '../../src/guild/member.ts';
import { describe, expect, it } from 'vitest';
import type { ShownCard } from '../../src/cards/carding.ts';
import { addSource, published, saying, type Source } from './cards.ts';
import { faithful } from './faithful.ts';
import { withKeptBot } from './frame.ts';
import { newcomer, type KeptBot } from './kept.ts';
import { told } from './main-bot.ts';
import {
  all,
  buttonsOf,
  rigDir,
  textOf,
  type Actor,
  type Guild,
  type Message,
  type Rig,
  type Role,
} from './rig.ts';
import { idsOf, makeUp, messageNow, noModerating, onlyForThem } from './shown.ts';

const noCard = 'There is no such fact card in this server, or it is not open to you here.';
const noServer = 'This is for servers that have added the bot';

const idOf = (message: Message, begins: string) => idsOf(message).find((id) => id.startsWith(begins)) ?? '';
/** What the select of a message offers. */
const offeredBy = (message: Message, begins: string) =>
  all(message).find(({ custom_id: id = '' }) => id.startsWith(begins))?.options ?? [];

/** What completion offers for a card. */
const completed = async (actor: Actor, command: string, typed: string) =>
  (await actor.autocomplete(command, 'card', typed).choices()).map(({ name }) => name);

const shown = (actor: Actor, card: string, version?: number) =>
  actor.slash('card show', { card, ...(version !== undefined && { version }) }).reply();

describe.skipIf(rigDir === undefined)('whoever reads fact cards', { timeout: 60_000 }, () => {
  let rig: Rig;
  let bot: KeptBot;
  let author: Author;
  let staff: Role;
  let elsewhere: Guild;
  /** Olive owns the server, Max has no right, Sam is of the staff. */
  let olive: Actor;
  let max: Actor;
  let sam: Actor;
  let locks: Source;
  let corrected: ShownCard;
  let closed: ShownCard;
  let draft: ShownCard;

  withKeptBot(async (frame) => {
    ({ rig, bot } = frame);
    const { guild, owner } = rig.world;
    author = { ...frame.keeper, name: 'Olive *O*' };
    staff = rig.addRole(guild, { name: 'Staff' });
    [olive, max, sam] = [rig.as(owner), newcomer(rig).actor, newcomer(rig, staff).actor];
    locks = await addSource(bot, author, 'The lock gates of Lower Fen were closed for 3 weeks.');
    const ferry = await addSource(bot, author, 'The ferry of Lower Fen carries 40 people.');
    const { card, revision } = await published(bot, author, 'How long the *gates* were closed', ferry);
    corrected = await bot.app('changeCard', author, card, {
      does: 'correct',
      revision,
      why: 'It quoted the <@1> ferry.',
      text: {
        ...saying('How long the *gates* were closed', locks),
        note: 'Only in winter.\nNot in spring.',
        claims: ['The gates were closed for 5 weeks.'],
        tags: ['gates'],
      },
    });
    const secret = await addSource(
      bot,
      author,
      'The hidden sluice of Lower Fen was opened by Mayor Brant Osk.',
    );
    const pack = await bot.app('createPack', author, { name: 'Staff', roles: [staff.id], channels: [] });
    await bot.app('move', author, [secret.article], pack.id);
    const staffed = { ...author, roles: [staff.id] };
    closed = await published(bot, staffed, 'Who opened the sluice', secret);
    draft = await bot.app('createCard', author, saying('A draft on the ferry', ferry));
    elsewhere = rig.addGuild({ name: 'Elsewhere', owner });
    for (const roles of [[], [staff.id]]) await bot.app('findCards', { ...author, roles }, '', 10);
  });

  it('find the newest, or by words, and where there is one only, that one itself', async () => {
    const newest = await max.slash('card find').reply();
    expect(newest.flags & onlyForThem).toBe(onlyForThem);
    expect(textOf(newest)).toContain(
      '- \u2068How long the \\*gates\\* were closed\u2069 · published · versions: 2',
    );
    expect(textOf(newest)).not.toMatch(/sluice|draft/);
    const opened = await max.select(newest, 'crd;list;open', [corrected.card]).reply();
    const found = await max.slash('card find', { words: 'gates closed' }).reply();
    for (const message of [opened, found]) {
      expect(textOf(message)).toContain('> \u2068The lock gates of Lower Fen were closed for 3 weeks.\u2069');
      expect(textOf(message)).toContain('\u2068Only in winter.\u2069\n\u2068Not in spring.\u2069');
      expect(faithful(message)).toEqual([]);
    }
    const none = await max.slash('card find', { words: 'windmill' }).reply();
    expect(textOf(none)).toContain('**/card request**');
  });

  it('see who stands behind a card, why it was corrected, and each earlier text as one', async () => {
    const card = await shown(max, 'how long the *gates* were closed');
    expect(textOf(card)).toMatch(
      /Corrected on .+ by \u2068Olive \\\*O\\\*\u2069 · version 2: \u2068It quoted the \\<\\@1\\> ferry\.\u2069/,
    );
    expect(buttonsOf(card)).toEqual(['Context', 'Cite', 'Save', 'History', 'Post publicly']);
    expect(textOf(card)).not.toContain('5 weeks');
    const earlier = await shown(max, corrected.card, 1);
    expect(textOf(earlier)).toContain('An earlier text, version 1 of 2: this is not what the card says now.');
    expect(textOf(earlier)).toContain('> \u2068The ferry of Lower Fen carries 40 people.\u2069');
    expect(buttonsOf(earlier)).not.toContain('Post publicly');
    const now = await max.press(earlier, 'What everybody sees now').reply();
    expect(textOf(now)).toBe(textOf(card));
    expect(textOf(await shown(max, corrected.card, 3))).toBe(noCard);
  });

  it('get to the context and the citation of its quotations', async () => {
    const card = await shown(max, corrected.card);
    expect(textOf(await max.press(card, 'Context').reply())).toContain('**\u2068The lock gates');
    expect(textOf(await max.press(card, 'Cite').reply())).toContain('The lock gates of Lower Fen');
  });

  it('see what was done with a card, members only what was published', async () => {
    const { card, revision } = draft;
    const reviewed = await bot.app('changeCard', author, card, {
      does: 'write',
      revision,
      text: { ...saying('A draft on the ferry', locks) },
    });
    const full = await olive.slash('card history', { card }).reply();
    expect(textOf(full).match(/- .+/g)).toEqual([
      expect.stringContaining('changed by \u2068Olive'),
      expect.stringContaining('written by \u2068Olive'),
    ]);
    expect(textOf(await max.slash('card history', { card }).reply())).toBe(noCard);
    draft = reviewed;

    const history = await max.press(await shown(max, corrected.card), 'History').reply();
    expect(textOf(history).match(/- .+/g)).toEqual([
      expect.stringMatching(/corrected by .+ · version 2: \u2068It quoted/),
      expect.stringMatching(/published by .+ · version 1$/),
    ]);
    expect(offeredBy(history, 'crd;versions').map(({ value }) => value)).toEqual(['2', '1']);
    const chosen = idOf(history, 'crd;versions');
    const looked = await max.select(history, chosen, ['1']).reply();
    expect(textOf(looked)).toContain('An earlier text, version 1 of 2');
    expect(faithful(history)).toEqual([]);
  });

  it('are offered titles, moderators those of every state', async () => {
    expect(await completed(max, 'card show', '')).toEqual(['How long the *gates* were closed']);
    expect(await completed(max, 'card show', 'gates')).toEqual(['How long the *gates* were closed']);
    expect(await completed(max, 'card edit', 'ferry')).toEqual([]);
    expect(await completed(olive, 'card show', 'ferry')).toEqual(['A draft on the ferry · draft']);
    expect(await completed(olive, 'card post', 'ferry')).toEqual([]);
    expect(await completed(sam, 'card show', 'sluice')).toEqual(['Who opened the sluice']);
  });

  it('see a draft, tags and claims only as moderators', async () => {
    for (const typed of [draft.card, 'A draft on the ferry'])
      expect(textOf(await shown(max, typed))).toBe(noCard);
    const own = await shown(olive, 'a draft on the FERRY');
    expect(textOf(own)).toContain('Draft: only moderators see it.');
    expect(buttonsOf(own)).toEqual(expect.arrayContaining(['Publish', 'Edit', 'Delete']));
    expect(buttonsOf(own)).not.toContain('Post publicly');
    const theirs = await shown(olive, corrected.card);
    expect(textOf(theirs)).toContain('tags: \u2068gates\u2069');
    expect(textOf(theirs)).toContain('\u2068The gates were closed for 5 weeks.\u2069');
    expect(buttonsOf(theirs)).toEqual(expect.arrayContaining(['Correct', 'Retire']));
  });

  it('see no card whose quotations are not open to them, whichever way they ask', async () => {
    expect(textOf(await shown(sam, closed.card))).toContain('Brant Osk');
    expect(textOf(await sam.slash('card find', { words: 'sluice' }).reply())).toContain('Brant Osk');
    const tried = [
      max.slash('card show', { card: closed.card }),
      max.slash('card show', { card: closed.card, version: 1 }),
      max.slash('card show', { card: 'Who opened the sluice' }),
      max.slash('card history', { card: closed.card }),
    ];
    for (const each of tried) expect(textOf(await each.reply())).toBe(noCard);
    expect(textOf(await max.slash('card find', { words: 'sluice' }).reply())).not.toContain(
      '\u2068Who opened',
    );
    // Somebody's buttons work with the rights of whoever presses them.
    const seen = await shown(sam, closed.card);
    Object.assign(rig.world.messages.get(seen.id) ?? {}, { ephemeral: false, flags: 1 << 15 });
    expect(textOf(await max.press(seen, 'History').reply())).toBe(noCard);
    expect(textOf(await max.press(seen, 'Context').reply())).not.toContain('Brant Osk');
  });

  it('list every state only as moderators, and turn and narrow the list', async () => {
    expect(textOf(await max.slash('card list').reply())).toContain(noModerating);
    for (let at = 1; at <= 11; at++)
      await bot.app('createCard', { ...author, at: author.at + at }, saying(`Numbered ${at}`, locks));
    const first = await olive.slash('card list').reply();
    expect(textOf(first)).toContain('page 1 of 2');
    expect(textOf(first)).toContain('\u2068Numbered 11\u2069 · draft');
    const second = await olive.press(first, 'Next').reply();
    expect(textOf(second)).toContain('page 2 of 2');
    expect(textOf(second)).toContain('\u2068How long the \\*gates\\* were closed\u2069 · published');
    const narrowed = await olive.select(second, idOf(second, 'crd;list;filter'), ['published']).reply();
    expect(textOf(narrowed)).toContain('only: published');
    expect(textOf(narrowed)).not.toContain('Numbered');
    const tagged = await olive.slash('card list', { tag: 'Gates', words: 'winter' }).reply();
    expect(textOf(tagged).match(/^- .+/gm)).toHaveLength(1);
    const opened = await olive.select(tagged, 'crd;list;open', [corrected.card]).reply();
    expect(textOf(opened)).toContain('The lock gates of Lower Fen');
    // A list that somebody else opened gives nothing to whoever may not see it.
    const list = await olive.slash('card list').reply();
    Object.assign(rig.world.messages.get(list.id) ?? {}, { ephemeral: false, flags: 1 << 15 });
    const followed = max.press(list, 'Next');
    expect(await told(followed)).toContain(noModerating);
    expect(textOf(rig.world.messages.get(list.id) ?? list)).toContain('page 1 of 2');
  });

  it('see all of a card that is longer than a message, one message after the other', async () => {
    const sources: Source[] = [];
    for (let at = 1; at <= 8; at++)
      sources.push(
        await addSource(bot, author, `Weir ${at} of Lower Fen ${'stood in the water '.repeat(30 + at)}then.`),
      );
    const long = await published(bot, author, 'The eight weirs', ...sources);
    const quoted: string[] = [];
    let message = await shown(max, long.card);
    for (let pages = 0; pages < 8; pages++) {
      expect(faithful(message)).toEqual([]);
      quoted.push(...(textOf(message).match(/Weir \d/g) ?? []));
      const more = buttonsOf(message).find((label) => label.endsWith(' more'));
      if (more === undefined) break;
      message = await max.press(message, more).reply();
    }
    expect(quoted).toEqual(sources.map((_, at) => `Weir ${at + 1}`));
  });

  it('reach the context and citation of more quotations than a button can name', async () => {
    const sources: Source[] = [];
    for (let at = 1; at <= 7; at++)
      sources.push(await addSource(bot, author, `Gauge ${'x'.repeat(at)} was read.`));
    const many = await published(bot, author, 'The seven gauges', ...sources);
    const card = await shown(max, many.card);
    const context = await max.press(card, 'Context').reply();
    expect(offeredBy(context, 'look')).toHaveLength(7);
    const last = offeredBy(context, 'look').at(-1)?.value ?? '';
    expect(textOf(await max.select(context, 'look', [last]).reply())).toContain('Gauge xxxxxxx was read.');
    expect(textOf(await max.press(card, 'Cite').reply())).toContain('Gauge x was read.');
  });

  it('are told that an article behind a card is gone, and read none of its words', async () => {
    const dyke = await addSource(bot, author, 'The dyke of Lower Fen broke in two places.');
    const { card } = await published(bot, author, 'Where the dyke broke', dyke);
    await bot.app('remove', author, dyke.article, 'undoable');
    const now = await shown(max, card);
    expect(textOf(now)).toContain('The article of this passage was removed on');
    expect(textOf(now)).toContain('Articles behind it that are gone: 1');
    expect(textOf(now)).not.toContain('two places');
    const gone = await olive.slash('card list', { gone: true }).reply();
    expect(textOf(gone)).toContain('\u2068Where the dyke broke\u2069 · published · an article is gone');
    expect(textOf(gone).match(/^- .+/gm)).toHaveLength(1);
  });

  it('see nothing of another server, with its ids and its buttons neither', async () => {
    const there = rig.as(rig.world.owner, { guild: elsewhere });
    for (const each of [
      there.slash('card show', { card: corrected.card }),
      there.slash('card history', { card: corrected.card }),
    ])
      expect(textOf(await each.reply())).toBe(noCard);
    expect(textOf(await there.slash('card list').reply())).toContain('This server has no fact cards yet.');
    expect(textOf(await there.slash('card find').reply())).toContain('No fact card is open to you here yet.');
    expect(await completed(there, 'card show', 'gates')).toEqual([]);
    const list = await there.slash('card list').reply();
    makeUp(rig, list, (id) => (id === 'crd;queue;0' ? `crd;on;show;${corrected.card};;` : id));
    const forged = messageNow(rig, list);
    expect(textOf(await there.press(forged, `crd;on;show;${corrected.card};;`).reply())).toBe(noCard);
  });

  it('are refused outside of servers that have the bot', async () => {
    const registered = rig.world.findCommand('card', 1, 'global') ?? {};
    const before = { ...registered };
    const without = rig.addGuild({ name: 'Without it', owner: rig.world.owner, bot: false });
    // Discord goes by an old registration for a while, and whoever makes up what they send goes by none.
    Object.assign(registered, { contexts: [0, 1, 2], integration_types: [0, 1] });
    for (const where of [
      { where: 'botDm' },
      { where: 'private' },
      { guild: without },
      { installed: 'user' },
    ]) {
      const actor = rig.as(rig.world.owner, where);
      for (const each of [
        actor.slash('card find', { words: 'gates' }),
        actor.slash('card show', { card: corrected.card }),
        actor.slash('card history', { card: corrected.card }),
        actor.slash('card list'),
      ])
        expect([where, textOf(await each.reply())]).toEqual([where, expect.stringContaining(noServer)]);
    }
    Object.assign(registered, before);
  });
});

import { describe, expect, it } from 'vitest';
import type { Member } from '../../src/guild/member.ts';
import { read } from '../../src/discord/reference.ts';
import { unfaithful } from './faithful.ts';
import { filesInMessages, withKeptBot } from './frame.ts';
import { addPasted, newcomer, type KeptBot } from './kept.ts';
import {
  addReading,
  answered,
  chosen,
  fileOf,
  filledIn,
  idOf,
  opened,
  question,
  quotedIn,
  roomOf,
  saved,
  told,
  typed,
  valuesOf,
  type Room,
} from './notebook.ts';
import { buttonsOf, rigDir, textOf, type Actor, type Message, type Rig } from './rig.ts';
import { makeUp, messageNow } from './shown.ts';

/** An entry as its owner is shown it. */
const entryOf = async (actor: Actor, at: number) => {
  const panel = await opened(actor);
  return chosen(actor, panel, 'ntb;on;open;', valuesOf(panel, 'ntb;on;open;')[at] ?? '');
};

/** What a button of the answer shows. */
const after = async (actor: Actor, label: string): Promise<Message> =>
  actor.press(await answered(actor), label).reply(20_000);

const toldByForm = async (asked: ReturnType<Actor['press']>) => textOf(await asked.reply(20_000));

/** The id of the entry that a message shows. */
const entryIn = (message: Message) => idOf(message, 'ntb;on;words;').split(';')[3] ?? '';

/** The tags that are offered to somebody who types. */
const offered = async (who: Actor) =>
  (await who.autocomplete('notebook', 'tag', 'CO').choices()).map(({ value }) => value);

describe.skipIf(rigDir === undefined)('a notebook', { timeout: 60_000 }, () => {
  let rig: Rig;
  let bot: KeptBot;
  let keeper: Member;
  let room: Room;
  let article: string;

  const startAgain = withKeptBot(
    async (frame) => {
      ({ rig, bot, keeper } = frame);
      article = await addReading(bot, keeper);
      room = await roomOf(rig, bot, keeper, 'History *10b*');
    },
    { mayFault: filesInMessages },
  );
  /** Somebody in the class's channel, or elsewhere on the server. */
  const student = (where: Readonly<Record<string, unknown>> = { channel: room.channel }) => {
    const { person } = newcomer(rig, room.students);
    return { person, actor: rig.as(person, where) };
  };
  /** Somebody whose notebook has so many passages. */
  async function withEntries(count: number, where?: Readonly<Record<string, unknown>>) {
    const { person, actor } = student(where);
    const answer = await answered(actor);
    const refs = valuesOf(answer, 'pick').slice(0, count);
    for (const ref of refs) await saved(actor, await chosen(actor, answer, 'pick', ref));
    return { person, actor };
  }

  it('says how to begin, and who sees it', async () => {
    const { actor } = student();
    const panel = await opened(actor);
    expect(panel.ephemeral).toBe(true);
    expect(textOf(panel)).toContain('### Your notebook · \u2068History \\*10b\\*\u2069');
    expect(textOf(panel)).toContain('Only you see it.');
    expect(textOf(panel)).toMatch(/The term ends on \d+ \w+ \d{4}\./);
    expect(textOf(panel)).toContain('Press “Save” under a quotation, for example after **/ask**');
    expect(buttonsOf(panel)).toEqual(['Hand in']);
  });

  it('says outside of classes that each class has another', async () => {
    const others = 'For each class you have a notebook of its own: **/notebook** in the class’s channel';
    expect(textOf(await opened(student({}).actor))).toContain(others);
    expect(textOf(await opened(student().actor))).not.toContain(others);
  });

  it('takes a passage with one press, once, and gives it back with another', async () => {
    const { actor } = student();
    const answer = await answered(actor);
    expect(answer.ephemeral).toBe(true);
    const done = await saved(actor, answer);
    expect(done.ephemeral).toBe(true);
    expect(textOf(done)).toContain('Saved in your notebook for \u2068History \\*10b\\*\u2069.');
    expect(buttonsOf(done)).toEqual(['Undo', 'Add my words', 'Open my notebook']);
    const again = await saved(actor, answer);
    expect(textOf(again)).toContain('This is in your notebook already, as you left it.');
    expect(buttonsOf(again)).toEqual(['My words and tags', 'Open my notebook']);
    const panel = await actor.press(again, 'Open my notebook').reply();
    expect(quotedIn(panel)).toEqual([quotedIn(answer)[0]]);
    expect(textOf(await actor.press(done, 'Undo').reply())).toContain('It is not in your notebook any more.');
    expect(quotedIn(await opened(actor))).toEqual([]);
    const other = await saved(actor, answer);
    await actor.press(await saved(actor, answer), 'My words and tags').answer();
    await actor.press(other, 'Undo').reply();
    expect(quotedIn(await opened(actor))).toEqual([]);
  });

  it('takes the passage that is picked', async () => {
    const { actor } = student();
    const answer = await answered(actor);
    const [, second = ''] = valuesOf(answer, 'pick');
    await saved(actor, await chosen(actor, answer, 'pick', second));
    expect(quotedIn(await opened(actor))).toEqual([quotedIn(answer)[1]]);
  });

  it.each([
    ['an answer to /claim', (actor: Actor) => answered(actor, 'claim')],
    [
      'an answer to /quote',
      (actor: Actor) =>
        answered(actor, 'quote', {
          question: 'counted 7 herons at the outer heronry of Lower Fen in spring',
        }),
    ],
    [
      'a report on a message',
      (actor: Actor) => actor.contextMenu('Find in sources', actor.say(question)).reply(20_000),
    ],
    [
      'a quotation that is checked',
      (actor: Actor) =>
        actor
          .contextMenu(
            'Check this quotation',
            actor.say('counted 7 herons at the outer heronry of Lower Fen in spring'),
          )
          .reply(20_000),
    ],
    [
      'the closest passages',
      async (actor: Actor) => {
        const silent = await answered(actor, 'claim', {
          question: 'Warden Ulla Prent bought 7 zeppelins for the annual regatta of Marseille',
        });
        return actor.press(silent, 'Closest passages').reply(20_000);
      },
    ],
    ['a passage in its place', async (actor: Actor) => after(actor, 'Context')],
    ['a citation', async (actor: Actor) => after(actor, 'Cite')],
    ['more passages', async (actor: Actor) => after(actor, 'More')],
  ])('takes a passage from %s', async (_, shown) => {
    const { actor } = student();
    const message = await shown(actor);
    expect(buttonsOf(message)).toContain('Save');
    expect(textOf(await saved(actor, message))).toContain('Saved in your notebook');
    const [kept] = quotedIn(await opened(actor));
    expect(textOf(message)).toContain(kept);
  });

  it('takes a passage of what everybody sees into the notebook of whoever presses', async () => {
    const { actor: poster } = student({});
    const { actor: reader } = student({});
    const shared = await answered(poster, 'ask', { share: true });
    expect(shared.ephemeral).toBe(false);
    const which = await saved(reader, shared);
    expect(which.ephemeral).toBe(true);
    expect(textOf(which)).toContain('Which passage do you want to save in your notebook?');
    const [, second = ''] = valuesOf(which, 'ntb;choose');
    const done = await chosen(reader, which, 'ntb;choose', second);
    expect(done.id).toBe(which.id);
    expect(textOf(done)).toContain('Saved in your notebook. Only you see it.');
    expect(quotedIn(await opened(reader))).toEqual([quotedIn(shared)[1]]);
    expect(quotedIn(await opened(poster))).toEqual([]);
    const posted = await poster.press(await answered(poster), 'Post publicly').reply(20_000);
    expect(posted.ephemeral).toBe(false);
    expect(textOf(await saved(reader, posted))).toContain('Saved in your notebook. Only you see it.');
  });

  it('takes the passages of a fact card', async () => {
    const { actor } = student({});
    const answer = await answered(actor);
    const [ref = ''] = valuesOf(answer, 'pick');
    const place = read(ref);
    if (place === undefined) throw new Error('The select gives references');
    const author = { ...keeper, name: 'Keeper' };
    const card = await bot.app('createCard', author, {
      title: 'Seven',
      quotes: [place],
      claims: [],
      tags: [],
    });
    await bot.app('changeCard', author, card.card, { does: 'publish', revision: card.revision });
    const shown = await actor.slash('card show', { card: card.card }).reply(20_000);
    expect(textOf(await saved(actor, shown))).toContain('Saved in your notebook');
    expect(quotedIn(await opened(actor))).toEqual(quotedIn(shown));
    const { actor: reader } = student({});
    const posted = await actor.press(shown, 'Post publicly').reply(20_000);
    expect(posted.ephemeral).toBe(false);
    expect(textOf(await saved(reader, posted))).toContain('Saved in your notebook');
    expect(quotedIn(await opened(reader))).toEqual(quotedIn(shown));
  });

  it('is nowhere offered where the bot is not of the server', async () => {
    const { person } = newcomer(rig);
    const answer = await rig
      .as(person, 'botDm')
      .slash('ask', { question: 'Who approved the pier?' })
      .reply(20_000);
    expect(buttonsOf(answer)).not.toContain('Save');
  });

  it('keeps its owner’s words, marked as theirs, and tags to look by', async () => {
    const { actor } = await withEntries(3);
    const form = actor.press(await entryOf(actor, 1), 'My words and tags');
    expect(await filledIn(form)).toEqual({ note: '', tags: '' });
    const shown = await actor
      .submit(form, { note: 'Seven *again*.\n\nWhy?', tags: 'Herons, #Count' })
      .reply(20_000);
    expect(textOf(shown)).toContain('-# In your own words\n\u2068Seven \\*again\\*.\u2069\n\u2068Why?\u2069');
    expect(textOf(shown)).toContain('-# tags: \u2068herons\u2069, \u2068count\u2069');
    const again = actor.press(shown, 'My words and tags');
    expect(await filledIn(again)).toEqual({ note: 'Seven *again*.\n\nWhy?', tags: 'herons, count' });
    const all = await actor.press(shown, 'All entries').reply();
    expect(quotedIn(all)).toHaveLength(3);
    const some = await chosen(actor, all, 'ntb;on;tag;', 't;count');
    expect(some.id).toBe(all.id);
    expect(quotedIn(some)).toEqual([quotedIn(all)[1]]);
    expect(quotedIn(await opened(actor, { tag: '#Count' }))).toEqual([quotedIn(all)[1]]);
    expect(quotedIn(await chosen(actor, some, 'ntb;on;tag;', 'any'))).toEqual(quotedIn(all));
    expect(textOf(await opened(actor, { tag: 'nobody' }))).toContain('No entry has this tag.');
    expect(await offered(actor)).toEqual(['count']);
    expect(await offered(student().actor)).toEqual([]);
  });

  it('gives back what was typed where it cannot be kept', async () => {
    const { actor } = await withEntries(1);
    const form = actor.press(await entryOf(actor, 0), 'My words and tags');
    await form.answer();
    const tags = Array.from({ length: 11 }, (_, at) => `tag ${at}`).join(', ');
    const sent = actor.submit(form, { note: 'All *of* it.\n- and this', tags });
    await sent.answer();
    const [back] = await sent.followups();
    if (back === undefined) throw new Error('Nothing was given back');
    expect(textOf(back)).toContain('What you typed');
    expect(await filledIn(actor.press(back, 'Open the form again'))).toEqual({
      note: 'All *of* it.\n- and this',
      tags,
    });
    const done = await typed(actor, back, 'Open the form again', { note: 'All *of* it.', tags: 'one' });
    expect(textOf(done)).toContain('\u2068All \\*of\\* it.\u2069');
  });

  it('is in the order that its owner gives it', async () => {
    const { actor } = await withEntries(3);
    const [one, two, three] = quotedIn(await opened(actor));
    const last = await entryOf(actor, 2);
    const up = await actor.press(last, 'Up').reply();
    expect(textOf(up)).toContain('Entry 2 of 3');
    expect(quotedIn(await opened(actor))).toEqual([one, three, two]);
    await actor.press(up, 'To the top').reply();
    expect(quotedIn(await opened(actor))).toEqual([three, one, two]);
    await actor.press(await entryOf(actor, 0), 'Down').reply();
    expect(quotedIn(await opened(actor))).toEqual([one, three, two]);
  });

  it('has pages, to turn on and back', async () => {
    const { actor } = await withEntries(5);
    const more = await after(actor, 'More');
    for (const ref of valuesOf(more, 'pick')) await saved(actor, await chosen(actor, more, 'pick', ref));
    const first = await opened(actor);
    const all = 5 + valuesOf(more, 'pick').length;
    expect(all).toBeGreaterThan(5);
    expect(textOf(first)).toContain(`Entries 1 – 5 of ${all}`);
    const second = await actor.press(first, 'Next').reply();
    expect(second.id).toBe(first.id);
    expect(quotedIn(second)).toEqual(quotedIn(more));
    // An entry leads back to where it was chosen.
    const entry = await chosen(actor, second, 'ntb;on;open;', valuesOf(second, 'ntb;on;open;')[0] ?? '');
    expect(quotedIn(await actor.press(entry, 'All entries').reply())).toEqual(quotedIn(more));
    const back = await actor.press(messageNow(rig, second), 'Previous').reply();
    expect(textOf(back)).toContain(`Entries 1 – 5 of ${all}`);
  });

  it('puts an entry back as it was', async () => {
    const { actor } = await withEntries(3);
    const words = { note: 'One *line*.\n\n- and  <@1> another\n# :tada:', tags: 'pier, two words' };
    const entry = await typed(actor, await entryOf(actor, 1), 'My words and tags', words);
    const before = textOf(await opened(actor));
    const gone = await actor.press(entry, 'Remove').reply();
    expect(textOf(gone)).toContain('Removed from your notebook. “Undo” puts it back as it was.');
    expect(quotedIn(await opened(actor))).toHaveLength(2);
    const back = await actor.press(gone, 'Undo').reply();
    expect(textOf(back)).toContain('It is in your notebook again, as it was.');
    expect(textOf(await opened(actor))).toBe(before);
    const twice = await actor.press(await entryOf(actor, 1), 'Remove').reply();
    await actor.press(twice, 'All entries').reply();
    expect(quotedIn(await opened(actor))).toHaveLength(2);
  });

  it('does on one device what another has not yet heard of', async () => {
    const { actor } = await withEntries(2);
    const [one, other] = [await entryOf(actor, 0), await entryOf(actor, 0)];
    await actor.press(one, 'Remove').reply();
    for (const label of ['Down', 'Remove'])
      expect(await told(actor.press(other, label))).toContain('This entry is not in your notebook any more.');
    expect(await toldByForm(actor.press(other, 'My words and tags'))).toContain(
      'This entry is not in your notebook any more.',
    );
    expect(quotedIn(await actor.press(other, 'All entries').reply())).toHaveLength(1);
  });

  it('is nobody else’s, whatever they press', async () => {
    const { actor } = await withEntries(2);
    const { actor: other } = await withEntries(2);
    const [theirs, own] = [await entryOf(actor, 1), await entryOf(other, 1)];
    const [wanted, had] = [entryIn(theirs), entryIn(own)];
    makeUp(rig, own, (id) => id.replace(had, wanted));
    const pressed = messageNow(rig, own);
    for (const label of ['Up', 'To the top', 'Remove'])
      expect(await told(other.press(pressed, label))).toContain(
        'This entry is not in your notebook any more.',
      );
    expect(await toldByForm(other.press(pressed, 'My words and tags'))).toContain('not in your notebook');
    expect(quotedIn(await opened(actor))).toHaveLength(2);
  });

  it('is another outside of the class', async () => {
    const { person, actor } = await withEntries(2);
    expect(quotedIn(await opened(rig.as(person)))).toEqual([]);
    expect(quotedIn(await opened(actor))).toHaveLength(2);
  });

  it('speaks German', async () => {
    const { person } = await withEntries(1);
    const actor = rig.as(person, { channel: room.channel, locale: 'de' });
    const panel = await opened(actor);
    expect(textOf(panel)).toContain('### Dein Notizbuch · \u2068History \\*10b\\*\u2069');
    expect(textOf(panel)).toContain('Das Halbjahr endet am');
    const entry = await chosen(actor, panel, 'ntb;on;open;', valuesOf(panel, 'ntb;on;open;')[0] ?? '');
    expect(buttonsOf(entry)).toEqual([
      'Meine Worte und Schlagwörter',
      'Nach oben',
      'Nach unten',
      'Ganz nach oben',
      'Entfernen',
      'Zusammenhang',
      'Beleg',
      'Alle Einträge',
    ]);
    const shown = await typed(actor, entry, 'Meine Worte und Schlagwörter', { note: 'Sieben.', tags: '' });
    expect(textOf(shown)).toContain('-# In deinen eigenen Worten\n\u2068Sieben.\u2069');
  });

  it('shows no word of an article that is erased, and keeps its owner’s own', async () => {
    const text =
      'A short note\n\nThe keeper of the weir at Lower Fen wrote 40 letters in the winter of the flood.\n';
    const { person, actor } = student();
    const id = await addPasted(bot, keeper, { file: 'weir.txt', text });
    const found = await answered(actor, 'ask', {
      question: 'How many letters did the keeper of the weir write?',
    });
    const done = await saved(actor, found);
    const shown = await typed(actor, done, 'Add my words', { note: 'Forty letters!', tags: '' });
    expect(quotedIn(shown)).toHaveLength(1);
    await bot.app('remove', { ...keeper, at: await bot.now() }, id, 'erase');
    const panel = await opened(actor);
    expect(textOf(panel)).not.toContain('wrote 40 letters');
    expect(textOf(panel)).toMatch(/The article of this passage was erased on/);
    expect(textOf(panel)).toContain('Forty letters!');
    expect(textOf(await saved(actor, found))).toMatch(/The article of this passage was erased on/);
    const written = await actor.press(await actor.press(panel, 'Export').reply(), 'Markdown').reply(20_000);
    expect(textOf(written)).toContain('Quotations that cannot be shown any more: 1.');
    const file = (await fileOf(written)).bytes.toString();
    expect(file).not.toContain('wrote 40 letters');
    expect(file).toContain('Forty letters');
    // What cannot be put back is asked for once more.
    const entry = await entryOf(actor, 0);
    const sure = await actor.press(entry, 'Remove').reply();
    expect(textOf(sure)).toContain('Remove this entry?');
    expect(quotedIn(await actor.press(sure, 'Remove').reply())).toEqual([]);
    expect(textOf(await opened(rig.as(person, { channel: room.channel })))).not.toContain('Forty');
  });

  it('holds what is not open to its owner any more without its words, and takes nothing that is not', async () => {
    const sentence = 'The lock keeper of Lower Fen painted 30 gates in the dry summer.';
    const text = `On the gates\n\n${sentence}\n\nThe lock keeper of Lower Fen painted 12 gates in the wet summer.\n`;
    const id = await addPasted(bot, keeper, { file: 'gates.txt', text });
    const { actor } = student();
    const { actor: late } = student();
    const gates = 'How many gates did the lock keeper of Lower Fen paint in the dry summer?';
    const [found, other] = [
      await answered(actor, 'ask', { question: gates }),
      await answered(late, 'ask', { question: gates }),
    ];
    await saved(actor, found);
    const member = { ...keeper, at: await bot.now() };
    const pack = await bot.app('createPack', member, {
      name: 'For teachers',
      roles: [room.teachers.id],
      channels: [],
    });
    await bot.app('move', member, [id], pack.id);
    const panel = await opened(actor);
    expect(textOf(panel)).toContain('This passage is not open to you here.');
    expect(textOf(panel)).not.toContain('painted');
    expect(textOf(await saved(late, other))).toContain('not, or no longer, open to you here');
    expect(quotedIn(await opened(late))).toEqual([]);
    await bot.app('changePack', { ...keeper, at: await bot.now() }, pack.id, { roles: [] });
    expect(quotedIn(await opened(actor))).toEqual([quotedIn(found)[0]]);
  });

  it('answers what is pressed that nobody was offered', async () => {
    const { actor } = await withEntries(1);
    const panel = await opened(actor);
    for (const id of ['ntb;', 'ntb;on;erase;;0;0;a;;', 'ntb;on;entry;ILOU0000;0;0;a;;', 'ntb;save;short']) {
      const first = idOf(panel, 'ntb;on;export;');
      makeUp(rig, panel, (each) => (each === first ? id : each));
      expect(textOf(await actor.press(messageNow(rig, panel), id).reply())).toContain(
        'This button is from an older message',
      );
      makeUp(rig, panel, (each) => (each === id ? first : each));
    }
  });

  it('stays when the bot is started again, and its buttons work', async () => {
    const { actor } = await withEntries(1);
    const entry = await entryOf(actor, 0);
    expect((await bot.stop()).code).toBe(0);
    bot = await startAgain();
    // The first who asks waits until the library is open again.
    expect(quotedIn(await opened(actor))).toHaveLength(1);
    const shown = await typed(actor, entry, 'My words and tags', { note: 'Still here.', tags: '' });
    expect(textOf(shown)).toContain('\u2068Still here.\u2069');
    expect(article).toHaveLength(12);
  });

  it('sends nothing that looks like anything else', () => {
    expect(unfaithful(rig)).toEqual([]);
  });
});

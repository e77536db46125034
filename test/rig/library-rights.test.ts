import { describe, expect, it } from 'vitest';
import { withMainBot } from './frame.ts';
import { moderatorsOf } from './kept.ts';
import { added, changed, draftFrom, told } from './main-bot.ts';
import {
  buttonsOf,
  rigDir,
  textOf,
  type Actor,
  type Message,
  type Person,
  type Rig,
  type Role,
} from './rig.ts';
import { idsOf, makeUp, noModerating } from './shown.ts';

const text = (name: string) => `# ${name}\n\nThe keeper of ${name} counted forty geese on the meadow.`;

const noAdding = 'This needs the right to add articles.';

const titles = async (actor: Actor, command: string) =>
  (await actor.autocomplete(command, 'article', '').choices()).map(({ name }) => name);

/** The id of an article, as completion gives it. */
async function idOf(actor: Actor, title: string): Promise<string> {
  const choices = await actor.autocomplete('library show', 'article', title).choices();
  const found = choices.find(({ name }) => name.startsWith(title));
  if (found === undefined) throw new Error(`No article is called ${title}`);
  return found.value;
}

describe.skipIf(rigDir === undefined)('the rights to the library of a server', { timeout: 60_000 }, () => {
  let rig: Rig;
  /** Olive owns the server, Mona may manage messages, Rita's role may add, Max may nothing. */
  let olive: Actor;
  let mona: Actor;
  let rita: Actor;
  let max: Actor;
  let ritaHerself: Person;
  let helpers: Role;

  withMainBot(async (frame) => {
    ({ rig } = frame);
    const { guild, owner } = rig.world;
    const [first, second, third] = rig.addMembers(3);
    if (first === undefined || second === undefined || third === undefined) throw new Error('Nobody joined');
    rig.giveRole(first, moderatorsOf(rig));
    helpers = rig.addRole(guild, { name: 'Helpers' });
    rig.giveRole(second, helpers);
    [olive, mona, rita, max] = [rig.as(owner), rig.as(first), rig.as(second), rig.as(third)];
    ritaHerself = second;
    const panel = await olive.slash('config settings').reply();
    await changed(olive.select(panel, 'cfg;role;add', [helpers]));
  });

  /** Gives a message that somebody has other buttons, as somebody would who makes up what they send. */
  function forged(message: Message, change: (id: string) => string): void {
    makeUp(rig, message, change);
  }

  it('let nobody in without one: not at the offer, not at the act, and nothing is fetched', async () => {
    const before = rig.cdn.downloads.length;
    const file = rig.upload('max.md', text('Max'));
    const message = max.say('mine', { attachments: [file] });
    const tried = [
      max.slash('library add'),
      max.slash('library add', { file }),
      max.slash('library list'),
      max.slash('library packs'),
      max.slash('library show', { article: 'anything' }),
      max.slash('library remove', { article: 'anything' }),
      max.slash('library undo', { article: 'anything' }),
      max.contextMenu('Add to library', message),
    ];
    for (const each of tried) {
      const reply = await each.reply();
      expect(reply.ephemeral).toBe(true);
      expect(textOf(reply)).toContain(noAdding);
      expect(buttonsOf(reply)).toEqual([]);
    }
    expect(rig.cdn.downloads.length).toBe(before);
    expect(await titles(max, 'library show')).toEqual([]);
    expect(await max.autocomplete('library list', 'pack', '').choices()).toEqual([]);
  });

  it('let a role add and change its own, and nothing of anybody else', async () => {
    await added(mona, { text: text('Lower Fen') });
    await added(rita, { text: text('Upper Fen') });
    const own = await rita.slash('library show', { article: await idOf(rita, 'Upper Fen') }).reply();
    expect(buttonsOf(own)).toEqual(['Correct', 'Replace', 'Remove']);
    const foreign = await rita.slash('library show', { article: await idOf(rita, 'Lower Fen') }).reply();
    expect(buttonsOf(foreign)).toEqual([]);
    const refused = await rita.slash('library remove', { article: 'Lower Fen' }).reply();
    expect(textOf(refused)).toContain(noModerating);
    const panel = await rita.slash('library packs').reply();
    expect(buttonsOf(panel)).toEqual([]);
  });

  it('hold for made-up buttons: another’s article, another’s file that waits, packs', async () => {
    const foreign = await idOf(mona, 'Lower Fen');
    const own = await rita.slash('library show', { article: 'Upper Fen' }).reply();
    const before = await rita.slash('library show', { article: 'Lower Fen' }).reply();
    for (const verb of ['remove', 'erase-sure']) {
      forged(own, (id) => (id.startsWith('lib;article;correct') ? `lib;article;${verb};${foreign}` : id));
      expect(await told(rita.press(own, 'Correct'))).toContain(noModerating);
    }
    const after = await rita.slash('library show', { article: 'Lower Fen' }).reply();
    expect(textOf(after)).toBe(textOf(before));

    const waiting = await draftFrom(mona, { text: text('Fen Bridge') });
    const draft = idsOf(waiting).find((id) => id.startsWith('lib;draft;keep')) ?? '';
    const mine = await draftFrom(rita, { text: text('Fen Mill') });
    forged(mine, (id) => (id.startsWith('lib;draft;keep') ? draft : id));
    expect(await told(rita.press(mine, 'Add to library'))).toContain('This file does not wait any more');
    expect(textOf(await changed(mona.press(waiting, 'Add to library')))).toContain('It can be asked now');
  });

  it('are looked up when a button is pressed, not when it was offered', async () => {
    const waiting = await draftFrom(rita, { text: text('Fen Lock') });
    const card = await rita.slash('library show', { article: 'Upper Fen' }).reply();
    const list = await rita.slash('library list').reply();
    rig.takeRole(ritaHerself, helpers);
    for (const [message, label] of [
      [waiting, 'Add to library'],
      [waiting, 'Correct'],
      [waiting, 'Discard'],
      [card, 'Correct'],
      [card, 'Replace'],
      [card, 'Remove'],
      [list, 'Add'],
    ] as const) {
      expect([label, await told(rita.press(message, label))]).toEqual([
        label,
        expect.stringContaining(noAdding),
      ]);
    }
    rig.giveRole(ritaHerself, helpers);
    expect(textOf(await changed(rita.press(waiting, 'Add to library')))).toContain('It can be asked now');
  });

  it('bring back what was removed, and ask twice before what is erased', async () => {
    const title = 'Fen Bell';
    await added(mona, { text: text(title) });
    const article = await idOf(mona, title);
    const removed = await mona.slash('library remove', { article }).reply();
    expect(textOf(removed)).toContain('It can be brought back until');
    expect(buttonsOf(removed)).toEqual(['Bring back', 'Erase']);
    expect(
      textOf(await max.slash('ask', { question: `Who counted geese at ${title}?` }).reply()),
    ).not.toContain(`The keeper of ${title}`);
    const choices = await mona.autocomplete('library undo', 'article', 'bell').choices();
    expect(choices.map(({ value }) => value)).toEqual([article]);
    const back = await mona.slash('library undo', { article }).reply();
    expect(buttonsOf(back)).toEqual(['Correct', 'Replace', 'Remove', 'Erase']);
    const sure = await changed(mona.press(back, 'Erase'));
    expect(textOf(sure)).toContain('Erase it for good?');
    expect(buttonsOf(sure)).toEqual(['Keep it', 'Erase for good']);
    expect(buttonsOf(await changed(mona.press(sure, 'Keep it')))).toContain('Erase');
    const again = await changed(mona.press(await changed(mona.press(back, 'Erase')), 'Erase for good'));
    expect(textOf(again)).toContain('Only that it is gone is kept');
    expect(await titles(mona, 'library show')).not.toContain(title);
  });

  it('correct what is known, by a command or on the card, and leave what nobody changed', async () => {
    await added(mona, { text: text('Fen Well') });
    const article = await idOf(mona, 'Fen Well');
    const first = mona.slash('library correct', { article });
    const second = olive.slash('library correct', { article });
    await Promise.all([first.answer(), second.answer()]);
    const left = { title: 'Fen Well', publisher: '', byline: '', published: '', url: '' };
    await mona.submit(first, { ...left, publisher: 'The Fen Lantern' }).reply();
    const card = await olive.submit(second, { ...left, published: '~3 May 2024' }).reply();
    expect(textOf(card)).toContain('**The Fen Lantern** · about 3 May 2024');
    const form = olive.press(card, 'Correct');
    await form.answer();
    const asked = {
      ...left,
      publisher: 'The Fen Lantern',
      published: '~2024-05-03',
      url: 'javascript:alert(1)',
    };
    expect(await told(olive.submit(form, asked))).toContain('is not an address that I can show');
  });

  it('replace an article, whose place the new one takes once it is added', async () => {
    await added(mona, { text: text('Fen Ferry') });
    const card = await mona.slash('library show', { article: 'Fen Ferry' }).reply();
    const form = mona.press(card, 'Replace');
    await form.answer();
    const draft = await mona.submit(form, { text: text('New Fen Ferry') }).reply(20_000);
    expect(textOf(draft)).toContain('It takes the place of the article that you replace');
    await changed(mona.press(draft, 'Add to library'));
    const names = await titles(mona, 'library show');
    expect(names).toContain('New Fen Ferry');
    expect(names).not.toContain('Fen Ferry');
  });

  it('end at the edge of a server', async () => {
    const other = rig.addGuild({ name: 'Other', owner: rig.world.owner });
    await rig.commandsRegistered('library');
    const there = rig.as(rig.world.owner, { guild: other });
    const article = await idOf(mona, 'Lower Fen');
    expect(textOf(await there.slash('library show', { article }).reply())).toContain(
      'There is no such article',
    );
    expect(await titles(there, 'library show')).toEqual([]);
    expect(textOf(await there.slash('library list').reply())).toContain('There are no articles yet');
    const card = await added(there, { text: text('Other Fen') });
    forged(card, (id) => (id.startsWith('lib;article;show') ? `lib;article;remove;${article}` : id));
    expect(await told(there.press(card, 'Show'))).toContain('There is no such article');
    expect(await titles(mona, 'library show')).toContain('Lower Fen');
  });
});

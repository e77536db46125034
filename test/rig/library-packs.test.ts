import { describe, expect, it } from 'vitest';
import { withMainBot } from './frame.ts';
import { changed, draftFrom, told } from './main-bot.ts';
import {
  addUnseenThread,
  all,
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

const geese = 'Warden Ulla Prent counted forty geese on the meadow of Lower Fen.';
const question = { question: 'Who counted geese on the meadow of Lower Fen?' };

const answerFor = async (actor: Actor) => textOf(await actor.slash('ask', question).reply(20_000));

/** The id of the pack that a card shows. */
const packId = (card: Message) =>
  all(card).flatMap(({ custom_id: id }) => /^lib;pack;edit;(\w{6})$/.exec(id ?? '')?.[1] ?? [])[0] ?? '';

describe.skipIf(rigDir === undefined)('the packs of a server', { timeout: 60_000 }, () => {
  let rig: Rig;
  let olive: Actor;
  let people: readonly Person[];
  let next = 0;
  let readers: Role;
  let club: Channel;
  let pack: Message;

  withMainBot(async (frame) => {
    ({ rig } = frame);
    olive = rig.as(rig.world.owner);
    people = rig.addMembers(40);
    readers = rig.addRole(rig.world.guild, { name: 'Readers' });
    club = rig.addChannel(rig.world.guild, { name: 'club', type: 'text' });
  });

  /** Another person each time, so that nobody waits for the pause. */
  function somebody(where: { readonly role?: Role; readonly channel?: Channel } = {}): Actor {
    const person = people[next++];
    if (person === undefined) throw new Error('Everybody has asked');
    if (where.role !== undefined) rig.giveRole(person, where.role);
    return rig.as(person, where.channel === undefined ? {} : { channel: where.channel });
  }

  const press = async (message: Message, label: string) => changed(olive.press(message, label));

  async function edited(values: Readonly<Record<string, string>>): Promise<Message> {
    const form = olive.press(pack, 'Edit');
    await form.answer();
    return olive.submit(form, { name: 'Week 3', ...values }).reply();
  }

  it('are made from a card, and take articles in', async () => {
    const panel = await olive.slash('library packs').reply();
    expect(panel.ephemeral).toBe(true);
    expect(buttonsOf(panel)).toEqual(['New pack']);
    const form = olive.press(panel, 'New pack');
    await form.answer();
    pack = await olive.submit(form, { name: 'Week 3', description: 'What we read in week *3*' }).reply();
    expect(pack.id).toBe(panel.id);
    expect(textOf(pack)).toContain('### \u2068Week 3\u2069\n\u2068What we read in week \\*3\\*\u2069');
    expect(textOf(pack)).toContain('open to every member, in every channel');
    expect(buttonsOf(pack)).toEqual([
      'Add articles',
      'Edit',
      'Make default here',
      'Delete pack',
      'All packs',
    ]);

    const card = await draftFrom(olive, { text: `# Geese\n\n${geese}` });
    const [id = ''] = all(card).flatMap(({ custom_id: custom, options = [] }) =>
      custom?.startsWith('lib;draft;pack') === true ? options.map(({ value }) => value).slice(1) : [],
    );
    const chosen = await changed(olive.select(card, /^lib;draft;pack/, [id]));
    expect(textOf(chosen)).toContain('pack: \u2068Week 3\u2069');
    expect(textOf(await press(chosen, 'Add to library'))).toContain('pack: \u2068Week 3\u2069');
    expect(await answerFor(somebody())).toContain(geese);
  });

  it('are for roles: for everybody else there is nothing, and it is posted for nobody', async () => {
    const limited = await changed(olive.select(pack, /^lib;pack;roles/, [readers]));
    expect(textOf(limited)).toContain(`only for <@&${readers.id}>`);
    const outside = somebody();
    expect(await answerFor(outside)).not.toContain('geese on the meadow of Lower Fen.');
    const inside = somebody({ role: readers });
    const answer = await inside.slash('ask', question).reply();
    expect(textOf(answer)).toContain(geese);
    expect(await told(inside.press(answer, 'Post publicly'))).not.toContain(geese);
    const shared = somebody({ role: readers }).slash('ask', { ...question, share: true });
    expect(await told(shared)).not.toContain(geese);
    await changed(olive.select(pack, /^lib;pack;roles/, []));
    expect(await answerFor(somebody())).toContain(geese);
  });

  it('are for channels, and the threads in them', async () => {
    const limited = await changed(olive.select(pack, /^lib;pack;channels/, [club]));
    expect(textOf(limited)).toContain(`only in <#${club.id}>`);
    expect(await answerFor(somebody())).not.toContain(geese);
    expect(await answerFor(somebody({ channel: club }))).toContain(geese);
    const thread = rig.addThread(club, { name: 'talk', type: 'publicThread' });
    expect(await answerFor(somebody({ channel: thread }))).toContain(geese);
    const unseen = addUnseenThread(rig, club);
    expect(await answerFor(somebody({ channel: unseen }))).toContain(geese);
    await changed(olive.select(pack, /^lib;pack;channels/, []));
  });

  it('open and close on days, which are typed as people do', async () => {
    const closed = await edited({ opens: '', closes: '1 September 2020' });
    expect(textOf(closed)).toContain('open until 1 September 2020');
    expect(await answerFor(somebody())).not.toContain(geese);
    const open = await edited({ opens: '2020-01-01', closes: '' });
    expect(textOf(open)).toContain('open from 1 January 2020 on');
    expect(await answerFor(somebody())).toContain(geese);
    const form = olive.press(pack, 'Edit');
    await form.answer();
    expect(await told(olive.submit(form, { name: 'Week 3', opens: 'some day' }))).toContain(
      'is not a day that I can read',
    );
  });

  it('are asked by default in a channel that has one', async () => {
    const set = await press(pack, 'Make default here');
    expect(textOf(set)).toContain('asked by default in <#');
    expect(buttonsOf(set)).toEqual(['Add articles', 'Edit', 'No default here', 'Delete pack', 'All packs']);
    expect(await answerFor(somebody())).toContain(geese);
    expect(textOf(await press(set, 'No default here'))).not.toContain('asked by default');
  });

  it('narrow the list, and are completed by name', async () => {
    const choices = await olive.autocomplete('library list', 'pack', 'week').choices();
    expect(choices.map(({ name }) => name)).toEqual(['Week 3']);
    const list = await olive.slash('library list', { pack: 'week 3' }).reply();
    expect(textOf(list)).toContain('- Geese');
    const none = await changed(olive.select(list, /^lib;list;filter/, ['none']));
    expect(textOf(none)).toContain('No article fits this.');
    const opened = await olive
      .select(await changed(olive.select(none, /^lib;list;filter/, ['any'])), 'lib;list;open', [
        String((await olive.autocomplete('library show', 'article', 'geese').choices())[0]?.value),
      ])
      .reply();
    expect(opened.id).not.toBe(list.id);
    expect(textOf(opened)).toContain('### Geese');
  });

  it('are moved into and out of, and deleted where nothing is opened by it', async () => {
    const card = await olive.slash('library show', { article: 'Geese' }).reply();
    const out = await changed(olive.select(card, /^lib;article;move/, ['none']));
    expect(textOf(out)).toContain('in no pack');
    const choices = await olive.autocomplete('library show', 'article', 'geese').choices();
    const ids = choices.map(({ value }) => value);
    await changed(
      olive.select(await changed(olive.press(pack, 'All packs')), 'lib;packs;open', [packId(pack)]),
    );
    expect(textOf(await changed(olive.select(pack, /^lib;pack;take/, ids)))).toContain('articles: 1');
    await changed(olive.select(card, /^lib;article;move/, ['none']));
    expect(textOf(await olive.slash('library move', { article: 'Geese', pack: 'Week 3' }).reply())).toContain(
      'pack: \u2068Week 3\u2069',
    );
    await changed(olive.select(pack, /^lib;pack;roles/, [readers]));
    const sure = await press(pack, 'Delete pack');
    expect(buttonsOf(sure)).toEqual(['Keep it', 'Delete pack']);
    expect(await told(olive.press(sure, 'Delete pack'))).toContain('would be open to everybody');
    await press(sure, 'Keep it');
    await changed(olive.select(pack, /^lib;pack;roles/, []));
    await edited({ opens: '', closes: '' });
    const gone = await press(await press(pack, 'Delete pack'), 'Delete pack');
    expect(textOf(gone)).toContain('There are none yet');
    expect(textOf(await olive.slash('library show', { article: 'Geese' }).reply())).toContain('in no pack');
  });

  it('are added to from their card, and again from what was added', async () => {
    const form = olive.press(await olive.slash('library packs').reply(), 'New pack');
    await form.answer();
    const made = await olive.submit(form, { name: 'Week 4' }).reply();
    const chosen = new RegExp(`"value":"${packId(made)}","label":"[^"]*","default":true`);
    const adding = olive.press(made, 'Add articles');
    expect(JSON.stringify(await adding.answer())).toMatch(chosen);
    const text = `# Cranes\n\n${geese.replace('geese', 'cranes')}`;
    const files = ['first', 'second'].map((word) =>
      rig.upload(`${word}.txt`, `Warden Ulla Prent saw the ${word} swan of Lower Fen.`, 'text/plain'),
    );
    const several = await olive.submit(adding, { files, pack: [packId(made)] }).reply();
    expect(textOf(several)).toMatch(/2 files were read[^]*pack: \u2068Week 4\u2069/);
    const again = olive.press(made, 'Add articles');
    await again.answer();
    const card = await olive.submit(again, { text, pack: [packId(made)] }).reply();
    const done = await press(card, 'Add to library');
    expect(textOf(done)).toContain('pack: \u2068Week 4\u2069');
    expect(JSON.stringify(await olive.press(done, 'Add more').answer())).toMatch(chosen);
  });
});

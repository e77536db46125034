import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { withMainBot } from './frame.ts';
import { added, changed, draftFrom, told } from './main-bot.ts';
import { all, buttonsOf, rigDir, textOf, type Actor, type Bot, type Rig } from './rig.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../readers/fixtures/real-world/${name}`, import.meta.url));

const pier = `---
title: "Board *approves* the [new] pier"
publisher: The _Quay_ Times
---

The harbour board of Saltmere approved the new pier on Thursday by 7 votes to 2.

Treasurer Oona Brisk said the pier would cost 12 million crowns.
`;

describe.skipIf(rigDir === undefined)('adding to the library of a server', { timeout: 60_000 }, () => {
  let rig: Rig;
  let bot: Bot;
  let stateDir: string;
  let olive: Actor;
  /** Nobody waits for the pause between two questions: another person asks each. */
  let others: readonly Actor[];
  let next = 0;

  const startAgain = withMainBot(async (frame) => {
    ({ rig, bot, stateDir } = frame);
    olive = rig.as(rig.world.owner);
    others = rig.addMembers(30).map((person) => rig.as(person));
  });
  afterEach(() => expect(readdirSync(join(stateDir, 'incoming'))).toEqual([]));

  async function answerTo(question: string): Promise<string> {
    const asker = others[next++ % others.length];
    if (asker === undefined) throw new Error('Nobody is there to ask');
    return textOf(await asker.slash('ask', { question }).reply(20_000));
  }

  it('begins with the sample, and with how to go on', async () => {
    expect(await answerTo('Who approved the new pier?')).toContain('sample, fiction');
    const list = await olive.slash('library list').reply();
    expect(list.ephemeral).toBe(true);
    expect(textOf(list)).toContain('There are no articles yet, so the sample library is asked here');
    expect(buttonsOf(list)).toEqual(['Add']);
  });

  it('shows what was understood, lets it be corrected, and quotes it once it is added', async () => {
    const card = await draftFrom(olive, { files: [rig.upload('pier.md', pier)] });
    expect(card.ephemeral).toBe(true);
    expect(textOf(card)).toContain('### Board \\*approves\\* the \\[new\\] pier');
    expect(textOf(card)).toContain('**The \\_Quay\\_ Times** · date unknown');
    expect(textOf(card)).toContain('> \u2068The harbour board of Saltmere approved the new pier on Thursday');
    expect(textOf(card)).toContain('Its date is not known');
    expect(textOf(card)).toContain('Nobody can ask it yet');
    expect(buttonsOf(card)).toEqual(['Add to library', 'Correct', 'Discard']);
    expect(await answerTo('Who approved the new pier?')).not.toContain('Saltmere');

    const form = olive.press(card, 'Correct');
    await form.answer();
    const corrected = await olive
      .submit(form, {
        title: 'Board approves the pier',
        publisher: 'The Quay Times',
        byline: 'Ada Quill',
        published: '2 March 2025',
        url: '',
      })
      .reply(20_000);
    expect(corrected.id).toBe(card.id);
    expect(textOf(corrected)).toContain('### Board approves the pier');
    expect(textOf(corrected)).toContain('**The Quay Times** · Ada Quill · 2 March 2025');
    expect(textOf(corrected)).not.toContain('Its date is not known');

    const done = await changed(olive.press(card, 'Add to library'));
    expect(textOf(done)).toContain('It can be asked now.');
    expect(textOf(done)).toContain('answered from its own articles');
    const answer = await answerTo('Who approved the new pier?');
    expect(answer).toContain(
      '> \u2068The harbour board of Saltmere approved the new pier on Thursday by 7 votes to 2.\u2069',
    );
    expect(answer).toContain('**The Quay Times** · Board approves the pier · Ada Quill · 2 March 2025');
    expect(answer).not.toContain('sample, fiction');
  });

  it('quotes a PDF with its page', async () => {
    await added(olive, {
      files: [rig.upload('minutes.pdf', fixture('minutes-print.pdf'), 'application/pdf')],
    });
    const answer = await answerTo('Who walked footpath 17?');
    expect(answer).toMatch(/Cllr Oakes had walked it\./);
    expect(answer).toContain('p. 2');
  });

  it('takes pasted text, named after its first line', async () => {
    const card = await draftFrom(olive, {
      text: '# The lamp of Grell Point\n\nKeeper Anselm Roe relit the lamp of Grell Point on 3 May 2024.',
    });
    expect(textOf(card)).toContain('The lamp of Grell Point');
    await changed(olive.press(card, 'Add to library'));
    expect(await answerTo('Who relit the lamp of Grell Point?')).toContain(
      'Keeper Anselm Roe relit the lamp',
    );
  });

  it('takes a file as an option, without a form', async () => {
    const file = rig.upload(
      'ferry.txt',
      'The ferry stops\n\nThe ferry to Innis stopped on Monday, said Bela Ort.',
    );
    const card = await olive.slash('library add', { file }).reply(20_000);
    expect(textOf(card)).toContain('said Bela Ort');
    expect(textOf(await changed(olive.press(card, 'Discard')))).toContain('Nothing of it is kept');
    expect(await answerTo('Who spoke of the ferry to Innis?')).not.toContain('Bela Ort');
  });

  it('takes the files of somebody’s message, and says so where it has none', async () => {
    const message = others[0]?.say('Here it is', {
      attachments: [
        rig.upload('kiln.md', '# The kiln\n\nThe kiln at Dorran burns peat, says potter Mila Venn.'),
      ],
    });
    const card = await olive.contextMenu('Add to library', message).reply(20_000);
    expect(textOf(card)).toContain('### The kiln');
    await changed(olive.press(card, 'Add to library'));
    expect(await answerTo('What does the kiln at Dorran burn?')).toContain('burns peat');
    const bare = await olive.contextMenu('Add to library', others[0]?.say('nothing here')).reply();
    expect(textOf(bare)).toContain('This message has no file to add.');
  });

  it('says of a text that is there already that it is', async () => {
    const again = await draftFrom(olive, { files: [rig.upload('again.md', pier)] });
    expect(textOf(again)).toContain('The library has this text already');
    await changed(olive.press(again, 'Discard'));
  });

  it('lists the files of an archive, to be looked at and added one by one, or all at once', async () => {
    const list = await draftFrom(olive, { files: [rig.upload('week.zip', fixture('week-3.zip'))] });
    const pick = all(list).find(({ custom_id: id }) => id === 'lib;drafts;pick;0');
    const [first, second, ...rest] = pick?.options ?? [];
    if (first === undefined || second === undefined) throw new Error(textOf(list));
    const number = rest.length + 2;
    expect(textOf(list)).toContain(`### ${number} files were read`);
    expect(buttonsOf(list)).toEqual([`Add all ${number}`, `Discard all ${number}`]);

    const one = await changed(olive.select(list, 'lib;drafts;pick;0', [second.value]));
    expect(textOf(one)).toContain('Nobody can ask it yet');
    expect(buttonsOf(one)).toEqual([
      'Add to library',
      'Correct',
      'Discard',
      `Add all ${number}`,
      `Discard all ${number}`,
    ]);
    const left = await changed(olive.press(one, 'Add to library'));
    expect(JSON.stringify(left.components)).not.toContain(second.value);
    const done =
      rest.length === 0
        ? await changed(olive.press(left, 'Add to library'))
        : await changed(olive.press(left, /^lib;drafts;keep$/));
    expect(textOf(done)).toMatch(/can be asked now/);
    const kept = await olive.slash('library list').reply();
    for (const { label } of [first, second])
      expect(JSON.stringify(kept.components)).toContain(label.slice(0, 20));
  });

  it.each([
    ['a wrong size', { size: 5 }, 'is not of the size that was said'],
    ['a size beyond all limits', { size: 21 * 1024 * 1024 }, 'has more than 20 MB'],
    ['a file that is gone', { status: 404 }, 'could not be fetched from Discord'],
    ['a file without an end', { endless: true }, 'is not of the size that was said'],
    ['a file that takes its time', { slow: 19_000 }, 'did not arrive within 15 seconds'],
  ])(
    'refuses %s with a sentence',
    async (_what, wrong, sentence) => {
      const file = rig.upload(
        'bad.txt',
        'The harbour bell rang twice, said Ilse Norden on Friday.',
        'text/plain',
        wrong,
      );
      const card = await draftFrom(olive, { files: [file] }, 30_000);
      expect(textOf(card)).toContain(`bad.txt ${sentence}`);
      expect(buttonsOf(card)).toEqual([]);
    },
    40_000,
  );

  it('keeps a file that is on its way where nobody else can read it', async () => {
    const words = 'The ferry bell of Innis was recast in Dorran, said founder Jory Pask.';
    const form = olive.slash('library add');
    await form.answer();
    const sent = olive.submit(form, { files: [rig.upload('bell.txt', words, 'text/plain', { slow: 2000 })] });
    const folder = join(stateDir, 'incoming');
    await expect.poll(() => readdirSync(folder).length, { timeout: 10_000 }).toBe(1);
    const [name = ''] = readdirSync(folder);
    expect(name).not.toContain('bell');
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    await changed(olive.press(await sent.reply(20_000), 'Discard'));
  });

  it('fetches nothing from anywhere but Discord', async () => {
    const before = rig.cdn.downloads.length;
    const elsewhere = { ...rig.upload('x.txt', 'Words.'), url: 'http://127.0.0.1:9/attachments/1/2/x.txt' };
    const card = await draftFrom(olive, { files: [elsewhere] });
    expect(textOf(card)).toContain('x.txt could not be fetched from Discord');
    expect(rig.cdn.downloads.length).toBe(before);
  });

  it('reads the others where one of several fails', async () => {
    const card = await draftFrom(olive, {
      files: [
        rig.upload('gone.txt', 'Gone.', 'text/plain', { status: 404 }),
        rig.upload('picture.png', 'not one', 'image/png'),
        rig.upload('good.md', '# The good one\n\nIt was read all the same, said Piet Lorm.'),
      ],
    });
    expect(textOf(card)).toContain('gone.txt could not be fetched');
    expect(textOf(card)).toContain('picture.png was left out');
    expect(textOf(card)).toContain('### The good one');
    expect(buttonsOf(card)).toEqual(['Add to library', 'Correct', 'Discard']);
    await changed(olive.press(card, 'Discard'));
  });

  it('says what is missing where nothing was offered, and what cannot be read as a date', async () => {
    expect(textOf(await draftFrom(olive, {}))).toContain('There was nothing to add');
    const card = await draftFrom(olive, { text: 'A text about Oona Brisk of Saltmere and her boat.' });
    const form = olive.press(card, 'Correct');
    await form.answer();
    expect(await told(olive.submit(form, { title: 'A text', published: 'whenever' }))).toContain(
      'is not one day that I can read',
    );
    await changed(olive.press(card, 'Discard'));
  });

  it('keeps what waits over a restart', async () => {
    const card = await draftFrom(olive, {
      text: '# The weir\n\nThe weir at Oxley held, said engineer Tam Brodie.',
    });
    expect((await bot.stop()).code).toBe(0);
    writeFileSync(join(stateDir, 'incoming', 'left-behind'), 'by a run that was killed');
    bot = await startAgain();
    const done = await changed(olive.press(card, 'Add to library'));
    expect(textOf(done)).toContain('It can be asked now.');
    expect(await answerTo('Who said that the weir at Oxley held?')).toContain('engineer Tam Brodie');
  });

  it('is refused politely, or not offered at all, outside of servers that have the bot', async () => {
    expect(() => rig.as(rig.world.owner, { where: 'botDm' }).slash('library list')).toThrow(/not offered/);
    const elsewhere = rig.addGuild({ name: 'Without it', owner: rig.world.owner, bot: false });
    expect(() => rig.as(rig.world.owner, { guild: elsewhere }).slash('library list')).toThrow();

    // Discord goes by an old registration for a while, and whoever makes up what they send goes by none.
    const registered = rig.world.findCommand('library', 1, 'global') ?? {};
    const before = { ...registered };
    Object.assign(registered, { contexts: [0, 1, 2], integration_types: [0, 1] });
    for (const where of [
      { where: 'botDm' },
      { where: 'private' },
      { guild: elsewhere },
      { installed: 'user' },
    ])
      for (const command of ['library list', 'library add', 'library packs']) {
        const reply = await rig.as(rig.world.owner, where).slash(command).reply();
        expect([where, textOf(reply)]).toEqual([
          where,
          expect.stringContaining('This is for servers that have added the bot'),
        ]);
      }
    Object.assign(registered, before);
  });
});

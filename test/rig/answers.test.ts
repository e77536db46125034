import { afterEach, describe, expect, it } from 'vitest';
import { unfaithful } from './faithful.ts';
import { withBot } from './frame.ts';
import { all, buttonsOf, rigDir, textOf, type Actor, type Bot, type Message, type Rig } from './rig.ts';

describe.skipIf(rigDir === undefined)('the bot in Discord', () => {
  let rig: Rig;
  let bot: Bot;
  let alice: Actor;
  let mallory: Actor;

  withBot((frame) => {
    ({ rig, bot } = frame);
    alice = rig.as(rig.world.alice);
    mallory = rig.as(rig.world.mallory);
  });
  afterEach(() => expect(unfaithful(rig)).toEqual([]));

  it.each([
    ['who', { question: 'Oona Brisk' }, 'Treasurer Oona Brisk said the pier'],
    ['when', { question: 'when will the pier open?' }, 'The pier will open in June.'],
    ['claim', { question: 'The board approved the pier by 9 votes to 2.' }, '7 votes to 2'],
    [
      'quote',
      { question: 'The harbour board approved the new pier on Thursday by 7 votes to 2.' },
      'These words stand in the library.',
    ],
    ['ask', { question: 'How much would the pier cost?' }, '12 million crowns'],
  ])('answers /%s privately, in the article’s letters', async (name, options, expected) => {
    const reply = await alice.slash(name, options).reply();
    expect(reply.ephemeral).toBe(true);
    expect(textOf(reply)).toContain(expected);
    expect(buttonsOf(reply)).toEqual(expect.arrayContaining(['Context', 'Cite', 'Post publicly']));
  });

  it('shows what a chat would take for something else as it stands', async () => {
    const reply = await alice
      .slash('ask', { question: 'Whom does the contract of the pier name as beneficiary?' })
      .reply();
    expect(textOf(reply)).toContain(
      'names \\@everyone as "beneficiary" and \\<\\@123456789012345678\\> as its keeper',
    );
    expect(textOf(reply)).toContain('https\\://quay-times.example/contract');
  });

  it('narrows by publisher and dates, and orders by time', async () => {
    const reply = await alice
      .slash('when', {
        question: 'pier',
        publisher: 'The _Quay_ Times',
        from: '1 March 2025',
        to: 'March 2025',
        order: 'time',
      })
      .reply();
    expect(textOf(reply)).toContain('The \\_Quay\\_ Times');
    expect(textOf(reply)).not.toContain('Coast');
    const refused = await alice.slash('ask', { question: 'pier', from: 'blue' }).reply();
    expect(textOf(refused)).toContain('is not a date that I can read');
    expect(refused.ephemeral).toBe(true);
  });

  it('says that nothing answers, and shows the closest passages only when asked', async () => {
    const reply = await alice.slash('ask', { question: 'Who won the pier regatta in Reykjavik?' }).reply();
    expect(textOf(reply)).toContain('Nothing in the library answers this.');
    expect(textOf(reply)).toContain('Reykjavik');
    const closest = await alice.press(reply, 'Closest passages').reply();
    expect(textOf(closest)).toContain('The closest passages. They may not answer it.');
    expect(closest.ephemeral).toBe(true);
  });

  it('lists sources, and pages through them', async () => {
    expect(textOf(await alice.slash('sources').reply())).toContain('Board \\*approves\\* the \\[new\\] pier');
    const elsewhere = rig.as(rig.world.alice, 'botDm');
    const first = await elsewhere.slash('sources').reply();
    expect(textOf(first)).toContain('page 1 of 3');
    const second = await elsewhere.press(first, 'Next').reply();
    expect(second.id).toBe(first.id);
    expect(textOf(second)).toContain('page 2 of 3');
    expect(textOf(await elsewhere.press(second, 'Previous').reply())).toContain('page 1 of 3');
    expect(textOf(await alice.slash('sources', { title: 'retires' }).reply())).toContain('Tom Weir retires');
  });

  it('says what it is and what each command does', async () => {
    expect(textOf(await alice.slash('help').reply())).toContain('/**who**');
    expect(textOf(await alice.slash('about').reply())).toContain('Pullquote');
  });

  it.each([
    ['who', 'question', 'Oo', 'Oona Brisk'],
    ['ask', 'publisher', 'the', 'The _Quay_ Times'],
    ['sources', 'title', 'Tom', 'Tom Weir retires'],
  ])('completes /%s %s', async (name, option, typed, expected) => {
    const choices = await alice.autocomplete(name, option, typed).choices();
    expect(choices.map(({ value }) => value)).toContain(expected);
    expect(choices.length).toBeLessThanOrEqual(25);
  });

  it('completes nothing that is too long to be typed', async () => {
    expect(await alice.autocomplete('who', 'question', 'x'.repeat(3000)).choices()).toEqual([]);
  });

  // What makes references is loaded when the first is asked for, which takes a busy machine long.
  it('shows a passage in its place, and cites it in full', async () => {
    const reply = await alice.slash('ask', { question: 'How much would the pier cost?' }).reply();
    const context = await alice.press(reply, 'Context').reply();
    expect(context.ephemeral).toBe(true);
    expect(textOf(context)).toContain(
      '**\u2068Treasurer Oona Brisk said the pier would cost 12 million crowns.\u2069**',
    );
    const citation = textOf(await alice.press(reply, 'Cite').reply());
    for (const part of [
      'The \\_Quay\\_ Times',
      'Ada Quill',
      '2 March 2025',
      'paragraph 2',
      'SHA-256',
      'pier.md',
      '#:~:text=',
      'passage: ',
      'References',
      '**APA**: Quill, A. (2025, March 2)',
      '**MLA**: Quill, Ada.',
      '(Quill, 2025, para. 2)',
    ])
      expect(citation).toContain(part);
  }, 30_000);

  it('points the buttons at the passage that is chosen', async () => {
    const reply = await alice.slash('who', { question: 'Oona Brisk' }).reply();
    const options = all(reply).flatMap((each) => each.options ?? []);
    expect(options.length).toBeGreaterThan(1);
    const [, second] = options;
    const chosen = await alice.select(reply, 'pick', [second?.value ?? '']).reply();
    expect(chosen.id).toBe(reply.id);
    expect(
      all(chosen)
        .flatMap((each) => each.options ?? [])
        .find((each) => each.default === true)?.value,
    ).toBe(second?.value);
    const posted = await alice.press(chosen, 'Post publicly').reply();
    expect(textOf(posted)).toContain(
      textOf(reply)
        .split('\n')
        .find((line) => line.includes('**2 · '))
        ?.replace('**2 · ', '**') ?? '?',
    );
  });

  it('posts one passage for everybody, who can look at it; only its poster and moderators can remove it', async () => {
    const reply = await alice
      .slash('claim', { question: 'The board approved the pier by 9 votes to 2.' })
      .reply();
    const posted = await alice.press(reply, 'Post publicly').reply();
    expect(posted.ephemeral).toBe(false);
    expect(textOf(posted)).toContain(`posted by <@${rig.world.alice.id}>`);
    expect(textOf(posted)).toContain('whether it is true is for you to judge');
    expect(textOf(posted)).toMatch(/numbers: claim \u20689\u2069 · passage \u20687\u2069/);
    expect(buttonsOf(posted)).toEqual(['Context', 'Cite', 'Save', 'Save as fact card', 'Remove']);
    const stranger = rig.as(rig.world.mallory, { permissions: '2048' });
    expect((await stranger.press(posted, 'Cite').reply()).ephemeral).toBe(true);
    const [refused] = await stranger.press(posted, 'Remove').followups(1);
    expect((refused?.flags ?? 0) & 64).toBe(64);
    expect(refused && textOf(refused)).toContain('Only the person who posted this');
    expect(rig.world.messages.has(posted.id)).toBe(true);
    await rig.as(rig.world.alice, { permissions: '2048' }).press(posted, 'Remove').answer();
    await rig.waitFor(() => !rig.world.messages.has(posted.id), 'the message to be gone');
  });

  it('shares at once, with all passages in reach of everybody, and a moderator can remove it', async () => {
    const shared = await alice.slash('who', { question: 'Oona Brisk', share: true }).reply();
    expect(shared.ephemeral).toBe(false);
    const context = await mallory.press(shared, 'Context').reply();
    expect(context.ephemeral).toBe(true);
    const [, second] = all(context).flatMap((each) => each.options ?? []);
    const looked = await mallory.select(context, 'look', [second?.value ?? '']).reply();
    expect(looked.id).toBe(context.id);
    expect(textOf(looked)).not.toBe(textOf(context));
    expect(textOf(await mallory.press(shared, 'Cite').reply()).match(/SHA-256/g)?.length).toBeGreaterThan(1);
    const moderator = rig.as(rig.world.mallory, { permissions: String(1 << 13) });
    await moderator.press(shared, 'Remove').answer();
    await rig.waitFor(() => !rig.world.messages.has(shared.id), 'the message to be gone');
  });

  it('does not post for somebody who may not post here', async () => {
    const muted = rig.as(rig.world.mallory, { permissions: '0' });
    const refused = await muted.slash('ask', { question: 'pier', share: true }).reply();
    expect(refused.ephemeral).toBe(true);
    expect(textOf(refused)).toContain('You may not post in this channel');
    const reply = await muted.slash('ask', { question: 'How much would the pier cost?' }).reply();
    const post = await muted.press(reply, 'Post publicly').reply();
    expect(post.ephemeral).toBe(true);
  });

  it('answers where the bot itself may post nothing, since answers need no permission', async () => {
    rig.deny(rig.world.guild, 'SEND_MESSAGES', 'EMBED_LINKS', 'READ_MESSAGE_HISTORY');
    const reply = await rig
      .as(rig.world.alice, { permissions: '2048' })
      .slash('ask', { question: 'How much would the pier cost?', share: true })
      .reply();
    expect(textOf(reply)).toContain('12 million crowns');
    rig.allow(rig.world.guild, 'SEND_MESSAGES', 'EMBED_LINKS', 'READ_MESSAGE_HISTORY');
  });

  it('looks a message up, and leads to it instead of repeating it', async () => {
    const message = alice.say('They say the board approved the pier by 9 votes to 2! <@1> **sic**');
    const reply = await alice.contextMenu('Find in sources', message).reply();
    expect(reply.ephemeral).toBe(true);
    const posted = await alice.press(reply, 'Post publicly').reply();
    expect(textOf(posted)).toContain('about [this message](https://discord.com/channels/');
    expect(textOf(posted)).not.toContain('sic');
    const checked = await alice
      .contextMenu(
        'Check this quotation',
        alice.say('"The pier stands or falls with the tide," said harbour master Tom Weir.'),
      )
      .reply();
    expect(textOf(checked)).toContain('These words stand in the library.');
    expect(textOf(await alice.contextMenu('Find in sources', alice.say('')).reply())).toContain(
      'has no text of its own',
    );
  });

  it.each([
    ['4,000 characters', `The pier ${'and the *tide* @everyone '.repeat(160)}`.slice(0, 4000)],
    ['emoji', '🎉🎉🎉 👩‍👩‍👧‍👦'],
    ['another script', 'כמה יעלה המזח החדש?'],
    ['@everyone', '@everyone @here <@&1>'],
    ['a single character', 'x'],
    ['white space and controls', ' \u202E \u0007 ? '],
    ['combining marks', `p${'\u0301'.repeat(500)}ier`],
  ])('answers %s with something', async (_what, text) => {
    for (const name of ['claim', 'quote']) {
      const reply = await alice.slash(name, { question: text }).reply();
      expect(textOf(reply)).not.toContain('Something went wrong');
    }
    expect(textOf(await alice.contextMenu('Find in sources', alice.say(text)).reply())).not.toContain(
      'Something went wrong',
    );
  });

  it('goes on to further passages, numbered on', async () => {
    const reply = await rig
      .as(rig.world.alice, 'botDm')
      .slash('ask', { question: 'What did the council say about the bridge and the toll?' })
      .reply();
    const more = await rig.as(rig.world.alice, 'botDm').press(reply, 'More').reply();
    expect(more.ephemeral).toBe(true);
    expect(textOf(more)).toContain('**6 · ');
    const long = await rig
      .as(rig.world.alice, 'botDm')
      .slash('claim', {
        question: `The council said that the bridge will close. ${'And the toll is a scandal for the town. '.repeat(60)}`,
      })
      .reply();
    expect(textOf(long)).toContain('the beginning of what was asked');
    if (buttonsOf(long).includes('More'))
      expect(textOf(await rig.as(rig.world.alice, 'botDm').press(long, 'More').reply())).toContain(
        'not compared',
      );
  });

  it('asks each server’s own library, and no other', async () => {
    const other = rig.addGuild({ name: 'Elsewhere' });
    const stranger = rig.addGuild({ name: 'Not installed', bot: false });
    const places: readonly (readonly [string, Actor])[] = [
      ['another server', rig.as(rig.world.alice, { guild: other })],
      ['direct messages', rig.as(rig.world.alice, 'botDm')],
      ['a chat of people', rig.as(rig.world.alice, 'private')],
      ['a server that did not install it', rig.as(rig.world.alice, { guild: stranger })],
      ['here, as brought along by a person', rig.as(rig.world.alice, { installed: 'user' })],
    ];
    for (const [place, actor] of places) {
      const reply = await actor.slash('who', { question: 'Oona Brisk' }).reply();
      expect(textOf(reply), place).not.toContain('said the pier would cost');
      const sample = await actor.slash('who', { question: 'the mayor' }).reply();
      expect(textOf(sample), place).toContain('sample, fiction');
    }
    expect(
      textOf(
        await rig.as(rig.world.alice, { installed: 'both' }).slash('who', { question: 'Oona Brisk' }).reply(),
      ),
    ).toContain('said the pier would cost');
  });

  it('does not show one server’s passage by the button of another', async () => {
    const reply = await alice.slash('who', { question: 'Oona Brisk', share: true }).reply();
    const refused = await rig.as(rig.world.alice, { installed: 'guild' }).press(reply, 'Cite').reply();
    expect(textOf(refused)).toContain('SHA-256');
  });

  it('lets everybody ask once in two seconds', async () => {
    await bot.tell({ do: 'pause', on: true });
    await alice.slash('ask', { question: 'pier' }).reply();
    const refused = await alice.slash('ask', { question: 'pier' }).reply();
    expect(textOf(refused)).toContain('One question every 2 seconds');
    expect(
      textOf(await mallory.slash('ask', { question: 'How much would the pier cost?' }).reply()),
    ).toContain('12 million');
    await bot.tell({ do: 'pause', on: false });
  });

  it('acknowledges at once when the answer is slow', async () => {
    await bot.tell({ do: 'slow', ms: 4000 });
    const asked = alice.slash('ask', { question: 'How much would the pier cost?' });
    const reply: Message = await asked.reply();
    // Discord's limit, and less than the answer takes.
    expect(asked.latency).toBeLessThan(3000);
    expect(textOf(reply)).toContain('12 million crowns');
    await bot.tell({ do: 'slow', ms: 0 });
  }, 20_000);

  it('completes nothing rather than too late', async () => {
    await bot.tell({ do: 'slow', ms: 4000 });
    expect(await alice.autocomplete('who', 'question', 'Oo').choices()).toEqual([]);
    await bot.tell({ do: 'slow', ms: 0 });
  }, 20_000);

  it('tells a person only the id of a failure, and logs nobody’s words', async () => {
    await bot.tell({ do: 'break', on: true });
    const hidden = await alice.slash('ask', { question: 'How much would the pier cost?' }).reply();
    const id = /logged as ([0-9a-f]{8})/.exec(textOf(hidden))?.[1] ?? 'none';
    expect(bot.log().filter((line) => line.includes(id))).toHaveLength(1);
    const shared = alice.slash('ask', { question: 'How much would the pier cost?', share: true });
    const [told] = await shared.followups(1);
    expect(told && textOf(told)).toContain('Something went wrong here');
    await bot.tell({ do: 'break', on: false });
    const log = bot.log().join('\n');
    expect(log).not.toMatch(/secret|pier|crowns/);
    expect(log).not.toContain(rig.world.alice.id);
  });

  it('keeps its promise under a crowd', async () => {
    const crowd = Array.from({ length: 60 }, (_, at) =>
      rig.as(rig.world.alice).slash(at % 2 === 0 ? 'ask' : 'who', { question: 'Oona Brisk and the pier' }),
    );
    await Promise.all(crowd.map((asked) => asked.reply()));
    const latencies = crowd.map(({ latency }) => latency).toSorted((a, b) => a - b);
    process.stdout.write(`acknowledged: median ${latencies[30]} ms, p99 ${latencies[59]} ms\n`);
    // Discord's limit.
    expect(latencies.at(-1)).toBeLessThan(3000);
  }, 30_000);

  it('says so when an article is gone', async () => {
    const reply = await alice.slash('ask', { question: 'Who will run the pier?' }).reply();
    expect(textOf(reply)).toContain('Ilse Norden');
    await bot.tell({ do: 'remove', title: 'Tom Weir retires' });
    for (const which of ['Context', 'Cite'])
      expect(textOf(await alice.press(reply, which).reply())).toContain(
        'The article of this passage was erased on',
      );
    const post = alice.press(reply, 'Post publicly');
    const [told] = await post.followups(1);
    expect(told && textOf(told)).toContain('The article of this passage was erased on');
  });
});

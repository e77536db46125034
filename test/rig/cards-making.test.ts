import { describe, expect, it } from 'vitest';
import { read } from '../../src/discord/reference.ts';
import { filesInMessages, withBot, withKeptBot } from './frame.ts';
import { addPasted, keeperOf, moderatorsOf, type KeptBot } from './kept.ts';
import {
  all,
  buttonsOf,
  rigDir,
  textOf,
  type Actor,
  type Asked,
  type Bot,
  type Component,
  type Message,
  type Person,
  type Rig,
  type Role,
} from './rig.ts';
import { idsOf, makeUp, noModerating, onlyForThem } from './shown.ts';

/** More passages on one claim than an answer shows. */
const article = `# The herons of Lower Fen

${['north', 'south', 'east', 'west', 'upper', 'lower', 'outer']
  .map((where) => `Warden Ulla Prent counted 7 herons at the ${where} heronry of Lower Fen in spring.`)
  .join('\n\n')}`;
const claim = 'Warden Ulla Prent counted 9 herons at the heronry of Lower Fen in spring';

/** A form that was opened, as far as a test looks at it. */
type Field = { readonly custom_id: string; readonly value?: string; readonly options?: Component['options'] };

async function fieldsOf(opened: Asked): Promise<readonly Field[]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the rig kept of the answer, in Discord's own shape
  const { data } = (await opened.answer()) as {
    readonly data: { readonly components: readonly { readonly component: Field }[] };
  };
  return data.components.map(({ component }) => component);
}

const filled = async (opened: Asked) =>
  Object.fromEntries((await fieldsOf(opened)).map(({ custom_id: id, value }) => [id, value ?? '']));

/** A form that can be sent. */
async function whenOpen(opened: Asked): Promise<Asked> {
  await opened.answer();
  return opened;
}

/** What somebody is told alone, as the answer or besides it. */
async function toldBy(asked: Asked): Promise<Message> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the rig kept of the answer, in Discord's own shape
  const { type } = (await asked.answer(20_000)) as { readonly type: number };
  // A press that was heard without an answer is answered besides.
  if (type !== 6) return asked.reply(20_000);
  const [told] = await asked.followups();
  if (told === undefined) throw new Error('Nobody was told anything');
  return told;
}

/** What a form's select offers, and what of it is chosen. */
async function quotesIn(opened: Asked) {
  const options = (await fieldsOf(opened)).find(({ custom_id: id }) => id === 'quotes')?.options ?? [];
  return {
    offered: options.map(({ value }) => value),
    called: options.map(({ label }) => label),
    chosen: options.filter((option) => option.default).map(({ value }) => value),
  };
}

const claimed = (actor: Actor, options: Readonly<Record<string, unknown>> = {}) =>
  actor.slash('claim', { question: claim, ...options }).reply(20_000);

/** Opens the form of an answer and sends it. */
async function saved(actor: Actor, title: string, more: Readonly<Record<string, unknown>> = {}) {
  const answer = await claimed(actor);
  const opened = actor.press(answer, 'Save as fact card');
  const { chosen } = await quotesIn(opened);
  return actor.submit(opened, { title, ...(await kept(opened)), quotes: chosen, ...more }).reply(20_000);
}

/** What stands in a form's fields, as somebody sends it who leaves it alone. */
async function kept(opened: Asked): Promise<Readonly<Record<string, unknown>>> {
  const { title: _, quotes: __, ...texts } = await filled(opened);
  return texts;
}

describe.skipIf(rigDir === undefined)('whoever makes fact cards', { timeout: 60_000 }, () => {
  let rig: Rig;
  let bot: KeptBot;
  /** Mona and Milo may manage messages, Max may nothing. */
  let mona: Actor;
  let milo: Actor;
  let max: Actor;
  let monaHerself: Person;
  let moderators: readonly Role[];

  const startAgain = withKeptBot(
    async (frame) => {
      ({ rig, bot } = frame);
      await addPasted(bot, frame.keeper, { file: 'herons.md', text: article });
      const [first, second, third] = rig.addMembers(3);
      if (first === undefined || second === undefined || third === undefined)
        throw new Error('Nobody joined');
      const role = moderatorsOf(rig);
      for (const each of [first, second]) rig.giveRole(each, role);
      moderators = [role];
      [mona, milo, max] = [rig.as(first), rig.as(second), rig.as(third)];
      monaHerself = first;
    },
    { mayFault: filesInMessages },
  );

  it('goes from an answer to a published card with two presses and a form', async () => {
    const answer = await claimed(mona);
    expect(buttonsOf(answer)).toContain('Save as fact card');
    const opened = mona.press(answer, 'Save as fact card');
    const form = await filled(opened);
    expect(form).toMatchObject({ title: '', note: '', claims: claim, tags: '' });
    const { offered, chosen, called } = await quotesIn(opened);
    expect(called[0]).toMatch(/^1 · paragraph \d$/);
    expect(chosen.length).toBeGreaterThan(1);
    // Those that the answer has besides can be chosen too.
    expect(offered.length).toBeGreaterThan(chosen.length);
    const preview = await mona
      .submit(opened, {
        title: 'Seven herons, not nine',
        note: 'The warden published *the count*.',
        quotes: chosen.slice(0, 2),
        claims: claim,
        tags: 'Herons, #fen',
      })
      .reply(20_000);
    expect(preview.ephemeral).toBe(true);
    expect(textOf(preview)).toContain('Seven herons, not nine');
    expect(textOf(preview)).toContain('Draft: only moderators see it.');
    expect(textOf(preview)).toContain('counted 7 herons at the');
    expect(buttonsOf(preview)).toEqual(expect.arrayContaining(['Publish', 'Edit', 'Delete']));
    const published = await mona.press(preview, 'Publish').reply(20_000);
    expect(published.id).toBe(preview.id);
    expect(textOf(published)).toMatch(/Published on .* by /);
    expect(buttonsOf(published)).toEqual(expect.arrayContaining(['Correct', 'Retire', 'Post publicly']));
    const channel = rig.addChannel(rig.world.guild, { name: 'fact-cards', type: 'text' });
    const elsewhere = idsOf(published).find((id) => id.startsWith('crd;to;')) ?? '';
    const told = await mona.select(published, elsewhere, [channel]).reply(20_000);
    expect(told.ephemeral).toBe(true);
    const there = [...rig.world.messages.values()].filter(
      (message) => 'channel_id' in message && message.channel_id === channel.id,
    );
    expect(there.map(textOf)).toEqual([expect.stringContaining('Seven herons, not nine')]);
    const here = await mona.press(published, 'Post publicly').reply(20_000);
    expect(here.ephemeral).toBe(false);
    const found = await max.slash('card find', { words: 'seven herons' }).reply(20_000);
    expect(JSON.stringify(found.components)).toContain('Seven herons, not nine');
  });

  it('makes one of a posted answer, from its context, and from the message that makes the claim', async () => {
    const posted = await claimed(max, { share: true });
    expect(posted.ephemeral).toBe(false);
    const fromPosted = mona.press(posted, 'Save as fact card');
    expect((await filled(fromPosted))['claims']).toBe(claim);
    const context = await mona.press(await claimed(mona), 'Context').reply(20_000);
    expect((await quotesIn(mona.press(context, 'Save as fact card'))).chosen).toHaveLength(1);

    // Whom a message mentions is nobody's wording, and is not kept.
    const said = max.say(`<@${monaHerself.id}> ${claim}`);
    const offer = await mona.contextMenu('Make a fact card from this claim', said).reply(20_000);
    expect(offer.ephemeral).toBe(true);
    expect(textOf(offer)).toContain('counted 7 herons');
    // The card of the first test answers the same claim, whatever its quotations say.
    expect(textOf(offer)).toContain('The same claim as on a fact card');
    expect(buttonsOf(offer)).toContain('Seven herons, not nine');
    const shown = await mona.press(offer, 'Seven herons, not nine').reply(20_000);
    expect(textOf(shown)).toContain('Published on');
    expect((await filled(mona.press(offer, 'Save as fact card')))['claims']).toBe(claim);
  });

  it('keeps a claim on which nothing was found as a draft, until there are quotations for it', async () => {
    const said = max.say('Nobody ever saw a zeppelin moored over Quillmouth');
    const offer = await mona.contextMenu('Make a fact card from this claim', said).reply(20_000);
    const opened = mona.press(offer, 'Save as fact card');
    expect(await quotesIn(opened)).toEqual({ offered: [], called: [], chosen: [] });
    const draft = await mona
      .submit(opened, { ...(await filled(opened)), title: 'No zeppelin yet' })
      .reply(20_000);
    const refused = await mona.press(draft, 'Publish').followups();
    expect(textOf(refused[0] ?? draft)).toContain('A fact card stands on at least one quotation.');

    const answer = await claimed(mona);
    const which = await mona.press(answer, 'Add to a fact card').reply(20_000);
    const select = idsOf(which).find((id) => id.startsWith('crd;into-card;')) ?? '';
    const draftsId = all(which)
      .flatMap(({ options = [] }) => options)
      .find(({ label }) => label === 'No zeppelin yet')?.value;
    const form = mona.select(which, select, [draftsId]);
    const { chosen } = await quotesIn(form);
    expect(chosen.length).toBeGreaterThan(1);
    const filledIn = await filled(form);
    expect(filledIn).toMatchObject({ title: 'No zeppelin yet' });
    const { quotes: _, ...texts } = filledIn;
    const whole = await mona.submit(form, { ...texts, quotes: chosen.slice(0, 3) }).reply(20_000);
    expect(textOf(whole).match(/counted 7 herons/g)).toHaveLength(3);

    // The last comes first, then the draft goes.
    const last = chosen[2] ?? '';
    const reordered = await mona
      .select(whole, idsOf(whole).find((id) => id.includes(';first;')) ?? '', [last])
      .reply(20_000);
    const edit = await quotesIn(mona.press(reordered, 'Edit'));
    expect(edit.offered).toEqual([last, chosen[0], chosen[1]]);
    expect(edit.chosen).toEqual(edit.offered);
    const asked = await mona.press(reordered, 'Delete').reply(20_000);
    expect(buttonsOf(asked)).toEqual(['Delete for good', 'Back']);
    const back = await mona.press(asked, 'Back').reply(20_000);
    const sure = await mona
      .press(await mona.press(back, 'Delete').reply(20_000), 'Delete for good')
      .reply(20_000);
    expect(textOf(sure)).toBe('The draft is deleted.');
  });

  it('corrects and retires with a reason, also after a restart and from the command', async () => {
    const published = await mona.press(await saved(mona, 'Herons at the fen'), 'Publish').reply(20_000);
    await bot.stop();
    bot = await startAgain(40 * 86_400_000);
    const opened = mona.press(published, 'Correct');
    const form = await filled(opened);
    expect(form).toMatchObject({ title: 'Herons at the fen', why: '' });
    const { quotes: _, ...texts } = form;
    const { chosen } = await quotesIn(opened);
    const corrected = await mona
      .submit(opened, {
        ...texts,
        claims: `${claim}\n#herons #lower fen`,
        quotes: chosen.slice(1),
        why: 'One passage was *not* about spring.',
      })
      .reply(20_000);
    expect(corrected.id).toBe(published.id);
    expect(textOf(corrected)).toContain('Corrected on');
    expect(textOf(corrected)).toContain('One passage was \\*not\\* about spring.');
    expect(textOf(corrected)).toContain('lower fen');
    expect((await filled(mona.press(corrected, 'Correct')))['claims']).toBe(`${claim}\n#herons #lower fen`);

    const id = await cardCalled('Herons at the fen');
    expect(await filled(milo.slash('card retire', { card: id }))).toEqual({ why: '' });
    const retired = await milo
      .submit(await whenOpen(milo.slash('card retire', { card: id })), { why: 'The count was repeated.' })
      .reply(20_000);
    expect(textOf(retired)).toContain('Retired on');
    expect(textOf(retired)).toContain('The count was repeated.');
    const late = await milo.slash('card correct', { card: id }).reply(20_000);
    expect(textOf(late)).toContain('That cannot be done with the card as it is now.');
  });

  /** The id of a card, as completion gives it to a moderator. */
  async function cardCalled(title: string): Promise<string> {
    const choices = await mona.autocomplete('card edit', 'card', title).choices();
    const found = choices.find(({ name }) => name.includes(title));
    if (found === undefined) throw new Error(`No card is called ${title}`);
    return found.value;
  }

  it('is told who was faster, and gets back what was typed, to go on with it', async () => {
    const draft = await saved(mona, 'Two at once');
    const id = await cardCalled('Two at once');
    const hers = mona.press(draft, 'Edit');
    const his = milo.slash('card edit', { card: id });
    const { chosen } = await quotesIn(his);
    const { title: _, quotes: __, ...texts } = await filled(his);
    await milo.submit(his, { ...texts, title: 'His title', quotes: chosen }).reply(20_000);

    const note = 'Three lines\n\nwith *stars*, # and https://fen.example/';
    const late = mona.submit(hers, { ...texts, title: 'Her title', note, quotes: chosen.slice(0, 2) });
    const [told] = await late.followups();
    if (told === undefined) throw new Error('Nobody told her');
    expect(told.flags & onlyForThem).toBe(onlyForThem);
    expect(textOf(told)).toContain('was faster');
    expect(textOf(told)).toContain('Her title');
    const again = mona.press(told, 'Open the form again');
    expect(await filled(again)).toMatchObject({ ...texts, title: 'Her title', note });
    expect((await quotesIn(again)).chosen).toEqual(chosen.slice(0, 2));
    expect((await quotesIn(again)).offered).toEqual(chosen);
    const merged = await mona
      .submit(again, { ...texts, title: 'Their title', note, quotes: chosen.slice(0, 2) })
      .reply(20_000);
    expect(textOf(merged)).toContain('Their title');

    // What the first preview still offers is about a text that is gone.
    const [old] = await mona.press(draft, 'Publish').followups();
    expect(textOf(old ?? draft)).toContain('was faster');
    // Nobody types a reason for a text that is gone.
    makeUp(rig, draft, (each) => each.replace(';publish;', ';retire;'));
    expect(textOf(await toldBy(mona.press(draft, /;retire;/)))).toContain('was faster');
    expect(textOf(await milo.slash('card retire', { card: id }).reply(20_000))).toContain(
      'That cannot be done with the card as it is now.',
    );
    const stays = await milo.slash('card show', { card: id }).reply(20_000);
    expect(textOf(stays)).toContain('Draft: only moderators see it.');
    expect(textOf(stays)).toContain('Their title');
  });

  it('is one of two who send at once, and the other is told', async () => {
    await mona.press(await saved(mona, 'At the same moment'), 'Publish').reply(20_000);
    const id = await cardCalled('At the same moment');
    const forms = [mona, milo].map((actor) => actor.slash('card correct', { card: id }));
    const typed = await Promise.all(forms.map(kept));
    const [form] = forms;
    if (form === undefined) throw new Error('There is no form');
    const { chosen } = await quotesIn(form);
    const replies = await Promise.all(
      [mona, milo].map((actor, at) =>
        actor
          .submit(forms[at] ?? form, {
            ...typed[at],
            title: `Moment ${at}`,
            quotes: chosen,
            why: `Reason ${at}`,
          })
          .reply(20_000),
      ),
    );
    const said = replies.map(textOf);
    const late = said.findIndex((text) => text.includes('was faster'));
    const won = 1 - late;
    expect(said[late]).toContain(`Reason ${late}`);
    expect(said[won]).toContain('Corrected on');
    const everybody = await max.slash('card show', { card: id }).reply(20_000);
    expect(textOf(everybody)).toContain(`Moment ${won}`);
    expect(textOf(everybody)).toContain(`Reason ${won}`);
    expect(textOf(everybody)).toContain('version 2');
  });

  it('can still retire a card that was corrected meanwhile, for the reason that was typed', async () => {
    await mona.press(await saved(mona, 'Corrected first'), 'Publish').reply(20_000);
    const id = await cardCalled('Corrected first');
    const retiring = await whenOpen(milo.slash('card retire', { card: id }));
    const correction = mona.slash('card correct', { card: id });
    const { chosen } = await quotesIn(correction);
    await mona
      .submit(correction, { ...(await kept(correction)), title: 'Second', quotes: chosen, why: 'Better.' })
      .reply(20_000);
    const told = await milo.submit(retiring, { why: 'It was counted again.' }).reply(20_000);
    expect(textOf(told)).toContain('was faster');
    const again = milo.press(told, 'Open the form again');
    expect(await filled(again)).toEqual({ why: 'It was counted again.' });
    const retired = await milo.submit(again, { why: 'It was counted again.' }).reply(20_000);
    expect(textOf(retired)).toContain('Retired on');
    expect(textOf(retired)).toContain('It was counted again.');
  });

  it('gets back in a file what no message has room for, and is told what was wrong', async () => {
    const opened = mona.press(await claimed(mona), 'Save as fact card');
    const { chosen } = await quotesIn(opened);
    const claims = Array.from(
      { length: 21 },
      (_, at) => `${claim}, for the ${at + 1}th time it was told`,
    ).join('\n');
    const few = await mona
      .submit(opened, { title: 'Too many', note: 'x'.repeat(900), claims, quotes: chosen })
      .reply(20_000);
    expect(textOf(few)).toContain('A fact card answers at most 20 claims.');
    const long = await mona
      .submit(opened, {
        title: 'Too many',
        note: '*'.repeat(1000),
        claims: `${claims}\n${'*'.repeat(1500)}`,
        quotes: chosen,
      })
      .reply(20_000);
    expect(textOf(long)).toContain('all of it stands in this file');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rig keeps what was sent with a message
    const { attachments } = long as unknown as {
      readonly attachments: readonly { readonly filename: string }[];
    };
    expect(attachments.map(({ filename }) => filename)).toEqual(['typed.txt']);
  });

  it('keeps the claims that a form has no room for', async () => {
    const keeper = keeperOf(`guild:${rig.world.guildId}`, rig.world.owner, await bot.now());
    const claims = Array.from({ length: 20 }, (_, at) => `${at} `.padEnd(900, 'x'));
    const made = { title: 'A card of many claims', quotes: [], claims, tags: ['many'] };
    const { card } = await bot.app('createCard', { ...keeper, name: 'Olive' }, made);
    const opened = mona.slash('card edit', { card });
    const form = await filled(opened);
    expect(form['claims']?.split('\n')).toEqual(claims.slice(0, 3));
    await mona.submit(opened, { ...form, title: 'Renamed' }).reply(20_000);
    const after = await bot.app('card', keeper, card);
    expect(after?.text).toMatchObject({ title: 'Renamed', claims, tags: ['many'] });
  });

  it('changes no message that others see by what is pressed on it', async () => {
    const draft = await saved(mona, 'Pressed in public');
    const id = await cardCalled('Pressed in public');
    const posted = await claimed(mona, { share: true });
    const press = `crd;on;publish;${id};1;`;
    makeUp(rig, posted, (each) => (each.startsWith('context;') ? press : each));
    const before = textOf(rig.world.messages.get(posted.id) ?? posted);
    const published = await mona.press(posted, press).reply(20_000);
    expect(published.id).not.toBe(posted.id);
    expect(published.ephemeral).toBe(true);
    expect(textOf(published)).toContain('Published on');
    expect(textOf(rig.world.messages.get(posted.id) ?? draft)).toBe(before);
  });

  it('is published by another moderator where the server asks for it, who sees what is another', async () => {
    const keeper = keeperOf(`guild:${rig.world.guildId}`, rig.world.owner, await bot.now());
    await bot.app('configure', keeper, { reviewCards: true });
    const draft = await saved(mona, 'Looked at twice');
    expect(buttonsOf(draft)).toContain('Send to review');
    expect(buttonsOf(draft)).not.toContain('Approve and publish');
    const waiting = await mona.press(draft, 'Send to review').reply(20_000);
    expect(textOf(waiting)).toContain('It waits for another moderator');
    const id = await cardCalled('Looked at twice');

    // Made up by hand, her own text is not approved either.
    makeUp(rig, waiting, (each) => each.replace(';send-back;', ';publish;'));
    const [own] = await mona.press(waiting, 'Send back').followups();
    expect(textOf(own ?? waiting)).toContain('On this server another moderator publishes what you wrote.');

    const seen = await milo.slash('card show', { card: id }).reply(20_000);
    const sentBack = await milo
      .submit(await whenOpen(milo.press(seen, 'Send back')), { why: 'Say who counted.' })
      .reply(20_000);
    expect(textOf(sentBack)).toContain('Draft: only moderators see it.');
    const again = await mona
      .press(await mona.slash('card show', { card: id }).reply(20_000), 'Send to review')
      .reply(20_000);
    expect(textOf(again)).toContain('It waits for another moderator');
    const approved = await milo
      .press(await milo.slash('card show', { card: id }).reply(20_000), 'Approve and publish')
      .reply(20_000);
    expect(textOf(approved)).toMatch(/Published on/);

    const correction = mona.slash('card correct', { card: id });
    const { title: _, quotes: __, ...texts } = await filled(correction);
    const { chosen } = await quotesIn(correction);
    const pending = await mona
      .submit(correction, {
        ...texts,
        title: 'Looked at thrice',
        quotes: chosen.slice(0, 1),
        why: 'Shorter.',
      })
      .reply(20_000);
    expect(textOf(pending)).toContain('A correction that waits for another moderator.');
    expect(textOf(pending)).toMatch(
      /Against what everybody sees now: another title, quotations taken out: \d/,
    );
    const now = await mona.press(pending, 'What everybody sees now').reply(20_000);
    expect(textOf(now)).toContain('Looked at twice');
    const everybody = await max.slash('card show', { card: id }).reply(20_000);
    expect(textOf(everybody)).toContain('Looked at twice');
    expect(textOf(everybody)).not.toContain('thrice');
    const final = await milo
      .press(await milo.slash('card show', { card: id }).reply(20_000), 'Approve and publish')
      .reply(20_000);
    expect(textOf(final)).toContain('Looked at thrice');
    await bot.app('configure', keeper, { reviewCards: false });
  });

  it('has the right to, at the offer and at the act, with made-up and old buttons too', async () => {
    const draft = await saved(mona, 'Not for Max');
    const id = await cardCalled('Not for Max');
    const published = await mona.press(await saved(mona, 'Open to Max'), 'Publish').reply(20_000);
    const open = await cardCalled('Open to Max');
    const answer = await claimed(max);
    expect(buttonsOf(answer)).not.toContain('Save as fact card');
    expect(buttonsOf(answer)).not.toContain('Add to a fact card');

    const button = idsOf(answer).find((each) => each.startsWith('context;')) ?? '';
    const ref = button.slice('context;'.length);
    expect(read(ref)).toBeDefined();
    const tried = [
      `crd;save;c;${ref}`,
      `crd;into;;${ref}`,
      'crd;new;again',
      ...['edit', 'submit', 'send-back', 'publish', 'correct', 'retire', 'delete'].flatMap((verb) => [
        `crd;on;${verb};${id};1;`,
        `crd;on;${verb};${open};2;`,
      ]),
      ...['delete-sure', 'preview', 'again-edit', 'again-correct', 'again-retire', 'again-send-back'].map(
        (verb) => `crd;do;${verb};${id};1`,
      ),
    ];
    for (const custom of tried) {
      makeUp(rig, answer, (each) => (each.startsWith('context;') || each.startsWith('crd;') ? custom : each));
      const told = await toldBy(max.press(answer, custom));
      expect(`${custom} ${textOf(told)}`).toContain(noModerating);
      expect(textOf(told)).not.toContain('Not for Max');
    }
    for (const command of ['card edit', 'card correct', 'card retire']) {
      const told = await max.slash(command, { card: id }).reply(20_000);
      expect(textOf(told)).toContain(noModerating);
    }
    const made = await max.contextMenu('Make a fact card from this claim', max.say(claim)).reply(20_000);
    expect(textOf(made)).toContain(noModerating);

    // Whoever lost the right holds a form that was opened with it.
    const form = mona.press(draft, 'Edit');
    const { title: _, quotes: __, ...texts } = await filled(form);
    const { chosen } = await quotesIn(form);
    for (const role of moderators) rig.takeRole(monaHerself, role);
    const late = await toldBy(mona.submit(form, { ...texts, title: 'Taken', quotes: chosen }));
    expect(textOf(late)).toContain(noModerating);
    expect(textOf(await toldBy(mona.press(published, 'Retire')))).toContain(noModerating);
    for (const role of moderators) rig.giveRole(monaHerself, role);
    const stays = await milo.slash('card show', { card: id }).reply(20_000);
    expect(textOf(stays)).toContain('Not for Max');
  });

  it('is somebody of the same server: nothing is shown or changed from elsewhere', async () => {
    await saved(mona, 'Ours alone');
    const id = await cardCalled('Ours alone');
    const stranger = rig.addMembers(1)[0];
    if (stranger === undefined) throw new Error('Nobody joined');
    const other = rig.addGuild({ name: 'Elsewhere', owner: stranger });
    await rig.commandsRegistered('card');
    const there = rig.as(stranger, { guild: other });
    for (const command of ['card edit', 'card correct', 'card retire', 'card show']) {
      const told = await there.slash(command, { card: id }).reply(20_000);
      expect(textOf(told)).toContain('There is no such fact card in this server');
    }
    expect(await there.autocomplete('card edit', 'card', 'Ours').choices()).toEqual([]);
    const answer = await there.slash('claim', { question: claim }).reply(20_000);
    const [first = ''] = idsOf(answer);
    for (const verb of ['edit', 'publish', 'retire', 'delete']) {
      makeUp(rig, answer, (each) => (each === first ? `crd;on;${verb};${id};1;` : each));
      const told = await toldBy(there.press(answer, `crd;on;${verb};${id};1;`));
      expect(textOf(told)).toContain('There is no such fact card in this server');
    }
    // In direct messages, and for whoever installed the bot for themselves, nothing is offered and nothing is done.
    for (const actor of [rig.as(stranger, { where: 'botDm' }), rig.as(stranger, { where: 'private' })]) {
      const reply = await actor.slash('sources').reply(20_000);
      expect(buttonsOf(reply)).not.toContain('Save as fact card');
      const button = idsOf(reply).at(-1) ?? '';
      makeUp(rig, reply, (each) => (each === button ? `crd;on;publish;${id};1;` : each));
      const told = await toldBy(actor.press(reply, `crd;on;publish;${id};1;`));
      expect(textOf(told)).toContain('This is for servers that have added the bot');
    }
  });
});

describe.skipIf(rigDir === undefined)(
  'whoever sends a form while something is broken',
  { timeout: 60_000 },
  () => {
    let rig: Rig;
    let bot: Bot;

    withBot((frame) => {
      ({ rig, bot } = frame);
    });

    it('gets back what was typed, and the id of the failure', async () => {
      const alice = rig.as(rig.world.alice);
      const answer = await alice
        .slash('claim', { question: 'The pier was approved by 9 votes' })
        .reply(20_000);
      const opened = await whenOpen(alice.press(answer, 'Save as fact card'));
      const { chosen } = await quotesIn(opened);
      await bot.tell({ do: 'break', on: true });
      const told = await alice
        .submit(opened, { title: 'The pier, by votes', claims: 'Nine votes', quotes: chosen })
        .reply(20_000);
      await bot.tell({ do: 'break', on: false });
      expect(textOf(told)).toMatch(/It is logged as [0-9a-f]{8}\./);
      expect(bot.log().join('\n')).not.toContain('by votes');
      const again = alice.press(told, 'Open the form again');
      expect(await filled(again)).toMatchObject({ title: 'The pier, by votes', claims: 'Nine votes' });
      expect((await quotesIn(again)).chosen).toEqual(chosen);
    });
  },
);

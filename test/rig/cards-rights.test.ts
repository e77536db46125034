import { describe, expect, it } from 'vitest';
import { withKeptBot } from './frame.ts';
import { addPasted, keeperOf, type KeptBot } from './kept.ts';
import { rigDir, textOf, type Actor, type Asked, type Message, type Person, type Rig } from './rig.ts';
import { idsOf, makeUp, noModerating } from './shown.ts';

const claim = 'Reeve Odd Lund counted nine otters at the weir of Lower Fen';
const article = `# The otters of Lower Fen

Reeve Odd Lund counted seven otters at the weir of Lower Fen.`;

const refusals = {
  right: noModerating,
  server: 'This is for servers that have added the bot',
  card: 'There is no such fact card in this server',
} as const;

/** What becomes of a press: it goes on, or is refused with one of these words. */
type Outcome = 'done' | keyof typeof refusals;

/** What Discord was answered: 9 is a form, and 6 says that a press was heard. */
async function typeOf(asked: Asked): Promise<number> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the rig kept of the answer, in Discord's own shape
  return ((await asked.answer(20_000)) as { readonly type: number }).type;
}

async function outcomeOf(asked: Asked): Promise<Outcome> {
  const type = await typeOf(asked);
  if (type === 9) return 'done';
  const [told] = type === 6 ? await asked.followups() : [await asked.reply(20_000)];
  if (told === undefined) throw new Error('Nobody was told anything');
  const text = textOf(told);
  if (text.includes(refusals.right)) return 'right';
  if (text.includes(refusals.server)) return 'server';
  if (text.includes(refusals.card)) return 'card';
  return 'done';
}

/** A message that is somebody's own, with a button to be made up. */
async function carrierOf(actor: Actor, own: boolean): Promise<Message> {
  const asked = own ? actor.slash('claim', { question: claim }) : actor.slash('sources');
  return asked.reply(20_000);
}

describe.skipIf(rigDir === undefined)('the right to make fact cards', { timeout: 120_000 }, () => {
  let rig: Rig;
  let bot: KeptBot;
  let people: Readonly<Record<'nobody' | 'adds' | 'chosen' | 'messages' | 'manages', Person>>;
  let thread: ReturnType<Rig['addThread']>;
  let elsewhere: ReturnType<Rig['addGuild']>;
  /** A draft of the server, and the answer's passage. */
  let draft: string;
  let published: string;
  let ref: string;

  withKeptBot(async (frame) => {
    ({ rig, bot } = frame);
    const { keeper } = frame;
    const { guild, general } = rig.world;
    await addPasted(bot, keeper, { file: 'otters.md', text: article });
    const [nobody, adds, chosen, messages, manages] = rig.addMembers(5);
    if (!nobody || !adds || !chosen || !messages || !manages) throw new Error('Nobody joined');
    people = { nobody, adds, chosen, messages, manages };
    const [adders, moderators] = ['Adders', 'Card keepers'].map((name) => rig.addRole(guild, { name }));
    if (adders === undefined || moderators === undefined) throw new Error('There is no role');
    rig.giveRole(adds, adders);
    rig.giveRole(chosen, moderators);
    rig.giveRole(messages, rig.addRole(guild, { name: 'Hands', permissions: ['MANAGE_MESSAGES'] }));
    rig.giveRole(manages, rig.addRole(guild, { name: 'Heads', permissions: ['MANAGE_GUILD'] }));
    // Where a role is chosen for moderating, who may manage messages does not moderate by that.
    await bot.app('configure', keeper, { rights: { add: [adders.id], moderate: [moderators.id] } });
    thread = rig.addThread(general, { name: 'aside' });
    elsewhere = rig.addGuild({ name: 'Elsewhere', owner: chosen, members: [chosen, nobody] });

    const actor = rig.as(chosen);
    const answer = await actor.slash('claim', { question: claim }).reply(20_000);
    ref = (idsOf(answer).find((id) => id.startsWith('context;')) ?? '').slice('context;'.length);
    const authored = { ...keeper, name: 'Olive' };
    const { articles } = await bot.app('kept', keeper, { page: 0, size: 1 });
    const [kept] = articles;
    const span = { start: article.indexOf('Reeve'), end: article.length };
    const quotes = [{ article: kept?.id ?? '', span }];
    const text = { title: 'Seven otters', quotes, claims: [claim], tags: [] };
    draft = (await bot.app('createCard', authored, text)).card;
    published = (await bot.app('createCard', authored, { ...text, title: 'Otters, published' })).card;
    await bot.app('changeCard', authored, published, { does: 'publish', revision: 1 });
  });

  /** Every press that makes or changes a card; those that would do it at once name a revision that never was. */
  const presses = () => [
    `crd;save;c;${ref}`,
    `crd;into;;${ref}`,
    'crd;new;again',
    ...['edit', 'retire', 'send-back', 'correct', 'submit', 'publish', 'delete'].flatMap((verb) => [
      `crd;on;${verb};${draft};999;`,
      `crd;on;${verb};${published};999;`,
    ]),
    ...['delete-sure', 'preview', 'again-edit', 'again-correct', 'again-retire', 'again-send-back'].map(
      (verb) => `crd;do;${verb};${draft};999`,
    ),
  ];

  async function outcomes(actor: Actor, own: boolean): Promise<readonly Outcome[]> {
    const carrier = await carrierOf(actor, own);
    const button = idsOf(carrier).at(-1) ?? '';
    const came: Outcome[] = [];
    for (const press of presses()) {
      makeUp(rig, carrier, (id) => (id === button ? press : id));
      came.push(await outcomeOf(actor.press(carrier, press)));
      makeUp(rig, carrier, (id) => (id === press ? button : id));
    }
    return came;
  }

  const each = (outcome: Outcome) => presses().map(() => outcome);

  it.each([
    ['nobody', 'right'],
    ['adds', 'right'],
    ['messages', 'right'],
    ['chosen', 'done'],
    ['manages', 'done'],
  ] as const)('is looked up at every press, in a channel and in a thread: %s', async (who, outcome) => {
    for (const channel of [undefined, thread]) {
      const actor = rig.as(people[who], channel === undefined ? {} : { channel });
      expect(await outcomes(actor, true)).toEqual(each(outcome));
    }
  });

  it.each([
    ['nobody', false],
    ['adds', false],
    ['messages', false],
    ['chosen', true],
    ['manages', true],
  ] as const)('decides what is offered, and what commands do: %s', async (who, may) => {
    const actor = rig.as(people[who]);
    const answer = await carrierOf(actor, true);
    expect(idsOf(answer).some((id) => id.startsWith('crd;save;'))).toBe(may);
    expect(idsOf(answer).some((id) => id.startsWith('crd;into;'))).toBe(may);
    for (const command of ['card edit', 'card correct', 'card retire'])
      expect(await outcomeOf(actor.slash(command, { card: published }))).toBe(may ? 'done' : 'right');
    const made = actor.contextMenu('Make a fact card from this claim', rig.as(people.nobody).say(claim));
    expect(await outcomeOf(made)).toBe(may ? 'done' : 'right');
    const seen = await actor.slash('card show', { card: draft }).reply(20_000);
    expect(textOf(seen).includes('Seven otters')).toBe(may);
  });

  it('is none in another server, in direct messages, or where somebody brought the bot along', async () => {
    // Whoever owns the other server may do everything there, and finds no card of ours.
    const owns = await outcomes(rig.as(people.chosen, { guild: elsewhere }), false);
    const about = presses().map((press) => /;(?:on|do);/.test(press));
    expect(owns.filter((_, at) => about[at])).toEqual(about.filter((is) => is).map(() => 'card'));
    const visits = await outcomes(rig.as(people.nobody, { guild: elsewhere }), false);
    expect(visits).toEqual(each('right'));
    for (const where of ['botDm', 'private'])
      expect(await outcomes(rig.as(people.chosen, { where }), false)).toEqual(each('server'));
  });

  it('is looked up again when a form is sent', async () => {
    const actor = rig.as(people.chosen);
    const forms = [
      [actor.slash('card retire', { card: published }), { why: 'no' }],
      [actor.slash('card edit', { card: draft }), { title: 'Taken', quotes: [ref] }],
      [actor.slash('card correct', { card: published }), { title: 'Taken', quotes: [ref], why: 'no' }],
    ] as const;
    for (const [opened] of forms) expect(await typeOf(opened)).toBe(9);
    const keeper = keeperOf(`guild:${rig.world.guildId}`, rig.world.owner, await bot.now());
    const { rights } = await bot.app('settings', keeper.scope);
    await bot.app('configure', keeper, { rights: { moderate: rights.add } });
    for (const [opened, values] of forms) {
      const reply = await actor.submit(opened, values).reply(20_000);
      expect(textOf(reply)).toContain(refusals.right);
      // What was typed is theirs, whatever they may do with it.
      for (const typed of Object.values(values))
        if (typeof typed === 'string') expect(textOf(reply)).toContain(typed);
    }
    await bot.app('configure', keeper, { rights });
    const [one, other] = await Promise.all([draft, published].map((id) => bot.app('card', keeper, id)));
    expect([one?.text.title, other?.text.title, other?.state]).toEqual([
      'Seven otters',
      'Otters, published',
      'published',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Member } from '../../src/guild/member.ts';
import { withKeptBot } from './frame.ts';
import { addPasted, newcomer, type KeptBot } from './kept.ts';
import { told } from './main-bot.ts';
import { buttonsOf, rigDir, textOf, type Actor, type Role, type Rig } from './rig.ts';
import { onlyForThem } from './shown.ts';

/** Six passages that answer the same question, so that a card has more to show. */
const herons = ['north', 'south', 'east', 'west', 'upper', 'lower', 'outer'].map(
  (where) => `The ${where} heronry of Lower Fen was counted by Warden Ulla Prent in spring.`,
);
const question = 'Who counted the heronry of Lower Fen in spring?';

const ask = (actor: Actor, options: Readonly<Record<string, unknown>> = {}) =>
  actor.slash('ask', { question, ...options }).reply(20_000);

/** What completion shows. */
const named = async (actor: Actor, option: string, typed: string) =>
  (await actor.autocomplete('who', option, typed).choices()).map(({ name }) => name);

describe.skipIf(rigDir === undefined)('whoever asks in a server with packs', { timeout: 60_000 }, () => {
  let rig: Rig;
  let bot: KeptBot;
  let keeper: Member;
  let staff: Role;
  let open: string;
  let pack: { readonly id: string };

  withKeptBot(async (frame) => {
    ({ rig, bot, keeper } = frame);
    staff = rig.addRole(rig.world.guild, { name: 'Staff' });
    open = await addPasted(bot, keeper, { file: 'open.md', text: herons.join('\n\n') });
    pack = await bot.app('createPack', keeper, { name: 'Staff *only*', roles: [staff.id], channels: [] });
    const secret = await addPasted(bot, keeper, {
      file: 'secret.md',
      text: 'The hidden heronry of Lower Fen was counted by Mayor Brant Osk in spring.',
    });
    await bot.app('move', keeper, [secret], pack.id);
    // Reading for the first time takes longer than Discord waits for what completes a word.
    for (const roles of [[], [staff.id]]) await bot.app('facts', { ...keeper, roles });
  });

  const staffed = () => newcomer(rig, staff).actor;
  const other = () => newcomer(rig).actor;
  const messages = () => rig.world.messages.size;

  it('is offered the packs that are open to them, by name, and names from those alone', async () => {
    expect(await named(staffed(), 'pack', '')).toEqual(['All that is open to you', 'Staff *only*']);
    expect(await named(staffed(), 'pack', 'staff')).toEqual(['Staff *only*']);
    expect(await named(other(), 'pack', '')).toEqual([]);
    expect(await named(staffed(), 'question', 'Bra')).toContain('Brant Osk');
    expect(await named(other(), 'question', 'Bra')).not.toContain('Brant Osk');
  });

  it('asks a pack that they choose, is told which, and keeps it for more', async () => {
    const answer = await ask(staffed(), { pack: pack.id });
    expect(textOf(answer)).toContain('only the pack \u2068Staff \\*only\\*\u2069');
    expect(textOf(answer)).toContain('Brant Osk');
    expect(textOf(answer)).not.toContain('Ulla Prent');
    const refused = await ask(other(), { pack: pack.id });
    expect(textOf(refused)).toContain('is open to you here.');
    const actor = staffed();
    const all = await ask(actor, { pack: 'all' });
    expect(buttonsOf(all)).toContain('More');
    const more = await actor.press(all, 'More').reply(20_000);
    expect(`${textOf(all)}${textOf(more)}`).toContain('Brant Osk');
  });

  it('is answered from the default of the channel where nothing is chosen, also for more', async () => {
    const channel = rig.addChannel(rig.world.guild, { name: 'reading', type: 'text' });
    const week = await bot.app('createPack', keeper, { name: 'Week 1', roles: [], channels: [] });
    const plover = await addPasted(bot, keeper, {
      file: 'plover.md',
      text: herons.map((line) => line.replace('Warden Ulla Prent', 'Reeve Odd Lund')).join('\n\n'),
    });
    await bot.app('move', keeper, [plover], week.id);
    await bot.app('setDefault', keeper, channel.id, week.id);
    const { person } = newcomer(rig);
    const actor = rig.as(person, { channel });
    const answer = await ask(actor);
    expect(textOf(answer)).toContain('only the pack \u2068Week 1\u2069');
    const more = await actor.press(answer, 'More').reply(20_000);
    for (const message of [answer, more]) {
      expect(textOf(message)).toContain('Odd Lund');
      expect(textOf(message)).not.toContain('Ulla Prent');
    }
    expect(textOf(await ask(other()))).toContain('Ulla Prent');
    await bot.app('remove', keeper, plover, 'undoable');
  });

  it('posts nothing that not everybody in the channel may read, by no way', async () => {
    const before = messages();
    const shared = staffed().slash('ask', { question, pack: pack.id, share: true });
    expect(await told(shared)).toContain('Not everybody in this channel may read this');
    const actor = staffed();
    const mine = await ask(actor, { pack: pack.id });
    const posted = actor.press(mine, 'Post publicly');
    expect(await told(posted)).toContain('Not everybody in this channel may read this');
    const there = [...rig.world.messages.values()]
      .slice(before)
      .filter(({ flags }) => (flags & onlyForThem) === 0);
    expect(there.map(textOf).join('\n')).not.toContain('Brant Osk');
    const everybody = await ask(staffed(), { share: true });
    expect(everybody.ephemeral).toBe(false);
    expect(textOf(everybody)).toContain('Ulla Prent');
    expect(textOf(everybody)).not.toContain('Brant Osk');
  });

  it('presses a posted card with rights of their own', async () => {
    const card = await ask(other(), { share: true });
    await bot.app('move', keeper, [open], pack.id);
    const refused = await other().press(card, 'Context').reply(20_000);
    expect(refused.ephemeral).toBe(true);
    expect(textOf(refused)).toContain('not, or no longer, open to you here');
    expect(textOf(refused)).not.toContain('Ulla Prent');
    expect(textOf(await other().press(card, 'Cite').reply(20_000))).not.toContain('Ulla Prent');
    expect(textOf(await staffed().press(card, 'Context').reply(20_000))).toContain('Ulla Prent');
    expect(textOf(await ask(other()))).toContain('none is open here and now');
  });
});

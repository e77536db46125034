import { describe, expect, it } from 'vitest';
import { addSource, published, saying } from './cards.ts';
import { withKeptBot } from './frame.ts';
import { type KeptBot } from './kept.ts';
import { buttonsOf, rigDir, textOf, type Actor, type Rig } from './rig.ts';

const sentence = 'Warden Ulla Prent counted 7 herons at the north heronry of Lower Fen.';
const claim = 'Ulla Prent counted 7 herons at the north heronry';
const title = 'Seven herons at the north heronry';
const sameClaim = 'The same claim as on a fact card';

const asked = (actor: Actor, question: string, more = {}) =>
  actor.slash('claim', { question, ...more }).reply(20_000);

describe.skipIf(rigDir === undefined)('a claim on which there is a fact card', { timeout: 60_000 }, () => {
  let rig: Rig;
  let bot: KeptBot;
  let max: Actor;
  let elsewhere: Actor;

  withKeptBot(async (frame) => {
    ({ rig, bot } = frame);
    const author = { ...frame.keeper, name: 'Olive' };
    const [member] = rig.addMembers(1);
    if (member === undefined) throw new Error('Nobody joined');
    max = rig.as(member);
    const other = rig.addGuild({ name: 'Elsewhere', owner: rig.world.owner, members: [member] });
    elsewhere = rig.as(member, { guild: other });
    const source = await addSource(bot, author, sentence);
    const { card, revision } = await bot.app('createCard', author, {
      ...saying(title, source),
      claims: [claim],
    });
    await bot.app('changeCard', author, card, { does: 'publish', revision });
    await published(bot, author, 'Something about the weather', source);
  });

  it('shows the card first, then the passages', async () => {
    const answer = await asked(max, claim);
    const text = textOf(answer);
    expect(text).toContain(sameClaim);
    expect(text.indexOf(title)).toBeLessThan(text.indexOf(sentence));
    expect(text).toMatch(/title in the words of .?Olive/);
    expect(text).not.toContain('weather');
    const card = await max.press(answer, /^Seven herons/).reply(20_000);
    expect(card.ephemeral).toBe(true);
    expect(textOf(card)).toContain('Published on');
    expect(textOf(card)).toContain(sentence);
  });

  it('says what differs, and never that it is the same', async () => {
    for (const changed of [claim.replace('7', '9'), claim.replace('counted', 'never counted')]) {
      const text = textOf(await asked(max, changed));
      expect(text).toContain(title);
      expect(text).not.toContain(sameClaim);
    }
  });

  it('is answered from the message that makes it with the card, in one press', async () => {
    const said = max.say(`is it true that ${claim}?`);
    const answer = await max.contextMenu('Find in sources', said).reply(20_000);
    expect(textOf(answer)).toContain(sameClaim);
    expect(buttonsOf(answer)).toContain('Reply with this card');
  });

  it('is not told of a card that is another server’s, nor in an answer for everybody', async () => {
    expect(textOf(await asked(elsewhere, claim))).not.toContain(title);
    const shared = await asked(max, claim, { share: true });
    expect(shared.ephemeral).toBe(false);
    expect(textOf(shared)).toContain(sentence);
    expect(textOf(shared)).not.toContain(title);
  });

  it('stands beside passages on something else without a card', async () => {
    expect(textOf(await asked(max, 'The lighthouse was painted green by sailors'))).not.toContain(title);
  });
});

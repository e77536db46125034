import type { Member } from '../../src/guild/member.ts';
import { describe, expect, it } from 'vitest';
import { withKeptBot } from './frame.ts';
import { newcomer, type KeptBot } from './kept.ts';
import { told } from './main-bot.ts';
import { addReadings, isRight, lettersOf, notShownWell, pressed, questionIn, rightIn } from './quiz.ts';
import { buttonsOf, rigDir, textOf, type Actor, type Message, type Rig } from './rig.ts';
import { idsOf, makeUp, messageNow } from './shown.ts';

const day = 24 * 60 * 60_000;

const quiz = (actor: Actor, options: Readonly<Record<string, unknown>> = {}) =>
  actor.slash('quiz', options).reply(60_000);

/** Answers what is asked, rightly or not. */
async function answered(actor: Actor, message: Message, letter = 'A'): Promise<Message> {
  const after = await pressed(actor, message, letter);
  expect(rightIn(after)).toMatch(/^[A-D]$/);
  return after;
}

describe.skipIf(rigDir === undefined)('practising', { timeout: 120_000 }, () => {
  let rig: Rig;
  let bot: KeptBot;
  let keeper: Member;

  const startAgain = withKeptBot((frame) => {
    ({ rig, bot, keeper } = frame);
  });

  it('goes from nothing to Stop: questions, answers with their passages, the notebook and the context', async () => {
    const { actor } = newcomer(rig);
    let message = await quiz(actor);
    expect(message.ephemeral).toBe(true);
    expect(textOf(message)).toContain('New to you');
    const asked = new Set<string>();
    for (let number = 1; number <= 6; number++) {
      const question = questionIn(message);
      expect(question).toBeDefined();
      asked.add(question ?? '');
      expect(lettersOf(message).length).toBeGreaterThan(1);
      expect(buttonsOf(message).slice(-2)).toEqual(['Skip', 'Stop']);
      expect(notShownWell(message)).toEqual([]);
      const after = await answered(actor, message);
      expect(textOf(after)).toMatch(/It comes again <t:\d+:R>\./);
      expect(textOf(after)).toMatch(/^> \u2068.+\u2069/m);
      expect(textOf(after)).toContain('sample, fiction');
      expect(notShownWell(after)).toEqual([]);
      expect(buttonsOf(after)).toEqual(['Next question', 'Save', 'Context', 'Stop']);
      if (number === 1) {
        const saved = await actor.press(after, 'Save').reply();
        expect(saved.ephemeral).toBe(true);
        const context = await actor.press(after, 'Context').reply();
        expect(context.ephemeral).toBe(true);
        expect(textOf(context)).toContain('In its place');
      }
      message = await pressed(actor, after, 'Next question');
    }
    expect(asked.size).toBe(6);
    const stopped = await pressed(actor, message, 'Stop');
    expect(textOf(stopped)).toContain('answered just now: 6.');
    expect(buttonsOf(stopped)).toEqual(['Practise', 'Forget my practice']);
  });

  it('comes back to what was wrong after minutes, and to what was right the next day, after a restart', async () => {
    const { actor } = newcomer(rig);
    let message = await quiz(actor, { kind: 'gap' });
    const right = new Set<string>();
    const wrong = new Set<string>();
    for (let number = 1; number <= 8; number++) {
      const question = questionIn(message) ?? '';
      const after = await answered(actor, message);
      (isRight(after) ? right : wrong).add(question);
      message = await pressed(actor, after, 'Next question');
    }
    expect(right.size + wrong.size).toBe(8);
    expect(wrong.size).toBeGreaterThan(0);
    // Nobody is asked what is not due: a new one is what is asked until then.
    expect(textOf(message)).toContain('New to you');
    const fresh = await quiz(actor, { kind: 'gap' });
    expect(textOf(fresh)).toMatch(/Nothing is due now\. The next question comes again <t:\d+:R>\./);
    expect(buttonsOf(fresh)).toEqual(['Go on with new ones', 'Stop']);
    expect(questionIn(await pressed(actor, fresh, 'Go on with new ones'))).toBeDefined();
    await bot.stop();
    bot = await startAgain(2 * 60 * 60_000);
    const again = await quiz(actor, { kind: 'gap' });
    expect(textOf(again)).toContain('Again, from box 1 of 5');
    expect(wrong).toContain(questionIn(again));
    expect(textOf(again)).toContain(`Due: ${wrong.size} ·`);
    await bot.later(day);
    const nextDay = await quiz(actor, { kind: 'gap' });
    expect(textOf(nextDay)).toContain(`Due: ${wrong.size + right.size} ·`);
    // A message that is older than the restart does the same.
    const old = await pressed(actor, message, 'Skip');
    expect(questionIn(old)).not.toBe(questionIn(message));
  });

  it('asks another question where one is skipped, and keeps nothing of it', async () => {
    const { actor } = newcomer(rig);
    const first = await quiz(actor);
    const before = questionIn(first);
    const second = await pressed(actor, first, 'Skip');
    expect(questionIn(second)).not.toBe(before);
    expect(textOf(await pressed(actor, second, 'Stop'))).toContain('answered just now: 0.');
    expect(textOf(await quiz(actor))).toContain('New to you');
  });

  it.each(['gap', 'who-said', 'which-first', 'which-reading'])(
    'asks only what was wanted: %s',
    async (kind) => {
      const { actor } = newcomer(rig);
      const asks = {
        gap: /belongs? in the gap\?/,
        'who-said': /Who said this\?/,
        'which-first': /Which of these came first\?/,
        'which-reading': /Which reading says this\?/,
      }[kind];
      let message = await quiz(actor, { kind });
      for (let number = 1; number <= 3; number++) {
        expect(textOf(message)).toMatch(asks ?? /^$/);
        message = await pressed(actor, await answered(actor, message), 'Next question');
      }
    },
  );

  it('is forgotten where somebody wants that, and asks once more before', async () => {
    const { actor } = newcomer(rig);
    await answered(actor, await quiz(actor));
    const stopped = await pressed(actor, await quiz(actor), 'Stop');
    const sure = await pressed(actor, stopped, 'Forget my practice');
    expect(buttonsOf(sure)).toEqual(['Yes, forget it', 'Back']);
    const back = await pressed(actor, sure, 'Back');
    expect(textOf(await quiz(actor))).toContain('Nothing is due now');
    const forgotten = await pressed(
      actor,
      await pressed(actor, back, 'Forget my practice'),
      'Yes, forget it',
    );
    expect(textOf(forgotten)).toContain('Your practice here is forgotten.');
    expect(textOf(await pressed(actor, forgotten, 'Practise'))).toContain('New to you');
  });

  it('counts one of two presses, and says so to the other with the way on', async () => {
    const { actor } = newcomer(rig);
    const message = await quiz(actor);
    const before = { ...message, components: message.components };
    const one = actor.press(message, 'A');
    const two = actor.press(message, 'B');
    await Promise.all([one.answer(), two.answer()]);
    await rig.waitFor(() => rightIn(messageNow(rig, message)) !== undefined, 'the answer', 10_000);
    await bot.did('answerPractice', 2);
    const kept = await quiz(actor);
    expect(textOf(kept)).toContain('Nothing is due now');
    // The same button once more, as another device still shows it.
    Object.assign(rig.world.messages.get(message.id) ?? {}, { components: before.components });
    expect(await told(actor.press(before, 'A'))).toContain('answered');
  });

  it('is for whoever presses, in servers, and takes nothing that is made up', async () => {
    const { actor } = newcomer(rig);
    const message = await quiz(actor);
    expect(() => rig.as(rig.world.alice, 'botDm').slash('quiz', {})).toThrow();
    for (const made of [
      'quz;answer;x',
      'quz;in;0123ABCD;0123456789ABCDEF;9;p',
      'quz;',
      'quz;next;;;;99999',
    ]) {
      const mine = await quiz(actor);
      makeUp(rig, mine, () => made);
      expect(await told(actor.press(messageNow(rig, mine), 'Stop')), made).toContain('from an older message');
    }
    const other = await quiz(actor);
    makeUp(rig, other, (id) => id.replace(questionIn(other) ?? '', '0000000000000000'));
    expect(await told(actor.press(messageNow(rig, other), 'A'))).toContain('cannot be answered any more');
    const unknown = await actor.slash('quiz', { pack: 'No such pack' }).reply();
    expect(textOf(unknown)).toContain('No such pack');
    expect(idsOf(unknown)).toEqual([]);
    expect(questionIn(message)).toBeDefined();
  });

  it('is of the packs that are open to whoever practises', async () => {
    const { guild } = rig.world;
    const readers = rig.addRole(guild, { name: 'Readers' });
    const pack = await bot.app('createPack', keeper, { name: 'Week 1', roles: [readers.id], channels: [] });
    await bot.app('move', keeper, await addReadings(bot, keeper, 3), pack.id);
    const { actor } = newcomer(rig);
    expect(textOf(await quiz(actor))).toContain('No question can be cut');
    const reader = newcomer(rig, readers);
    const choices = await reader.actor.autocomplete('quiz', 'pack', 'week').choices();
    expect(choices).toEqual([{ name: 'Week 1', value: pack.id }]);
    expect(await actor.autocomplete('quiz', 'pack', 'week').choices()).toEqual([]);
    const message = await quiz(reader.actor, { pack: pack.id });
    expect(questionIn(message)).toBeDefined();
    // The right to read it is looked up when the answer comes.
    rig.takeRole(reader.person, readers);
    for (const button of ['A', 'Skip']) {
      const refused = await told(reader.actor.press(message, button));
      expect(refused).toContain('not open to you');
      expect(refused).toContain('You can practise for yourself with **/quiz**');
    }
    expect(textOf(await pressed(reader.actor, message, 'Stop'))).toContain('answered just now: 0.');
  });

  it('leaves nobody’s id, and no word of a question, in what the bot prints', () => {
    const output = bot.log().join('\n');
    expect(output).not.toMatch(/Marchbank|Pellmouth/);
  });
});

import { describe, expect, it } from 'vitest';
import type { App } from '../../../../src/app.ts';
import { intervals, type Practising } from '../../../../src/classroom/quiz/practice/practised.ts';
import type { Member } from '../../../../src/guild/member.ts';
import { day, manager, member, noon, outcome } from '../../../guild/server.ts';
import { places, teacher } from '../../scene.ts';
import { areProven, minute, onSample, opened, pupil, quotesIn, withPacks } from '../../quiz-scene.ts';

type Next = NonNullable<Practising['next']>;

async function next(app: App, who: Member, wish: Parameters<App['practise']>[1] = {}): Promise<Next> {
  const { next: asked } = await app.practise(who, wish);
  if (asked === undefined) throw new Error('Nothing is asked');
  return asked;
}

/** Answers as somebody does who knows it, or who does not. */
async function answer(app: App, who: Member, { question, turn, choices }: Next, knows: boolean) {
  const tried = await app.answerPractice(who, { question, turn, choice: 0 }).catch(() => undefined);
  if (tried === undefined) throw new Error('It cannot be answered');
  if ((tried.right === 0) === knows) return tried;
  throw new Error(`Among ${choices.length} choices the first is ${knows ? 'wrong' : 'right'}`);
}

/** The next of which the first choice is right, or wrong, after skipping others; each try is somebody else's. */
async function answered(app: App, scope: Member['scope'], knows: boolean) {
  for (let number = 0; number < 40; number += 1) {
    const who = pupil(scope, number);
    const asked = await next(app, who);
    const done = await answer(app, who, asked, knows).catch(() => undefined);
    if (done !== undefined) return { who, asked, done };
  }
  throw new Error('The right one stands at one place for everybody');
}

/** Those that are what stands before them. */
const repeated = (list: readonly string[]) => list.filter((each, at) => each === list[at - 1]);

describe('Practising', () => {
  it('asks in places of articles alone, and shows the whole passage once it is answered', async () => {
    const { app, scope } = await onSample();
    const who = pupil(scope, 1);
    const asked = await next(app, who);
    const judged = await app.answerPractice(who, { question: asked.question, turn: asked.turn, choice: 1 });
    expect(areProven([asked, judged])).toBe(true);
    expect(judged.asked).toEqual({ ...asked, turn: undefined, box: undefined });
    expect(judged.passages[0]?.citation).toMatchObject({ sample: true });
    expect(judged.passages.every(({ quote: { exact } }) => exact.length > 0)).toBe(true);
  });

  it('asks nothing of a passage that a class is asked about, until that is over', async () => {
    const scene = await onSample();
    const { app, scope } = scene;
    // In a channel of no class, too: the readings are the same.
    const who = { ...pupil(scope, 1), channels: places.elsewhere };
    const all = (await app.practise(who, {})).questions;
    const shown = new Map<string, Next>();
    for (let number = 0; number < 40; number += 1) {
      const one = await next(app, { ...who, user: `40${number}` });
      shown.set(one.question, one);
    }
    const quiz = await opened(scene, { questions: 20 });
    expect((await app.practise(who, {})).questions).toBeLessThanOrEqual(all - 20);
    const asked = quiz.questions.flatMap(({ id }) => shown.get(id) ?? []);
    expect(asked.length).toBeGreaterThan(0);
    for (const { question, turn } of asked) {
      const answering = app.answerPractice(who, { question, turn, choice: 0 });
      expect(await outcome(answering)).toBe('refusal.question-in-quiz');
    }
    const later = noon + minute;
    await app.closeQuiz(teacher(scope, { at: later }), quiz.id);
    expect((await app.practise({ ...who, at: later }, {})).questions).toBe(all);
  });

  it('tells nobody beforehand which choice is right: it stands at any place', async () => {
    const { app, scope } = await onSample();
    const found = new Set<number>();
    for (let number = 0; number < 30; number += 1) {
      const who = pupil(scope, number);
      const { question, turn } = await next(app, who, { kinds: ['gap'] });
      found.add((await app.answerPractice(who, { question, turn, choice: 0 })).right);
    }
    expect([0, 1, 2, 3].filter((place) => found.has(place))).toEqual([0, 1, 2, 3]);
  });

  it('brings a right answer back after longer and longer, and a wrong one soon', async () => {
    const { app, scope } = await onSample();
    const { who, asked, done } = await answered(app, scope, true);
    expect(done).toMatchObject({ box: 2, due: who.at + day });
    const later = { ...who, at: who.at + day };
    const again = await next(app, later);
    expect(again).toMatchObject({ question: asked.question, box: 2 });
    const judged = await app.answerPractice(later, { question: again.question, turn: again.turn, choice: 0 });
    const box = judged.chosen === judged.right ? 3 : 1;
    expect(judged).toMatchObject({ box, due: later.at + (intervals[box - 1] ?? 0) });
    const wrong = await answered(app, scope, false);
    expect(wrong.done).toMatchObject({ box: 1, due: noon + 10 * minute });
  });

  it('asks what is due before what is new, the longest due first', async () => {
    const { app, scope } = await onSample();
    const who = pupil(scope, 50);
    const met: string[] = [];
    for (let at = 0; at < 4; at += 1) {
      const now = { ...who, at: noon + at * minute };
      const { question, turn, choices } = await next(app, now);
      met.push(question);
      await app.answerPractice(now, { question, turn, choice: at % choices.length });
    }
    expect(new Set(met).size).toBe(4);
    const later = { ...who, at: noon + 30 * day };
    const { due } = await app.practise(later, {});
    expect(due).toBe(4);
    const first = await next(app, later);
    const skipped = await next(app, later, { except: first.question });
    expect(met).toContain(first.question);
    expect(met).toContain(skipped.question);
    expect(skipped.question).not.toBe(first.question);
  });

  it('asks neighbours of other kinds and readings where there are some', async () => {
    const { app, scope } = await onSample();
    const who = pupil(scope, 51);
    const kinds: string[] = [];
    const readings: string[] = [];
    for (let at = 0; at < 8; at += 1) {
      const now = { ...who, at: noon + at };
      const { question, turn, prompt } = await next(app, now);
      const { passages } = await app.answerPractice(now, { question, turn, choice: 0 });
      kinds.push(prompt.kind);
      readings.push(passages[0]?.citation.article ?? '');
    }
    expect(repeated(kinds)).toEqual([]);
    expect(repeated(readings)).toEqual([]);
  });

  it('asks the same people the same, and others something else', async () => {
    const { app, scope } = await onSample();
    expect(await next(app, pupil(scope, 60))).toEqual(await next(app, pupil(scope, 60)));
    const firsts = await Promise.all(
      Array.from({ length: 6 }, async (_, at) => (await next(app, pupil(scope, 60 + at))).question),
    );
    expect(new Set(firsts).size).toBeGreaterThan(1);
  });

  it('counts the first of two presses, and says so to the second', async () => {
    const { app, scope } = await onSample();
    const who = pupil(scope, 70);
    const { question, turn } = await next(app, who);
    const presses = [0, 1, 0].map((choice) => outcome(app.answerPractice(who, { question, turn, choice })));
    expect((await Promise.all(presses)).toSorted()).toEqual([
      'done',
      'refusal.answered-already',
      'refusal.answered-already',
    ]);
  });

  it.each([
    ['a choice that is not there', { choice: 4 }],
    ['a choice that is no number', { choice: Number.NaN }],
    ['another turn', { turn: 7 }],
    ['no turn at all', { turn: -1 }],
    ['another question', { question: '0000000000000000' }],
  ])('takes no answer of %s', async (_, wrong) => {
    const { app, scope } = await onSample();
    const who = pupil(scope, 71);
    const { question, turn } = await next(app, who);
    const wanted = app.answerPractice(who, { question, turn, choice: 0, ...wrong });
    expect(await outcome(wanted)).toBe('refusal.question-gone');
    expect((await app.practise(who, {})).next?.box).toBeUndefined();
  });

  it('asks of the pack that was chosen, of the channel’s, or of all', async () => {
    const { app, scope, packs } = await withPacks();
    const who = pupil(scope, 1);
    const ofPack = async (wish: Parameters<App['practise']>[1]) => (await app.practise(who, wish)).questions;
    const [both, one, other] = [
      await ofPack({ pack: null }),
      await ofPack({ pack: packs[0] }),
      await ofPack({ pack: packs[1] }),
    ];
    expect(Math.min(one, other)).toBeGreaterThan(0);
    expect(both).toBeGreaterThan(Math.max(one, other));
    await app.setDefault(manager(scope), '81', packs[1]);
    expect(await ofPack({})).toBe(other);
    expect(await ofPack({ pack: null })).toBe(both);
    expect(await outcome(app.practise(who, { pack: 'ZZZZZZ' }))).toBe('refusal.pack-not-open');
  });

  it('asks only the kinds that are wanted', async () => {
    const { app, scope } = await onSample();
    const all = await app.practise(pupil(scope, 1), {});
    const gaps = await app.practise(pupil(scope, 1), { kinds: ['gap'] });
    expect(gaps.next?.prompt.kind).toBe('gap');
    expect(gaps.questions).toBeLessThan(all.questions);
  });

  it('asks nothing of an article that is gone, and takes no answer to what was asked of it', async () => {
    const { app, scope } = await withPacks();
    const who = pupil(scope, 1);
    const asked = await next(app, who, { pack: null });
    for (const { article } of quotesIn(asked))
      await app.remove(manager(scope), article.id, 'erase').catch(() => 0);
    const press = app.answerPractice(who, {
      pack: null,
      question: asked.question,
      turn: asked.turn,
      choice: 0,
    });
    expect(await outcome(press)).toBe('refusal.question-gone');
  });

  it('goes its own way in each class and outside of them, and is forgotten when somebody wants that', async () => {
    const { app, scope } = await onSample();
    const [here, elsewhere] = [pupil(scope, 90), pupil(scope, 90, { channels: places.elsewhere })];
    const { question, turn } = await next(app, here);
    await app.answerPractice(here, { question, turn, choice: 0 });
    const later = { at: noon + 90 * day };
    expect((await app.practise({ ...here, ...later }, {})).due).toBe(1);
    expect((await app.practise({ ...elsewhere, ...later }, {})).due).toBe(0);
    await app.forgetPractice(elsewhere);
    expect((await app.practise({ ...here, ...later }, {})).due).toBe(1);
    await app.forgetPractice(here);
    expect((await app.practise({ ...here, ...later }, {})).due).toBe(0);
    expect((await app.personal(here.user)).classroom.flatMap(({ practice }) => practice)).toEqual([]);
  });

  it('forgets by itself what was not asked for half a year', async () => {
    const { app, scope } = await onSample({ ends: '2027-02-28' });
    const who = pupil(scope, 91);
    const { question, turn } = await next(app, who);
    await app.answerPractice(who, { question, turn, choice: 0 });
    await app.practise({ ...who, at: noon + 300 * day }, {});
    expect((await app.practise(who, {})).next?.box).toBeUndefined();
    expect((await app.personal(who.user)).classroom.flatMap(({ practice }) => practice)).toEqual([]);
  });

  it('has nothing to ask where nothing is open', async () => {
    const { app, scope, packs } = await withPacks();
    for (const pack of packs) await app.changePack(manager(scope), pack, { roles: ['999'] });
    expect(await app.practise(member(scope), {})).toEqual({ due: 0, questions: 0 });
  });
});

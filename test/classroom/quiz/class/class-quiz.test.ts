import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortPupil } from '../../../../src/classroom/pupil.ts';
import type { ClassQuiz } from '../../../../src/classroom/quiz/class/class-quiz.ts';
import { overlap } from '../../../../src/text/span.ts';
import type { Store } from '../../../../src/store/store.ts';
import { hour, manager, member, noon, outcome, stores } from '../../../guild/server.ts';
import { places, second, student, teacher } from '../../scene.ts';
import {
  answerAll,
  areProven,
  minute,
  onSample,
  opened,
  pupil,
  quotesIn,
  withPacks,
  type QuizScene,
} from '../../quiz-scene.ts';

/** The articles that a question is made of. */
const articlesOf = ({ passages, right, wrong }: ClassQuiz['questions'][number]) =>
  [...passages, right, ...wrong].map(({ article }) => article);

/** A quiz over the whole of which one article is taken away after it was opened, and the questions that are void by that. */
async function withoutOne(scene: QuizScene) {
  const quiz = await opened(scene, { questions: 6 });
  const [article = ''] = articlesOf(quiz.questions[0]);
  const gone = quiz.questions.filter((each) => articlesOf(each).includes(article));
  return { quiz, gone, take: () => scene.app.remove(manager(scene.scope), article, 'erase') };
}

describe('A quiz for a class', () => {
  it('has as many questions as were asked for, of several kinds and readings, no two on one passage', async () => {
    const scene = await onSample();
    const quiz = await opened(scene, { questions: 8 });
    expect(quiz).toMatchObject({
      class: scene.class.id,
      channel: '81',
      opened: noon,
      closes: noon + 15 * minute,
    });
    expect(quiz.questions).toHaveLength(8);
    const passages = quiz.questions.flatMap((each) => each.passages);
    const twice = passages.filter((one, at) =>
      passages.some(
        (other, place) => place < at && other.article === one.article && overlap(one.span, other.span) > 0,
      ),
    );
    expect(twice).toEqual([]);
    expect(new Set(quiz.questions.map(({ prompt }) => prompt.kind)).size).toBeGreaterThan(2);
    expect(new Set(passages.map(({ article }) => article)).size).toBeGreaterThan(4);
  });

  it('has no answer of a gap in what another of its questions shows', async () => {
    const scene = await onSample();
    const quiz = await opened(scene, { questions: 8 });
    const { next, ...first } = await scene.app.quizTurn(pupil(scene.scope, 1), quiz.id);
    expect(first).toMatchObject({ number: 1, of: 8, answered: 0, right: 0, gone: 0 });
    const shown = new Map<string, string>();
    const texts = new Map(quotesIn([next]).map(({ article }) => [article.id, article.text]));
    for (const each of quiz.questions)
      for (const { article, span } of each.passages) {
        const found = await scene.app.article(scene.scope, article);
        texts.set(article, found?.article.text ?? '');
        const words = (texts.get(article) ?? '').slice(span.start, span.end);
        shown.set(each.id, `${shown.get(each.id) ?? ''} ${words}`);
      }
    const told = quiz.questions.filter(({ id, right }) => {
      if (right.is !== 'words') return false;
      const words = (texts.get(right.article) ?? '').slice(right.span.start, right.span.end);
      return [...shown].some(
        ([other, passage]) => other !== id && new RegExp(`\\b${words}\\b`, 'iu').test(passage),
      );
    });
    expect(told).toEqual([]);
  });

  it('asks each in an order of their own, with choices in an order of their own', async () => {
    const scene = await onSample();
    const quiz = await opened(scene, { questions: 6, kinds: ['gap'] });
    const firsts = await Promise.all(
      Array.from({ length: 12 }, async (_, at) => scene.app.quizTurn(pupil(scene.scope, at), quiz.id)),
    );
    expect(new Set(firsts.map(({ next }) => next?.question)).size).toBeGreaterThan(2);
    const same = firsts.filter(({ next }) => next?.question === firsts[0]?.next?.question);
    const orders = new Set(
      same.map(({ next }) =>
        quotesIn(next?.choices)
          .map(({ exact }) => exact)
          .join('|'),
      ),
    );
    expect(same.length === 1 || orders.size > 1).toBe(true);
    expect(await scene.app.quizTurn(pupil(scene.scope, 3), quiz.id)).toEqual(firsts[3]);
  });

  it('shows after each answer the whole passage, and how it went', async () => {
    const scene = await onSample();
    const quiz = await opened(scene);
    const who = pupil(scene.scope, 1);
    const { next } = await scene.app.quizTurn(who, quiz.id);
    const { judged, turn } = await scene.app.answerQuiz(who, quiz.id, {
      question: next?.question ?? '',
      choice: 1,
    });
    expect(judged.asked).toEqual(next);
    expect(judged).toMatchObject({ chosen: 1 });
    expect(turn).toMatchObject({ number: 2, answered: 1, right: judged.right === 1 ? 1 : 0 });
    expect(areProven([next, judged, turn])).toBe(true);
    const question = quiz.questions.find(({ id }) => id === next?.question);
    expect(
      judged.passages.map(({ citation: { article, start, end } }) => ({ article, span: { start, end } })),
    ).toEqual(question?.passages);
  });

  it('ends with how many are right, which can be looked at when it is over', async () => {
    const scene = await onSample();
    const quiz = await opened(scene);
    const who = pupil(scene.scope, 1);
    let asked = 0;
    const turn = await answerAll(scene.app, who, quiz, () => {
      asked += 1;
      return asked % 2 === 1 ? 'right' : 'wrong';
    });
    expect(turn).toMatchObject({ of: 5, answered: 5, right: 3, gone: 0 });
    expect(turn.next).toBeUndefined();
    expect(await scene.app.quizTurn({ ...who, at: noon + hour }, quiz.id)).toEqual(turn);
  });

  it('is of the class in whose channel it is, and of nobody else', async () => {
    const scene = await onSample();
    const { app, scope } = scene;
    const other = await app.createClass(manager(scope), second);
    const quiz = await opened(scene);
    const theirs = await opened(scene, { channel: '90' }, manager(scope)).catch(() => undefined);
    expect(theirs).toBeUndefined();
    const inSecond = await app.openQuiz(manager(scope), other.id, {
      packs: [],
      questions: 2,
      minutes: 5,
      channel: '90',
    });
    const tried = [
      app.quizTurn(student(scope, { channels: places.inSecond }), quiz.id),
      app.quizTurn(student(scope), inSecond.id),
      app.quizTurn(student(scope), '00000000'),
      app.quizTurn(student(scope, { channels: places.elsewhere }), quiz.id),
      app.quizTurn(student(scope, { roles: [] }), quiz.id),
      app.answerQuiz(student(scope, { roles: ['22'] }), quiz.id, {
        question: quiz.questions[0].id,
        choice: 0,
      }),
      app.quizTurn({ ...student(scope), scope: 'guild:1' }, quiz.id),
    ];
    expect(await Promise.all(tried.map(outcome))).toEqual([
      'refusal.no-quiz',
      'refusal.no-quiz',
      'refusal.no-quiz',
      'refusal.no-class',
      'refusal.no-student',
      'refusal.no-student',
      'refusal.no-class',
    ]);
  });

  it.each([
    ['refusal.quiz-questions', { questions: 0 }],
    ['refusal.quiz-questions', { questions: 21 }],
    ['refusal.quiz-questions', { questions: 2.5 }],
    ['refusal.quiz-minutes', { minutes: 0 }],
    ['refusal.quiz-minutes', { minutes: Number.POSITIVE_INFINITY }],
    ['refusal.quiz-packs', { packs: Array.from({ length: 11 }, (_, at) => String(at)) }],
    ['refusal.pack-not-open', { packs: ['ZZZZZZ'] }],
    ['refusal.quiz-channel', { channel: '90' }],
    ['refusal.id', { channel: 'general' }],
  ])('is not opened with what is wrong: %s', async (label, wrong) => {
    const scene = await onSample();
    expect(await outcome(opened(scene, wrong))).toBe(label);
    expect(await scene.app.quizzes(teacher(scene.scope), scene.class.id)).toEqual([]);
  });

  it('says how many questions there are where more are wanted', async () => {
    const { app, scope, packs, class: of } = await withPacks();
    const preview = (wish: { readonly kinds: readonly ['which-first'] }) =>
      app.previewQuiz(teacher(scope), of.id, { packs: [packs[0]], ...wish });
    const there = await preview({ kinds: ['which-first'] });
    expect(there).toBeLessThan(20);
    const open = app.openQuiz(teacher(scope), of.id, {
      packs: [packs[0]],
      kinds: ['which-first'],
      questions: there + 1,
      minutes: 5,
      channel: '81',
    });
    const refused: unknown = await open.catch((error: unknown) => error);
    expect(refused).toMatchObject({
      label: 'refusal.too-few-questions',
      values: { number: { value: there } },
    });
  });

  it('takes its questions from the packs that were chosen, which the teacher has to be able to read', async () => {
    const scene = await withPacks();
    const { app, scope, packs } = scene;
    const inPack = async (pack: string) =>
      new Set((await app.kept(manager(scope), { pack, page: 0, size: 50 })).articles.map(({ id }) => id));
    const quiz = await opened(scene, { packs: [packs[1]] });
    const used = new Set(quiz.questions.flatMap(articlesOf));
    expect(used.isSubsetOf(await inPack(packs[1]))).toBe(true);
    await app.changePack(manager(scope), packs[0], { roles: ['21'] });
    expect(await outcome(opened(scene, { packs: [packs[0]] }))).toBe('refusal.pack-not-open');
    const open = new Set((await opened(scene)).questions.flatMap(articlesOf));
    expect(open.isDisjointFrom(await inPack(packs[0]))).toBe(true);
  });

  it('stays as it was opened when the readings change', async () => {
    const scene = await withPacks();
    const { app, scope } = scene;
    const quiz = await opened(scene, { questions: 6 });
    await app.move(manager(scope), articlesOf(quiz.questions[1] ?? quiz.questions[0]), undefined);
    const turn = await answerAll(app, pupil(scope, 1), quiz, () => 'right');
    expect(turn).toMatchObject({ answered: 6, right: 6, gone: 0 });
  });

  it('does not count a question whose passage is gone, but for who had answered it', async () => {
    const scene = await withPacks();
    const { app, scope } = scene;
    const { quiz, gone, take } = await withoutOne(scene);
    const [early, late] = [pupil(scope, 1), pupil(scope, 2)];
    await answerAll(app, early, quiz, () => 'right');
    const before = await app.quizTurn(late, quiz.id);
    await take();
    expect(await app.quizTurn(early, quiz.id)).toMatchObject({ of: 6, right: 6, answered: 6, gone: 0 });
    const turn = await app.quizTurn(late, quiz.id);
    expect(turn).toMatchObject({ number: 1, of: before.of - gone.length, gone: gone.length });
    for (const { id } of gone)
      expect(await outcome(app.answerQuiz(late, quiz.id, { question: id, choice: 0 }))).toBe(
        'refusal.question-gone',
      );
    const done = await answerAll(app, late, quiz, () => 'right');
    expect(done).toMatchObject({ answered: 6 - gone.length, right: 6 - gone.length, gone: gone.length });
  });

  it('is closed to whoever may not read its readings, and says so', async () => {
    const scene = await withPacks();
    const { app, scope, packs } = scene;
    const quiz = await opened(scene, { packs: [packs[0]] });
    await app.changePack(manager(scope), packs[0], { roles: ['22'] });
    const who = pupil(scope, 1);
    const [{ id }] = quiz.questions;
    expect(await outcome(app.quizTurn(who, quiz.id))).toBe('refusal.quiz-closed-to-you');
    expect(await outcome(app.answerQuiz(who, quiz.id, { question: id, choice: 0 }))).toBe(
      'refusal.quiz-closed-to-you',
    );
    expect((await app.quizzes(teacher(scope), scene.class.id))[0]).toMatchObject({ begun: 0, finished: 0 });
    await app.changePack(manager(scope), packs[0], { roles: ['21', '22'] });
    expect((await app.quizTurn(who, quiz.id)).next).toBeDefined();
  });

  it('is over when its time is, or its teacher closes it, and not before', async () => {
    const scene = await onSample();
    const { app, scope } = scene;
    const quiz = await opened(scene);
    const other = await opened(scene);
    const who = pupil(scope, 1);
    const at = (time: number) => ({ ...who, at: noon + time });
    const { next } = await app.quizTurn(at(14 * minute), quiz.id);
    const answer = { question: next?.question ?? '', choice: 0 };
    expect(await outcome(app.answerQuiz(at(15 * minute), quiz.id, answer))).toBe('refusal.quiz-over');
    expect(await outcome(app.answerQuiz(at(15 * minute - 1), quiz.id, answer))).toBe('done');
    expect(await outcome(app.quizTurn(at(15 * minute), quiz.id))).toBe('refusal.quiz-over');
    await app.closeQuiz(teacher(scope, { at: noon + minute }), other.id);
    expect(await outcome(app.quizTurn(at(2 * minute), other.id))).toBe('refusal.quiz-over');
    expect(await outcome(app.closeQuiz(teacher(scope, { at: noon + minute }), other.id))).toBe(
      'refusal.quiz-over',
    );
    const listed = await app.quizzes(teacher(scope, { at: noon + 2 * minute }), scene.class.id);
    expect(listed.map(({ id, over, closes }) => [id, over, closes])).toEqual(
      expect.arrayContaining([
        [quiz.id, false, quiz.closes],
        [other.id, true, noon + minute],
      ]),
    );
  });

  it('tells those who teach nothing nothing of it, and others that there is none', async () => {
    const scene = await onSample();
    const { app, scope } = scene;
    const quiz = await opened(scene);
    for (const id of [quiz.id, '00000000']) {
      expect(await outcome(app.closeQuiz(student(scope), id))).toBe('refusal.may-not-teach');
      expect(await outcome(app.quizResults(student(scope), id, 'en'))).toBe('refusal.may-not-teach');
    }
    expect(await outcome(app.closeQuiz(teacher(scope), '00000000'))).toBe('refusal.no-quiz');
    expect(await outcome(app.closeQuiz(member(scope), quiz.id))).toBe('refusal.may-not-teach');
  });

  it('is shown by its message until what it says is so, under its class’s name', async () => {
    const scene = await onSample({ name: 'Press and sources' });
    const { app, scope } = scene;
    await app.configure(manager(scope), { language: 'de' });
    const quiz = await opened(scene);
    const due = async (at: number) =>
      (await app.quizzesToShow(at, 1000)).filter((each) => each.quiz.id === quiz.id);
    const [first] = await due(noon);
    expect(first).toMatchObject({
      scope,
      class: { name: 'Press and sources' },
      language: 'de',
      over: false,
      progress: { begun: 0, finished: 0 },
    });
    await app.quizShown(scope, quiz.id, { message: '5', begun: 0, finished: 0, over: false });
    expect(await due(noon)).toEqual([]);
    await answerAll(app, pupil(scope, 1), quiz, () => 'wrong');
    await app.quizTurn(pupil(scope, 2), quiz.id);
    expect((await due(noon))[0]?.progress).toEqual({ begun: 2, finished: 1 });
    expect((await due(noon + hour))[0]?.over).toBe(true);
    expect(JSON.stringify(await due(noon))).not.toMatch(/Student|"30\d\d"|pupil/);
  });

  it('is shown to be over when its class’s term is, and nothing of it is kept from then on but its message', async () => {
    const scene = await onSample({ ends: '2026-03-02' });
    const { app, store, scope } = scene;
    await app.configure(manager(scope), { language: 'de' });
    const quiz = await opened(scene, { minutes: 6000 });
    const left = async () => (await app.quizzesToEnd(1000)).filter((each) => each.scope === scope);
    await answerAll(app, pupil(scope, 1), quiz, () => 'wrong');
    await app.quizShown(scope, quiz.id, { message: '5', begun: 1, finished: 1, over: false });
    await app.sweepClasses(noon + 24 * hour);
    expect(await left()).toEqual([]);
    await app.sweepClasses(noon + 48 * hour);
    const { id, channel } = quiz;
    expect(await left()).toEqual([{ scope, language: 'de', id, channel, opened: noon, message: '5' }]);
    expect(await store.classroom.quiz(scope, id)).toBeUndefined();
    expect(await store.classroom.quizAnswers(scope, id)).toEqual([]);
    await app.quizEnded(scope, id);
    expect(await left()).toEqual([]);
  });
});

/** What each takes is the disk's time. */
const students = { memory: 30, SQLite: 8 };

describe.each(stores)('A class that answers at once, kept in %s', (name, open) => {
  const many = name === 'memory' ? students.memory : students.SQLite;
  const held: { store?: Store } = {};
  beforeAll(async () => {
    held.store = await open();
  });
  afterAll(() => held.store?.close());

  it('has every first answer counted once, whatever is pressed twice or on two devices', async () => {
    const scene = await withPacks({}, held.store);
    const { app, scope } = scene;
    const quiz = await opened(scene, { questions: 4 });
    const rights = await Promise.all(
      Array.from({ length: many }, async (_each, number) => {
        const who = pupil(scope, number);
        let [turn, done] = [await app.quizTurn(who, quiz.id), 0];
        while (turn.next !== undefined) {
          const { question } = turn.next;
          const presses = [0, 1].map((choice) => app.answerQuiz(who, quiz.id, { question, choice }));
          const results = await Promise.allSettled(presses);
          done += results.filter(({ status }) => status === 'fulfilled').length;
          const refused = results.flatMap((each): readonly unknown[] =>
            each.status === 'rejected' ? [each.reason] : [],
          );
          expect(refused).toMatchObject([{ label: 'refusal.answered-already' }]);
          turn = await app.quizTurn(who, quiz.id);
        }
        expect(done).toBe(4);
        return turn.right;
      }),
    );
    const answers = (await held.store?.classroom.quizAnswers(scope, quiz.id)) ?? [];
    expect(answers).toHaveLength(4 * many);
    expect(answers.filter(({ choice }) => choice === 0)).toHaveLength(
      rights.reduce((sum, each) => sum + each, 0),
    );
    expect(await app.quizzes(teacher(scope), scene.class.id)).toMatchObject([
      { begun: many, finished: many },
    ]);
    const here = await app.classHere(pupil(scope, 7));
    expect(answers.map(({ pupil: of }) => shortPupil(of))).toContain(here?.pseudonym);
    expect(JSON.stringify(answers)).not.toMatch(/Student|"30\d\d"/);
  });
});

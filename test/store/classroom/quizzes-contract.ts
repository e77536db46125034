import { expect, it } from 'vitest';
import type { ClassQuiz } from '../../../src/classroom/quiz/class/class-quiz.ts';
import type { Store } from '../../../src/store/store.ts';
import { action, noon, person } from '../guild/acts.ts';
import { answer, opened, pupil, questions, quiz } from './makers.ts';

const minute = 60_000;

/** What is left of a quiz whose class ended. */
const leftOf = (id: ClassQuiz['id'], at: number) => ({
  scope: 'guild:1',
  id,
  channel: '500',
  opened: noon + at,
});

/** What every store does with quizzes for a class. */
export function describeQuizzes(store: () => Store): void {
  const classroom = () => store().classroom;
  const close = (id: ClassQuiz['id'], at: number) =>
    classroom().closeQuiz('guild:1', id, at, action('quiz-closed', id, { by: '900' }));
  const due = async (at: number, atMost = 9) =>
    (await classroom().quizzesToShow(at, atMost)).map((each) => each.quiz.id);

  it('keeps quizzes with their questions, the last that was opened first', async () => {
    const [a, b] = [quiz('AAAAAAAA'), quiz('BBBBBBBB', { opened: noon + 1, packs: [] })];
    await opened(store(), a);
    await opened(store(), b);
    await opened(store(), quiz('CCCCCCCC', { class: 'CLASS2' }));
    expect(await classroom().quiz('guild:1', 'AAAAAAAA')).toEqual(a);
    expect(await classroom().quiz('guild:11', 'AAAAAAAA')).toBeUndefined();
    expect(await classroom().quizzes('guild:1', 'CLASS1')).toEqual([b, a]);
    const { actions } = await store().guild.actions('guild:1', 0, 9);
    expect(actions.map(({ about }) => about)).toEqual(['CCCCCCCC', 'BBBBBBBB', 'AAAAAAAA']);
  });

  it('finds those of all classes of a server that can be answered at a time', async () => {
    const { closes } = quiz('AAAAAAAA');
    await opened(store(), quiz('AAAAAAAA'));
    await opened(store(), quiz('BBBBBBBB', { class: 'CLASS2', opened: noon + 1 }));
    await opened(store(), quiz('CCCCCCCC', { class: 'CLASS2', opened: noon + 2, closes: closes + 1 }));
    const open = async (at: number) => (await classroom().openQuizzes('guild:1', at)).map(({ id }) => id);
    expect(await open(closes - 1)).toEqual(['CCCCCCCC', 'BBBBBBBB', 'AAAAAAAA']);
    expect(await open(closes)).toEqual(['CCCCCCCC']);
    await close('CCCCCCCC', noon + minute);
    expect(await open(noon + minute - 1)).toHaveLength(3);
    expect(await open(noon + minute)).toEqual(['BBBBBBBB', 'AAAAAAAA']);
    expect(await classroom().openQuizzes('guild:11', noon + 3)).toEqual([]);
  });

  it('lets a quiz be answered until it is over, or closed', async () => {
    const me = await pupil(store(), '100');
    await opened(store(), quiz('AAAAAAAA'));
    const { closes } = quiz('AAAAAAAA');
    expect(await classroom().beginQuiz('guild:1', 'AAAAAAAA', me.pupil, closes)).toBe(false);
    const at = (when: number, question: number) =>
      classroom().answerQuiz('guild:1', 'AAAAAAAA', answer(me, question, { at: when }));
    expect(await at(closes, 0)).toBe('over');
    expect(await at(closes - 1, 0)).toBe('kept');
    expect(await close('AAAAAAAA', closes)).toBe(false);
    expect(await close('AAAAAAAA', noon + minute)).toBe(true);
    expect(await close('AAAAAAAA', noon + minute)).toBe(false);
    expect((await classroom().quiz('guild:1', 'AAAAAAAA'))?.closed).toBe(noon + minute);
    expect(await classroom().beginQuiz('guild:1', 'AAAAAAAA', me.pupil, noon + minute)).toBe(false);
    expect(await at(noon + minute, 1)).toBe('over');
    // What was answered before it was closed, and comes in afterwards, counts.
    expect(await at(noon + minute - 1, 1)).toBe('kept');
    expect(await classroom().answerQuiz('guild:1', 'BBBBBBBB', answer(me, 0))).toBe('over');
    const { actions } = await store().guild.actions('guild:1', 0, 9);
    expect(actions.filter(({ what }) => what === 'quiz-closed')).toHaveLength(1);
  });

  it('counts the first answer to a question, however many come at once', async () => {
    await opened(store(), quiz('AAAAAAAA'));
    const users = Array.from({ length: 8 }, (_, at) => String(100 + at));
    const pupils = await Promise.all(users.map((user) => pupil(store(), user)));
    const tried = pupils.flatMap((each) =>
      questions.flatMap((_, question) =>
        [0, 1].map((choice) =>
          classroom().answerQuiz('guild:1', 'AAAAAAAA', answer(each, question, { choice })),
        ),
      ),
    );
    const came = await Promise.all(tried);
    expect(came.filter((each) => each === 'kept')).toHaveLength(pupils.length * questions.length);
    expect(came.filter((each) => each === 'answered-already')).toHaveLength(pupils.length * questions.length);
    expect(await classroom().quizAnswers('guild:1', 'AAAAAAAA')).toHaveLength(
      pupils.length * questions.length,
    );
    expect(await classroom().quizProgress('guild:1', 'AAAAAAAA')).toEqual({ begun: 8, finished: 8 });
  });

  it('gives answers in the order in which they were given, with the names that they were given under', async () => {
    const [me, other] = [await pupil(store(), '100'), await pupil(store(), '200')];
    await opened(store(), quiz('AAAAAAAA'));
    await opened(store(), quiz('BBBBBBBB', { class: 'CLASS2' }));
    const named = { name: person('100').name };
    const mine = [answer(me, 1, { ...named, choice: 2, at: noon + 5 }), answer(me, 0, { at: noon + 9 })];
    const theirs = answer(other, 2, { at: noon + 7 });
    for (const each of [mine[1], theirs, mine[0]])
      if (each !== undefined) await classroom().answerQuiz('guild:1', 'AAAAAAAA', each);
    await classroom().answerQuiz('guild:1', 'BBBBBBBB', answer(me, 0, named));
    expect(await classroom().quizAnswers('guild:1', 'AAAAAAAA')).toEqual([mine[0], theirs, mine[1]]);
    expect(await classroom().quizAnswers('guild:1', 'AAAAAAAA', me.pupil)).toEqual(mine);
    expect(await classroom().quizAnswers('guild:11', 'AAAAAAAA')).toEqual([]);
    await classroom().forgetNames('guild:1', 'CLASS1');
    const left = await classroom().quizAnswers('guild:1', 'AAAAAAAA');
    expect(left.map(({ name }) => name)).toEqual(['', undefined, undefined]);
    expect(left).toHaveLength(3);
    expect(await classroom().quizAnswers('guild:1', 'BBBBBBBB')).toMatchObject([named]);
  });

  it('says how far a class is, and who has begun when', async () => {
    const [me, other, third] = [
      await pupil(store(), '100'),
      await pupil(store(), '200'),
      await pupil(store(), '300'),
    ];
    await opened(store(), quiz('AAAAAAAA'));
    const progress = () => classroom().quizProgress('guild:1', 'AAAAAAAA');
    expect(await progress()).toEqual({ begun: 0, finished: 0 });
    for (const [at, who] of [
      [3, me],
      [2, other],
      [9, me],
    ] as const)
      expect(await classroom().beginQuiz('guild:1', 'AAAAAAAA', who.pupil, noon + at)).toBe(true);
    for (const at of questions.keys())
      await classroom().answerQuiz('guild:1', 'AAAAAAAA', answer(me, at, { at: noon + 10 + at }));
    // Whoever answers has begun.
    await classroom().answerQuiz('guild:1', 'AAAAAAAA', answer(third, 0, { at: noon + 20 }));
    expect(await progress()).toEqual({ begun: 3, finished: 1 });
    expect(await classroom().quizBegun('guild:1', 'AAAAAAAA')).toEqual([
      { pupil: other.pupil, at: noon + 2 },
      { pupil: me.pupil, at: noon + 3 },
      { pupil: third.pupil, at: noon + 20 },
    ]);
    expect(await classroom().quizProgress('guild:1', 'BBBBBBBB')).toEqual({ begun: 0, finished: 0 });
  });

  it('says whose message has to be sent, and whose shows something else than is the case', async () => {
    const me = await pupil(store(), '100');
    const last = quiz('AAAAAAAA', { opened: noon + 1 });
    await opened(store(), last);
    await opened(store(), quiz('BBBBBBBB'), 'guild:11');
    expect(await due(noon)).toEqual(['BBBBBBBB', 'AAAAAAAA']);
    expect(await due(noon, 1)).toEqual(['BBBBBBBB']);
    const shown = { message: '7001', begun: 0, finished: 0, over: false };
    await classroom().quizShown('guild:11', 'BBBBBBBB', shown);
    await classroom().quizShown('guild:1', 'AAAAAAAA', shown);
    expect(await due(noon)).toEqual([]);
    await classroom().beginQuiz('guild:1', 'AAAAAAAA', me.pupil, noon + 1);
    expect(await classroom().quizzesToShow(noon + 1, 9)).toEqual([
      { scope: 'guild:1', quiz: last, progress: { begun: 1, finished: 0 }, over: false, shown },
    ]);
    await classroom().quizShown('guild:1', 'AAAAAAAA', { ...shown, begun: 1 });
    expect((await classroom().quizzes('guild:1', 'CLASS1'))[0]?.shown).toEqual({ ...shown, begun: 1 });
    for (const at of questions.keys()) await classroom().answerQuiz('guild:1', 'AAAAAAAA', answer(me, at));
    expect(await due(noon)).toEqual(['AAAAAAAA']);
    await classroom().quizShown('guild:1', 'AAAAAAAA', { ...shown, begun: 1, finished: 1 });
    expect(await due(noon)).toEqual([]);
    await close('AAAAAAAA', noon + minute);
    expect(await due(noon + minute)).toEqual(['AAAAAAAA']);
    expect(await due(last.closes)).toEqual(['BBBBBBBB', 'AAAAAAAA']);
    const over = { ...shown, over: true };
    await classroom().quizShown('guild:1', 'AAAAAAAA', { ...over, begun: 1, finished: 1 });
    await classroom().quizShown('guild:11', 'BBBBBBBB', over);
    expect(await due(last.closes)).toEqual([]);
  });

  it('shows nothing more in a message that is lost, and nothing of a quiz that is gone', async () => {
    const me = await pupil(store(), '100');
    await opened(store(), quiz('AAAAAAAA'));
    const lost = { message: '', begun: 0, finished: 0, over: false, lost: true } as const;
    await classroom().quizShown('guild:1', 'AAAAAAAA', lost);
    await classroom().quizShown('guild:1', 'GONEGONE', lost);
    await classroom().beginQuiz('guild:1', 'AAAAAAAA', me.pupil, noon + 1);
    expect(await due(noon + 60 * minute)).toEqual([]);
    expect((await classroom().quizzes('guild:1', 'CLASS1')).map(({ shown }) => shown)).toEqual([lost]);
  });

  it('keeps of a class that ends where its quizzes still ask to take part, until that says that it is over', async () => {
    const shown = { message: '7001', begun: 0, finished: 0, over: false };
    const ids = ['OPENOPEN', 'OVEROVER', 'LOSTLOST', 'UNSENT00', 'OTHERONE'];
    for (const [at, id] of ids.entries())
      await opened(store(), quiz(id, { opened: noon + at, ...(at === 4 && { class: 'CLASS2' }) }));
    await opened(store(), quiz('OPENOPEN', { opened: noon + 9 }), 'guild:11');
    await classroom().quizShown('guild:1', 'OPENOPEN', shown);
    await classroom().quizShown('guild:1', 'OVEROVER', { ...shown, over: true });
    await classroom().quizShown('guild:1', 'LOSTLOST', { ...shown, message: '', lost: true });
    expect(await classroom().quizzesToEnd(9)).toEqual([]);
    await classroom().endClass('guild:11', 'CLASS1');
    await classroom().endClass('guild:1', 'CLASS1');
    const theirs = { ...leftOf('OPENOPEN', 9), scope: 'guild:11' };
    const ended = [{ ...leftOf('OPENOPEN', 0), message: '7001' }, leftOf('UNSENT00', 3), theirs];
    expect(await classroom().quizzesToEnd(9)).toEqual(ended);
    expect(await classroom().quizzesToEnd(1)).toEqual(ended.slice(0, 1));
    expect(await due(noon)).toEqual(['OTHERONE']);
    expect(await classroom().keptClasses('guild:1')).toEqual(['CLASS2']);
    // Sent, or found to be over, while its class ended.
    await classroom().quizShown('guild:1', 'UNSENT00', { ...shown, message: '7002' });
    await classroom().quizShown('guild:11', 'OPENOPEN', { ...shown, over: true });
    await classroom().quizShown('guild:1', 'GONEGONE', shown);
    expect(await classroom().quizzesToEnd(9)).toEqual([
      ended[0],
      { ...leftOf('UNSENT00', 3), message: '7002' },
    ]);
    await classroom().quizEnded('guild:11', 'UNSENT00');
    await classroom().quizEnded('guild:1', 'OPENOPEN');
    await classroom().quizShown('guild:1', 'OPENOPEN', shown);
    expect((await classroom().quizzesToEnd(9)).map(({ id }) => id)).toEqual(['UNSENT00']);
    await store().guild.forget('guild:1');
    expect(await classroom().quizzesToEnd(9)).toEqual([]);
  });
}

import { describe, expect, it } from 'vitest';
import { labelsFor } from '../../../../src/answer/label.ts';
import { csv } from '../../../../src/classroom/quiz/class/csv.ts';
import { manager, noon } from '../../../guild/server.ts';
import { teacher, textOf } from '../../scene.ts';
import { answerAll, minute, onSample, opened, pupil, withPacks } from '../../quiz-scene.ts';

/** A table as RFC 4180 says it is to be read. */
function parsed(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const table = (file: { readonly bytes: Uint8Array }) => parsed(textOf(file).replace('\ufeff', ''));

describe('The results of a class’s quiz', () => {
  it('have a line for each who took part, under the name that their own screen has, and no other', async () => {
    const scene = await onSample();
    const { app, scope } = scene;
    const quiz = await opened(scene);
    await answerAll(app, pupil(scope, 1, { at: noon + minute }), quiz, () => 'right');
    await answerAll(app, pupil(scope, 2), quiz, (each) => (each === quiz.questions[2] ? 'right' : 'wrong'));
    await app.quizTurn(pupil(scope, 3), quiz.id);
    const file = await app.quizResults(teacher(scope), quiz.id, 'en');
    expect(file).toMatchObject({
      name: `quiz-2026-03-01-${quiz.id}.csv`,
      type: 'text/csv; charset=utf-8',
      without: 0,
    });
    expect(file.bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    const [head, ...rows] = table(file);
    expect(head?.slice(0, 6)).toEqual([
      'Pseudonym',
      'Right',
      'Answered',
      'Questions',
      'Begun (UTC)',
      'Finished (UTC)',
    ]);
    const kinds = labelsFor('en');
    expect(head?.slice(6)).toEqual(
      quiz.questions.map(({ prompt }, at) => `Question ${at + 1}: ${kinds[`option.kind.${prompt.kind}`]}`),
    );
    const called = async (number: number) => (await app.classHere(pupil(scope, number)))?.pseudonym ?? '';
    const names = [await called(1), await called(2), await called(3)];
    expect(rows.map(([name]) => name)).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
    const row = (name: string | undefined) => rows.find(([each]) => each === name)?.slice(1);
    const time = '2026-03-01T12:01Z';
    expect(row(names[0])).toEqual(['5', '5', '5', time, time, '1', '1', '1', '1', '1']);
    expect(row(names[1])?.slice(0, 3)).toEqual(['1', '5', '5']);
    expect(row(names[1])?.slice(5)).toEqual(['0', '0', '1', '0', '0']);
    expect(row(names[2])).toEqual(['0', '0', '5', '2026-03-01T12:00Z', '', '', '', '', '', '']);
    expect(textOf(file)).not.toMatch(/Student|300\d/);
  });

  it('have names where the school wants it, two of one name told apart, and no formula', async () => {
    const scene = await onSample({ results: 'names' });
    const { app, scope } = scene;
    const quiz = await opened(scene, { questions: 1 });
    const called = ['Ann, "the" Oar', '=HYPERLINK("http://x.example")', 'Kim', 'Kim', ' +1', 'José Ñandú'];
    for (const [number, name] of called.entries())
      await answerAll(app, pupil(scope, number, { name }), quiz, () => 'right');
    const names = table(await app.quizResults(teacher(scope), quiz.id, 'en')).map(([name]) => name);
    const [head, ...others] = names;
    expect(head).toBe('Name');
    expect(new Set(others.filter((name) => !name?.startsWith('Kim')))).toEqual(
      new Set(['Ann, "the" Oar', '\u200b=HYPERLINK("http://x.example")', '\u200b+1', 'José Ñandú']),
    );
    const kims = others.filter((name) => /^Kim \([0-9A-Z]{4}-[0-9A-Z]{4}\)$/.test(name ?? ''));
    expect(new Set(kims).size).toBe(2);
  });

  it('tell beside names no pseudonym that stands in results without them', async () => {
    const scene = await onSample();
    const { app, scope } = scene;
    const before = await opened(scene, { questions: 1 });
    for (const number of [1, 2, 3]) await answerAll(app, pupil(scope, number), before, () => 'wrong');
    await app.changeClass(manager(scope), scene.class.id, { results: 'names' });
    const now = await opened(scene, { questions: 1 });
    for (const number of [1, 2])
      await answerAll(app, pupil(scope, number, { name: 'Kim' }), now, () => 'right');
    // Who only looked has no name in the results, and is the one who is left.
    await app.quizTurn(pupil(scope, 3), now.id);
    const named = textOf(await app.quizResults(teacher(scope), now.id, 'en'));
    expect(table({ bytes: new TextEncoder().encode(named) })).toHaveLength(4);
    for (const [called = ''] of table(await app.quizResults(teacher(scope), before.id, 'en')).slice(1)) {
      expect(called).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      expect(named).not.toContain(called);
    }
  });

  it('have no names any more where they turn to pseudonyms, and none are kept', async () => {
    const scene = await onSample({ results: 'names' });
    const { app, store, scope } = scene;
    const quiz = await opened(scene, { questions: 2 });
    await answerAll(app, pupil(scope, 1), quiz, () => 'right');
    expect(textOf(await app.quizResults(teacher(scope), quiz.id, 'en'))).toContain('Student 1');
    await app.changeClass(manager(scope), scene.class.id, { results: 'pseudonyms' });
    expect(textOf(await app.quizResults(teacher(scope), quiz.id, 'en'))).not.toContain('Student');
    expect(JSON.stringify(await store.classroom.quizAnswers(scope, quiz.id))).not.toContain('Student');
    await app.changeClass(manager(scope), scene.class.id, { results: 'names' });
    expect(textOf(await app.quizResults(teacher(scope), quiz.id, 'en'))).not.toContain('Student');
  });

  it('tell no pseudonym by what they had names for, once they turned to pseudonyms', async () => {
    const scene = await onSample();
    const { app, scope } = scene;
    const before = await opened(scene, { questions: 1 });
    for (const number of [1, 2]) await answerAll(app, pupil(scope, number), before, () => 'wrong');
    await app.changeClass(manager(scope), scene.class.id, { results: 'names' });
    const quiz = await opened(scene, { questions: 1 });
    for (const number of [1, 2])
      await answerAll(app, pupil(scope, number, { at: noon + number * minute }), quiz, () => 'right');
    expect((await app.quizResults(teacher(scope), quiz.id, 'en')).lines).toBe('names');
    await app.changeClass(manager(scope), scene.class.id, { results: 'pseudonyms' });
    const now = await app.quizResults(teacher(scope), quiz.id, 'en');
    const others = await app.quizResults(teacher(scope), before.id, 'en');
    expect([now.lines, others.lines]).toEqual(['own-pseudonyms', 'pseudonyms']);
    // By its times, each line is one of those that had a name.
    expect(table(now)).toHaveLength(3);
    expect(table(now)[0]?.[0]).toBe('Pseudonym');
    for (const [called = ''] of table(others).slice(1)) expect(textOf(now)).not.toContain(called);
  });

  it('keep no name of whoever answers at the moment in which they turn to pseudonyms', async () => {
    const scene = await onSample({ results: 'names' });
    const { app, store, scope } = scene;
    const quiz = await opened(scene, { questions: 1 });
    const [{ id: question }] = quiz.questions;
    await Promise.all([
      app.answerQuiz(pupil(scope, 1), quiz.id, { question, choice: 0, named: true }),
      app.changeClass(manager(scope), scene.class.id, { results: 'pseudonyms' }),
    ]);
    const kept = await store.classroom.quizAnswers(scope, quiz.id);
    expect(kept).toHaveLength(1);
    expect(kept[0]).not.toHaveProperty('name');
  });

  it('count nothing of whoever was not told that they have names, whenever they turned to names', async () => {
    const scene = await onSample();
    const { app, store, scope } = scene;
    const quiz = await opened(scene, { questions: 1 });
    const who = pupil(scope, 1);
    const answer = { question: quiz.questions[0].id, choice: 0 };
    await app.quizTurn(who, quiz.id);
    await app.changeClass(manager(scope), scene.class.id, { results: 'names' });
    await expect(app.answerQuiz(who, quiz.id, answer)).rejects.toMatchObject({ label: 'quiz.named-now' });
    expect(await store.classroom.quizAnswers(scope, quiz.id)).toEqual([]);
    await app.answerQuiz(who, quiz.id, { ...answer, named: true });
    expect(await store.classroom.quizAnswers(scope, quiz.id)).toMatchObject([{ name: 'Student 1' }]);
  });

  it('leave a question out that was gone before the quiz was over, for whoever had not answered it', async () => {
    const scene = await withPacks();
    const { app, scope } = scene;
    const quiz = await opened(scene, { questions: 4 });
    const [late, later] = await Promise.all([
      opened(scene, { questions: 4 }),
      opened(scene, { questions: 4 }),
    ]);
    await answerAll(app, pupil(scope, 1), quiz, () => 'right');
    await app.quizTurn(pupil(scope, 2), quiz.id);
    await app.quizTurn(pupil(scope, 2), late.id);
    await app.closeQuiz(teacher(scope, { at: noon + minute }), late.id);
    expect(later.questions).toHaveLength(4);
    const used = [quiz, late].flatMap(({ questions }) => questions[0].passages);
    for (const { article } of used)
      await app.remove(manager(scope, { at: noon + 2 * minute }), article, 'erase').catch(() => undefined);
    const file = await app.quizResults(teacher(scope), quiz.id, 'en');
    const of = async (number: number) => {
      const here = await app.classHere(pupil(scope, number));
      return table(file).find(([name]) => name === here?.pseudonym);
    };
    expect((await of(1))?.slice(1, 4)).toEqual(['4', '4', '4']);
    expect(file.without).toBeGreaterThan(0);
    expect((await of(2))?.slice(1, 4)).toEqual(['0', '0', String(4 - file.without)]);
    // The other was over by then.
    expect((await app.quizResults(teacher(scope), late.id, 'en')).without).toBe(0);
  });

  it('are logged when they are taken out', async () => {
    const scene = await onSample();
    const quiz = await opened(scene);
    await scene.app.quizResults(teacher(scene.scope), quiz.id, 'de');
    const { actions } = await scene.app.actions(manager(scene.scope), { number: 0, size: 5 });
    expect(actions[0]).toEqual({
      deed: { by: teacher(scene.scope).user, at: noon },
      what: 'results-read',
      about: quiz.id,
    });
  });
});

describe('A cell of a table', () => {
  it.each([
    ['plain', 'plain'],
    ['Ann "Oar"', '"Ann ""Oar"""'],
    ['a, b', '"a, b"'],
    ['two\r\nlines', 'two lines'],
    ['=1+1', '\u200b=1+1'],
    ['\t=1+1', '\u200b=1+1'],
    ['＝1+1', '\u200b＝1+1'],
    ['\u200b@x', '\u200b\u200b@x'],
    ['-', '\u200b-'],
    ['a=b', 'a=b'],
    [12, '12'],
    [undefined, ''],
  ])('is harmless and reads as it did: %j', (value, written) => {
    expect(new TextDecoder().decode(csv([[value, 'x']], 'en'))).toBe(`${written},x\r\n`);
  });

  it.each([
    ['en', 'a,"b;c"\r\n'],
    ['de', 'a;"b;c"\r\n'],
    ['es', 'a;"b;c"\r\n'],
  ])('stands apart from the next as spreadsheets in %s expect it', (locale, written) => {
    expect(new TextDecoder().decode(csv([['a', 'b;c']], locale))).toBe(written);
  });
});

import { expect, it } from 'vitest';
import type { Class } from '../../../src/guild/class.ts';
import type { GuildScope } from '../../../src/library/asker.ts';
import { leastPeople } from '../../../src/classroom/unanswered/unanswered.ts';
import type { Store } from '../../../src/store/store.ts';
import { action, day, noon, person } from '../guild/acts.ts';
import { written } from '../written-article.ts';
import { answer, asked, assignment, entry, handIn, opened, pupil, put, questions, quiz } from './makers.ts';

const iso = (at = 0) => new Date(noon + at).toISOString();
const others = Array.from({ length: leastPeople - 1 }, (_, at) => String(200 + at));

/** What every store knows of persons in classrooms, and what goes with a class and a server. */
export function describeGoing(store: () => Store): void {
  const classroom = () => store().classroom;
  const ferry = written('The ferry leaves at noon.');
  const { id: article } = ferry.article;

  /** What 100 does in a class whose teacher is 900, with 200 and others besides. */
  const fill = async (scope: GuildScope, of: Class['id']) => {
    const [me, other] = [
      await pupil(store(), '100', { scope, of }),
      await pupil(store(), '200', { scope, of }),
    ];
    const name = person('100').name;
    const entries = [entry('A', article, { note: 'Mine.', tags: ['ferry'] })];
    const ids = [`${of}AA`, `${of}BB`] as const;
    await put(store(), assignment(ids[0], { class: of }), scope);
    for (const [at, who] of [me, other].entries()) {
      await classroom().saveNotebook(who, { entries, revision: 1 });
      await classroom().putPractised(who, { question: 'Q', box: 2, times: 3, due: noon + day });
      await classroom().putHandIn(scope, handIn(`${of}H${at}`, ids[0], who, { entries, name, late: true }));
    }
    await opened(store(), quiz(ids[1], { class: of }), scope);
    await classroom().answerQuiz(scope, ids[1], answer(me, 0, { name, choice: 2 }));
    await classroom().beginQuiz(scope, ids[1], other.pupil, noon + 1);
    for (const user of ['100', ...others])
      await classroom().countUnanswered(scope, of, asked(user, ['tunnel'], { scope, of }));
    await classroom().countUnanswered(scope, of, asked('100', ['bridge'], { scope, of, pack: 'aaaaaa' }));
    return { me, other, ids };
  };

  /** All that is kept of a class. */
  const all = async (scope: GuildScope, of: Class['id']) => {
    const who = await Promise.all(['100', '200'].map((user) => pupil(store(), user, { scope, of })));
    return {
      notebooks: await Promise.all(who.map((each) => classroom().notebook(each))),
      practised: await Promise.all(who.map((each) => classroom().practised(each))),
      assignments: await classroom().assignments(scope, of),
      handIns: await classroom().handIns(scope, `${of}AA`),
      quizzes: await classroom().quizzes(scope, of),
      answers: await classroom().quizAnswers(scope, `${of}BB`),
      begun: await classroom().quizBegun(scope, `${of}BB`),
      unanswered: await classroom().unanswered(scope, of),
    };
  };
  const nothing = {
    notebooks: [1, 2].map(() => ({ entries: [], revision: 0 })),
    practised: [[], []],
    assignments: [],
    handIns: [],
    quizzes: [],
    answers: [],
    begun: [],
    unanswered: [],
  };

  it('says all that is kept about a person in classes, and shows them nobody else’s', async () => {
    await fill('guild:1', 'CLASS1');
    const outside = await pupil(store(), '100', { of: null });
    await classroom().saveNotebook(outside, { entries: [entry('Z', article)], revision: 1 });
    const kept = { entry: 'A', article, start: 0, end: 4, note: 'Mine.', tags: ['ferry'], at: iso() };
    const { note: _, ...plain } = { ...kept, entry: 'Z', tags: [] };
    const empty = {
      handedIn: [],
      practice: [],
      begun: [],
      quizzes: [],
      counted: [],
      assignments: [],
    };
    const name = person('100').name;
    expect((await store().guild.personal('100')).classroom).toEqual([
      { scope: 'guild:1', notebook: [plain], ...empty },
      {
        scope: 'guild:1',
        class: 'CLASS1',
        notebook: [kept],
        handedIn: [
          {
            handIn: 'CLASS1H0',
            assignment: 'CLASS1AA',
            at: iso(),
            late: true,
            name,
            entries: [kept],
          },
        ],
        practice: [{ question: 'Q', box: 2, times: 3, due: iso(day) }],
        begun: [{ quiz: 'CLASS1BB', at: iso() }],
        quizzes: [{ quiz: 'CLASS1BB', question: questions[0].id, choice: 2, at: iso(), name }],
        counted: [
          { week: '2026-03-09', word: 'tunnel' },
          { week: '2026-03-09', pack: 'aaaaaa' },
        ],
        assignments: [],
      },
    ]);
    expect((await store().guild.personal('900')).classroom).toEqual([
      {
        scope: 'guild:1',
        class: 'CLASS1',
        notebook: [],
        ...empty,
        assignments: [
          {
            assignment: 'CLASS1AA',
            title: assignment('').title,
            at: iso(),
            name: person('900').name,
          },
        ],
      },
    ]);
    expect((await store().guild.personal('555')).classroom).toEqual([]);
  });

  it('deletes all that is kept about a person, and nobody else’s', async () => {
    await fill('guild:1', 'CLASS1');
    await fill('guild:11', 'CLASS2');
    const theirs = await store().guild.personal('200');
    await store().guild.erasePerson('100');
    expect((await store().guild.personal('100')).classroom).toEqual([]);
    const left = await all('guild:1', 'CLASS1');
    expect(left.notebooks.map(({ entries }) => entries.length)).toEqual([0, 1]);
    expect(left.handIns.map(({ id }) => id)).toEqual(['CLASS1H1']);
    expect(left.answers).toEqual([]);
    expect(left.begun).toHaveLength(1);
    expect(await classroom().quizProgress('guild:1', 'CLASS1BB')).toEqual({ begun: 1, finished: 0 });
    // Fewer stand behind it now than may be read.
    expect(left.unanswered).toEqual([]);
    const fewer = theirs.classroom.map((each) => ({ ...each, counted: [{ week: '2026-03-09' }] }));
    expect(await store().guild.personal('200')).toEqual({ ...theirs, classroom: fewer });
    await classroom().countUnanswered('guild:1', 'CLASS1', asked('700', ['tunnel']));
    expect((await all('guild:1', 'CLASS1')).unanswered).toMatchObject([{ people: leastPeople }]);
  });

  it('names no teacher any more who had themselves erased; what they had a class hand in stays', async () => {
    await fill('guild:1', 'CLASS1');
    const { by: _, ...nameless } = assignment('CLASS1AA');
    const before = await classroom().handIns('guild:1', 'CLASS1AA');
    await store().guild.erasePerson('900');
    expect(await classroom().assignments('guild:1', 'CLASS1')).toEqual([nameless]);
    expect((await store().guild.personal('900')).classroom).toEqual([]);
    expect(await classroom().handIns('guild:1', 'CLASS1AA')).toEqual(before);
  });

  it('deletes all of a class that ends, with its key, and nothing of another', async () => {
    const { me } = await fill('guild:1', 'CLASS1');
    await fill('guild:1', 'CLASS2');
    await fill('guild:11', 'CLASS1');
    const stay = [await all('guild:1', 'CLASS2'), await all('guild:11', 'CLASS1')];
    expect(await classroom().keptClasses('guild:1')).toEqual(['CLASS1', 'CLASS2']);
    await classroom().endClass('guild:1', 'CLASS1', {
      action: action('class-ended', 'CLASS1', { by: '900' }),
    });
    expect(await classroom().keptClasses('guild:1')).toEqual(['CLASS2']);
    const { actions } = await store().guild.actions('guild:1', 0, 1);
    expect(actions).toMatchObject([{ what: 'class-ended', about: 'CLASS1' }]);
    expect((await store().guild.personal('100')).classroom.map(({ class: of }) => of)).toEqual([
      'CLASS2',
      'CLASS1',
    ]);
    expect(await all('guild:1', 'CLASS1')).toEqual(nothing);
    expect(await classroom().notebook(me)).toEqual({ entries: [], revision: 0 });
    const other = new Uint8Array(32).fill(7);
    await classroom().endClass('guild:1', 'CLASS1');
    expect(await classroom().classKey('guild:1', 'CLASS1', other)).toEqual(other);
    expect([await all('guild:1', 'CLASS2'), await all('guild:11', 'CLASS1')]).toEqual(stay);
    expect((await store().guild.actions('guild:1', 0, 99)).actions).toHaveLength(5);
  });

  it('forgets the classes of a server that was left, or that is to be forgotten, and of no other', async () => {
    for (const scope of ['guild:1', 'guild:11', 'guild:2'] as const) await fill(scope, 'CLASS1');
    const stays = await all('guild:11', 'CLASS1');
    await store().guild.left('guild:1', noon + 30 * day);
    await store().guild.sweep(noon + 30 * day);
    await store().guild.forget('guild:2');
    expect(await store().guild.scopes()).toEqual(['guild:11']);
    for (const scope of ['guild:1', 'guild:2'] as const) {
      expect(await classroom().keptClasses(scope)).toEqual([]);
      expect(await all(scope, 'CLASS1')).toEqual(nothing);
    }
    expect(await all('guild:11', 'CLASS1')).toEqual(stays);
    expect((await classroom().quizzesToShow(noon, 9)).map(({ scope }) => scope)).toEqual(['guild:11']);
  });

  it('is a server of which something is kept where it has nothing but a key', async () => {
    await pupil(store(), '100', { of: null });
    expect(await store().guild.scopes()).toEqual(['guild:1']);
    expect(await classroom().keptClasses('guild:1')).toEqual([]);
  });

  it('has the library stay as it was read, whatever is done in its classes', async () => {
    await store().shelf.put('guild:1', ferry.article, ferry.bytes);
    const before = await store().shelf.revision('guild:1');
    await fill('guild:1', 'CLASS1');
    await classroom().endClass('guild:1', 'CLASS1');
    expect(await store().shelf.revision('guild:1')).toBe(before);
  });

  it('has none of an article’s words in notebooks, hand-ins and quizzes: they stay as they are when it is erased', async () => {
    await store().shelf.put('guild:1', ferry.article, ferry.bytes);
    await fill('guild:1', 'CLASS1');
    const before = await all('guild:1', 'CLASS1');
    expect(JSON.stringify(before)).not.toContain('noon');
    await store().guild.erase('guild:1', article, action('article-erased', article));
    expect(await all('guild:1', 'CLASS1')).toEqual(before);
  });
}

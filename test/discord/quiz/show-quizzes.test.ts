import { DiscordAPIError, type APIMessageTopLevelComponent, type REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { labelsFor } from '../../../src/answer/label.ts';
import type { App } from '../../../src/app.ts';
import type { ClassQuiz } from '../../../src/classroom/quiz/class/class-quiz.ts';
import { news, type News } from '../../../src/discord/quiz/news.ts';
import { showQuizzes } from '../../../src/discord/quiz/show-quizzes.ts';
import { wordingFor } from '../../../src/discord/words/wording-for.ts';
import type { Member } from '../../../src/guild/member.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import type { Store } from '../../../src/store/store.ts';
import { appOver } from '../../app-over.ts';
import { buttonsOf, contentOf, tooMuch } from '../cards/message-parts.ts';
import { questionId } from './made-question.ts';

const scope = 'guild:1';
const opened = Date.UTC(2026, 2, 2, 9);
const minute = 60_000;
const teacher: Member = {
  scope,
  user: '100',
  roles: [],
  channels: ['20'],
  at: opened,
  may: { manageGuild: true, manageMessages: true },
};

const question = {
  id: questionId,
  prompt: { kind: 'which-first' },
  passages: [{ article: '0123456789ab', span: { start: 0, end: 5 } }],
  right: { is: 'passage', article: '0123456789ab', span: { start: 0, end: 5 } },
  wrong: [{ is: 'passage', article: '0123456789ab', span: { start: 6, end: 9 } }],
} as const;

/** What Discord says of a request that it does not take. */
const refused = (status: number, code: number) =>
  new DiscordAPIError({ code, message: 'no' }, code, status, 'POST', 'https://discord.com/api/v10/x', {
    body: undefined,
    files: undefined,
  });

type Asked = {
  readonly method: 'post' | 'patch' | 'get';
  readonly route: string;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly nonce?: string;
};

describe('the message of a class quiz', () => {
  let store: Store;
  let app: App;
  let its: string;
  let now: number;
  let told: News;
  let stopping: AbortController;
  let asked: Asked[];
  let lines: string[];
  /** What is refused, by how it begins; taken off once it was. */
  let refusals: { readonly what: RegExp; readonly error: DiscordAPIError; times: number }[];
  /** How long Discord takes. */
  let slow: Promise<void>;
  /** What Discord lists of the channel. */
  let listed: unknown[];

  beforeEach(async () => {
    store = openMemoryStore();
    app = appOver(store);
    [now, told, stopping] = [opened, news(), new AbortController()];
    [asked, lines, refusals, listed] = [[], [], [], []];
    slow = Promise.resolve();
    ({ id: its } = await app.createClass(teacher, {
      name: 'History 9b',
      channels: ['20'],
      students: [],
      teachers: [],
      ends: '2026-06-30',
      results: 'pseudonyms',
      posting: false,
    }));
  });
  afterEach(() => stopping.abort());

  const refuse = (what: RegExp, status: number, code: number, times = 1) =>
    refusals.push({ what, error: refused(status, code), times });

  async function open(id = '0123ABCD', more: Partial<ClassQuiz> = {}): Promise<void> {
    const quiz: ClassQuiz = {
      id,
      class: its,
      channel: '20',
      packs: [],
      questions: [question, { ...question, id: `Z${questionId.slice(1)}` }],
      opened,
      closes: opened + 15 * minute,
      ...more,
    };
    await store.classroom.openQuiz(scope, quiz, {
      deed: { by: '100', at: opened },
      what: 'quiz-opened',
      about: id,
    });
    told.tell();
  }
  const begin = async (pupil: string, id = '0123ABCD') => {
    await store.classroom.beginQuiz(scope, id, pupil, now);
    told.tell();
  };

  /** Discord, as far as it is asked something here. */
  const note =
    (method: Asked['method']) =>
    async (route: string, { body }: { readonly body?: Omit<Asked, 'method' | 'route'> } = {}) => {
      const { components = [], nonce } = body ?? {};
      asked.push({ method, route, components, ...(nonce !== undefined && { nonce }) });
      await slow;
      const found = refusals.find(({ what, times }) => times > 0 && what.test(`${method} ${route}`));
      if (found !== undefined) {
        found.times -= 1;
        throw found.error;
      }
      return method === 'get' ? listed : { id: '900' };
    };

  /** Shows what is due, with pauses of a moment, through that. */
  function start({
    over = {},
    changes = 5,
  }: { readonly over?: Partial<App>; readonly changes?: number } = {}) {
    void showQuizzes(
      {
        desk: {
          app: { ...app, ...over },
          log: { info: line, warn: line, error: line },
          clock: () => new Date(now),
          wordingFor: wordingFor(labelsFor),
          quizNews: told,
        },
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what is called here is needed of discord.js
        rest: { post: note('post'), patch: note('patch'), get: note('get') } as unknown as REST,
        around: (channel) => [channel],
        localeOf: () => undefined,
        signal: stopping.signal,
      },
      { open: 5, idle: 5, atLeast: 1, changes, failed: 5, closed: 5 },
    );
  }

  const line = (_: unknown, message: string) => void lines.push(message);
  const ways = () => asked.map(({ method, route }) => `${method} ${route}`);
  const shown = () => contentOf(asked.at(-1)?.components);
  const nothingDue = () =>
    expect.poll(() => app.quizzesToShow(now, 10), { timeout: 10_000, interval: 5 }).toEqual([]);

  const nothingToEnd = () =>
    expect.poll(() => app.quizzesToEnd(10), { timeout: 10_000, interval: 5 }).toEqual([]);
  const ended = async () => {
    await app.endClass(teacher, its);
    told.tell();
  };

  it('says for which class it is, how many questions it has, until when, and how far the class is', async () => {
    await open();
    start();
    await nothingDue();
    expect(ways()).toEqual(['post /channels/20/messages']);
    expect(asked[0]?.nonce).toBe('0123ABCD');
    expect(shown()).toContain('### Quiz for \u2068History 9b\u2069\nQuestions: 2\nOpen until <t:');
    expect(shown()).toContain('Begun: 0 · finished: 0');
    expect(buttonsOf(asked[0]?.components)).toEqual(['Take part']);
    expect(tooMuch(asked[0]?.components)).toEqual([]);
  });

  it('is changed as the class gets on, and when it is over, and says nothing of who takes part', async () => {
    await open();
    start();
    await nothingDue();
    await begin('PUPILPUPILPUPIL1');
    await begin('PUPILPUPILPUPIL2');
    await nothingDue();
    expect(shown()).toContain('Begun: 2 · finished: 0');
    now += 16 * minute;
    await nothingDue();
    expect(shown()).toContain('This quiz is over.');
    expect(buttonsOf(asked.at(-1)?.components)).toEqual([]);
    expect(JSON.stringify(asked)).not.toContain('PUPIL');
    expect(ways().filter((way) => way.startsWith('post'))).toHaveLength(1);
    expect(new Set(ways().slice(1))).toEqual(new Set(['patch /channels/20/messages/900']));
  });

  it('is left alone for a while after each change, whoever begins meanwhile', async () => {
    let looks = 0;
    const quizzesToShow: App['quizzesToShow'] = (...given) => {
      looks += 1;
      return app.quizzesToShow(...given);
    };
    await open();
    start({ changes: 60_000, over: { quizzesToShow } });
    await nothingDue();
    for (let pupil = 0; pupil < 30; pupil++) await begin(`PUPIL${pupil}`);
    const before = looks;
    await expect.poll(() => looks, { timeout: 10_000, interval: 5 }).toBeGreaterThan(before + 3);
    expect(await app.quizzesToShow(now, 10)).toMatchObject([{ progress: { begun: 30, finished: 0 } }]);
    expect(ways()).toEqual(['post /channels/20/messages']);
  });

  it('is sent once where Discord takes its time', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    slow = promise;
    await open();
    start();
    await expect.poll(() => ways(), { timeout: 10_000, interval: 5 }).toHaveLength(1);
    // Whoever begins meanwhile has it looked up again.
    for (let pupil = 0; pupil < 5; pupil++) {
      await begin(`PUPIL${pupil}`);
      await new Promise((done) => setTimeout(done, 5));
    }
    resolve();
    await nothingDue();
    expect(ways().filter((way) => way.startsWith('post'))).toHaveLength(1);
    expect(shown()).toContain('Begun: 5 · finished: 0');
  });

  it('names packs only where everybody in the channel may ask all of them', async () => {
    const pack = { channels: [], roles: [] };
    const week = await app.createPack(teacher, { ...pack, name: 'Week 3' });
    const staff = await app.createPack(teacher, { ...pack, name: 'For staff', roles: ['77'] });
    await open('0123ABCD', { packs: [week.id] });
    start();
    await nothingDue();
    expect(shown()).toContain('From: \u2068Week 3\u2069');
    await open('0123ABCE', { packs: [week.id, staff.id] });
    await nothingDue();
    expect(shown()).toContain('Quiz for');
    expect(shown()).not.toMatch(/From|Week 3|staff/);
  });

  it('is in the language of the server', async () => {
    await app.configure(teacher, { language: 'de' });
    await open();
    start();
    await nothingDue();
    expect(shown()).toContain('Begonnen: 0 · fertig: 0');
  });

  it('is tried again with the same nonce where Discord is busy, after it was looked for', async () => {
    refuse(/^post/, 503, 0, 2);
    await open();
    start();
    await nothingDue();
    expect(lines).toEqual(
      Array.from({ length: 2 }, () => 'the message of a quiz could not be shown; trying again'),
    );
    expect(asked.map(({ method, nonce }) => nonce ?? method)).toEqual([
      '0123ABCD',
      'get',
      '0123ABCD',
      'get',
      '0123ABCD',
    ]);
  });

  it('is not sent again after a restart where it is there already', async () => {
    listed = [
      { id: '800', components: [] },
      { id: '801', components: [{ type: 17, components: [{ custom_id: 'quz;part;0123ABCD' }] }] },
    ];
    await open();
    now += minute;
    start();
    await nothingDue();
    expect(ways()).toEqual(['get /channels/20/messages', 'patch /channels/20/messages/801']);
  });

  it('is sent after a restart where it is not there, or where the bot may not look', async () => {
    await open();
    await open('0123ABCE');
    refuse(/^get/, 403, 50_001);
    now += minute;
    start();
    await nothingDue();
    expect(ways().filter((way) => way.startsWith('post'))).toHaveLength(2);
  });

  it('is sent once where that could not be noted at first', async () => {
    let failures = 2;
    await open();
    listed = [{ id: '900', components: [{ custom_id: 'quz;part;0123ABCD' }] }];
    start({
      over: {
        quizShown: async (...given) => {
          failures -= 1;
          if (failures >= 0) throw new Error('The app is starting again');
          return app.quizShown(...given);
        },
      },
    });
    await nothingDue();
    expect(ways().filter((way) => way.startsWith('post'))).toHaveLength(1);
  });

  it.each([
    ['the bot may not write there', /^post/, 403, 50_013, 1],
    ['its channel is gone', /^post/, 404, 10_003, 1],
    ['it was deleted', /^patch/, 404, 10_008, 2],
  ])('is given up, logged once and noted where %s', async (_, what, status, code, times) => {
    refuse(what, status, code, 100);
    await open();
    start();
    if (times === 2) {
      await nothingDue();
      await begin('PUPIL1');
    }
    await nothingDue();
    await begin('PUPIL2');
    await nothingDue();
    expect(asked).toHaveLength(times);
    expect(lines).toEqual(['the message of a quiz cannot be shown any more']);
    expect(await app.quizzes(teacher, its)).toMatchObject([{ lost: true }]);
  });

  it('waits for a closed thread to be opened again', async () => {
    refuse(/^patch/, 400, 50_083, 3);
    await open();
    start();
    await nothingDue();
    await begin('PUPIL1');
    await nothingDue();
    expect(ways()).toHaveLength(5);
    expect(lines).toEqual([]);
  });

  describe('once its class has ended', () => {
    it('says that it is over, and nothing of the class', async () => {
      await app.configure(teacher, { language: 'de' });
      await open();
      start();
      await nothingDue();
      await ended();
      await nothingToEnd();
      expect(ways()).toEqual(['post /channels/20/messages', 'patch /channels/20/messages/900']);
      expect(shown()).toBe('Dieses Quiz ist vorbei.');
      expect(buttonsOf(asked.at(-1)?.components)).toEqual([]);
    });

    it('says so as soon as Discord takes it, over a restart', async () => {
      await open();
      await store.classroom.quizShown(scope, '0123ABCD', {
        message: '900',
        begun: 0,
        finished: 0,
        over: false,
      });
      await ended();
      now += minute;
      refuse(/^patch/, 503, 0, 2);
      start();
      await nothingToEnd();
      expect(new Set(ways())).toEqual(new Set(['patch /channels/20/messages/900']));
      expect(ways()).toHaveLength(3);
      expect(shown()).toBe('This quiz is over.');
    });

    it('is let be where it was deleted', async () => {
      await open();
      start();
      await nothingDue();
      refuse(/^patch/, 404, 10_008, 100);
      await ended();
      await nothingToEnd();
      expect(ways()).toHaveLength(2);
      expect(lines).toEqual(['the message of a quiz cannot be shown any more']);
    });

    it('is not sent where it was not yet', async () => {
      await open();
      await ended();
      start();
      await nothingToEnd();
      expect(ways()).toEqual(['get /channels/20/messages']);
    });

    it('says so where it was being sent just then', async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      slow = promise;
      await open();
      start();
      await expect.poll(() => ways(), { timeout: 10_000, interval: 5 }).toHaveLength(1);
      await ended();
      resolve();
      await nothingToEnd();
      expect(ways()).toEqual(['post /channels/20/messages', 'patch /channels/20/messages/900']);
    });

    it('is looked for where it may have been sent before the bot ended', async () => {
      listed = [{ id: '801', components: [{ type: 17, components: [{ custom_id: 'quz;part;0123ABCD' }] }] }];
      await open();
      await ended();
      start();
      await nothingToEnd();
      expect(ways()).toEqual(['get /channels/20/messages', 'patch /channels/20/messages/801']);
      expect(shown()).toBe('This quiz is over.');
    });
  });

  it('is not sent for a quiz that was over before it could be', async () => {
    await open();
    now += 16 * minute;
    start();
    await nothingDue();
    expect(ways()).toEqual(['get /channels/20/messages']);
    expect(await app.quizzes({ ...teacher, at: now }, its)).toMatchObject([{ lost: true, over: true }]);
  });
});

describe('news', () => {
  it('is heard by who waits, and by who will wait next', async () => {
    const { tell, wait } = news();
    const { signal } = new AbortController();
    const waiting = wait(60_000, signal);
    tell();
    await waiting;
    tell();
    await wait(60_000, signal);
  });

  it('is heard once', async () => {
    const { tell, wait } = news();
    const { signal } = new AbortController();
    tell();
    await wait(60_000, signal);
    let heard = false;
    const waiting = wait(60_000, signal).then(() => (heard = true));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard).toBe(false);
    tell();
    await waiting;
  });

  it('is not waited for by what was stopped', async () => {
    const stopped = AbortSignal.abort();
    await news().wait(60_000, stopped);
  });
});

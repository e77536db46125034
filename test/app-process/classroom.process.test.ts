import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import type { Served } from '../../src/app-process/serve.ts';
import { prove } from '../../src/library/quote.ts';
import { openKeptApart } from '../../src/open-apart.ts';
import { founded, quizReadings, student, teacher, writing } from '../classroom/scene.ts';
import { add, day, manager, outcome } from '../guild/server.ts';

const scope = 'guild:77';
// What is due is deleted by the clock when it starts, so that this is done now.
const now = { at: Date.now() };
const [who, teaches, manages] = [student(scope, now), teacher(scope, now), manager(scope, now)];
const toll = 'Nobody pays a toll on it.';
const inDays = (days: number) => new Date(now.at + days * day).toISOString().slice(0, 10);

describe('A class whose app is in a process of its own', { timeout: 60_000 }, () => {
  const held: { dir?: string; served?: Served } = {};
  const app = (): App => {
    if (held.served === undefined) throw new Error('No app is open');
    return held.served.app;
  };
  const restart = async () => {
    await held.served?.close();
    held.served = await openKeptApart(held.dir ?? '', { warn: () => undefined, ended: () => undefined });
  };
  beforeAll(async () => {
    held.dir = await mkdtemp(join(tmpdir(), 'pullquote-class-'));
    await restart();
  }, 60_000);
  afterAll(async () => {
    await held.served?.close();
    await rm(held.dir ?? '', { recursive: true, force: true });
  });

  it('goes from nothing to a file that its teacher reads and a quiz that is answered, over a start', async () => {
    const made = await founded(app(), scope, { ...now, ends: inDays(30) });
    for (const each of quizReadings()) await add(app(), manages, each);
    const { entry } = await app().saveEntry(who, await made.passage(toll));
    await app().changeEntry(who, entry.id, { note: 'My own words', tags: ['toll'] });
    const { id } = await app().setAssignment(teaches, made.first.id, { title: 'Two', due: inDays(3) });
    await app().handIn(who, { assignment: id });
    const before = await app().classHere(who);

    await restart();
    expect(await app().classHere(who)).toEqual(before);
    const page = await app().notebook(who, { number: 0, size: 5 });
    const [shown] = page.entries;
    expect(shown && 'quoted' in shown.quote && prove(shown.quote.quoted.quote)).toBe(toll);
    const [listed] = await app().handIns(teaches, id);
    const begins = async (format: 'markdown' | 'docx' | 'pdf') => {
      const { bytes } = await app().readHandIn(teaches, listed?.id ?? '', { ...writing, format });
      return Buffer.from(bytes).toString('latin1');
    };
    expect(await begins('markdown')).toContain(toll);
    expect(await begins('docx')).toMatch(/^PK/);
    expect(await begins('pdf')).toMatch(/^%PDF-/);

    const wish = { packs: [], questions: 1, minutes: 60, channel: '81' };
    const quiz = await app().openQuiz(teaches, made.first.id, wish);
    const turn = await app().quizTurn(who, quiz.id);
    const question = turn.next?.question ?? '';
    const { judged } = await app().answerQuiz(who, quiz.id, { question, choice: 0 });
    for (const { quote } of judged.passages) expect(prove(quote)).toBe(quote.exact);
    const again = app().answerQuiz(who, quiz.id, { question, choice: 1 });
    expect(await outcome(again)).toBe('refusal.answered-already');
    const results = await app().quizResults(teaches, quiz.id, 'en');
    expect(new TextDecoder().decode(results.bytes)).toContain(before?.pseudonym);

    await app().endClass(manages, made.first.id);
    await restart();
    expect((await app().settings(scope)).classes).toEqual([made.second]);
    expect(await app().classHere(who)).toBeUndefined();
    expect((await app().personal(who.user)).classroom).toEqual([]);
  });
});

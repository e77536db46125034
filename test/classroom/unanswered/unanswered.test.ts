import { describe, expect, it } from 'vitest';
import type { ClassroomStore } from '../../../src/classroom/classroom-store.ts';
import { countedWords } from '../../../src/classroom/unanswered/unanswered-words.ts';
import { leastPeople, mostUnansweredWords } from '../../../src/classroom/unanswered/unanswered.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import { appOver } from '../../app-over.ts';
import { day, manager, newServer, noon, outcome } from '../../guild/server.ts';
import { first, founded, places, student, teacher } from '../scene.ts';

/** A word that no other is a form of. */
const nonsense = (at: number) =>
  `zu${Array.from(String(at), (digit) => 'bcdfghjklm'.charAt(Number(digit))).join('o')}ka`;

/** A server with two classes, and what asks there. */
async function begun() {
  const store = openMemoryStore();
  const given: string[] = [];
  const classroom: ClassroomStore = {
    ...store.classroom,
    countUnanswered: (...what) => {
      given.push(JSON.stringify(what));
      return store.classroom.countUnanswered(...what);
    },
  };
  const app = appOver({ ...store, classroom });
  const scope = newServer();
  const made = await founded(app, scope);
  const ask = async (people: readonly number[], question: string, pack?: string) => {
    for (const each of people)
      await app.countUnanswered(
        student(scope, { user: String(4000 + each), name: `Student ${each}` }),
        question,
        pack,
      );
  };
  const counts = () => app.unanswered(teacher(scope), made.first.id);
  return { app, store, given, scope, made, ask, counts };
}

describe('What a class asks and does not find', () => {
  it('is told when five have asked with a word, and not before', async () => {
    const { ask, counts } = await begun();
    await ask([1, 2, 3, 4], 'Who built the lighthouse?');
    expect(await counts()).toEqual([]);
    await ask([5], 'Are there lighthouses?');
    // Another form of the word, as whoever made them enough typed it.
    expect(await counts()).toEqual([{ week: '2026-02-23', word: 'lighthouses', people: leastPeople }]);
    await ask([6, 6, 6], 'lighthouse');
    expect((await counts())[0]?.people).toBe(6);
  });

  it('counts nobody who can read it, so that they find out nothing of others with words of their own', async () => {
    const { app, scope, ask, counts } = await begun();
    await ask([1, 2, 3, 4], 'lighthouse');
    for (const user of ['4901', '4902'])
      await app.countUnanswered(student(scope, { user, roles: ['21', '22'] }), 'lighthouse');
    expect(await counts()).toEqual([]);
    await ask([5], 'lighthouse');
    expect((await counts())[0]?.people).toBe(leastPeople);
  });

  it('is told by nobody alone, however often they ask', async () => {
    const { ask, counts } = await begun();
    for (let times = 0; times < 20; times += 1) await ask([1], 'lighthouse');
    expect(await counts()).toEqual([]);
  });

  it('reaches the store without anybody’s id, each word and person by a hash', async () => {
    const { given, ask } = await begun();
    await ask([1, 2], 'Where is the lighthouse of Candle Quay?');
    const kept = given.join('\n');
    const hashes = kept.match(/"hash":"[\da-f]{32}"/g) ?? [];
    expect(hashes.length).toBeGreaterThan(3);
    expect(new Set(hashes).size).toBe(hashes.length / 2);
    expect(kept).not.toMatch(/400\d|Student/);
  });

  it('is of the class alone, in its channels, and of its students', async () => {
    const { app, scope, made, counts } = await begun();
    for (let each = 0; each < 18; each += 1) {
      const who = student(scope, { user: String(4000 + each) });
      const elsewhere = each % 3 === 0 ? { channels: places.elsewhere } : { channels: places.inSecond };
      await app.countUnanswered(
        each % 2 === 0 ? { ...who, ...elsewhere } : { ...who, roles: [] },
        'lighthouse',
      );
    }
    expect(await counts()).toEqual([]);
    // In the other, whoever is in its channel learns.
    expect(await app.unanswered(manager(scope), made.second.id)).toMatchObject([{ people: 6 }]);
    expect(await outcome(app.unanswered(student(scope), made.first.id))).toBe('refusal.may-not-teach');
  });

  it('is counted by the week, on the server’s clock, and by the pack that was asked', async () => {
    const { app, scope, ask, counts } = await begun();
    const pack = await app.createPack(manager(scope), { name: 'Week 1', roles: [], channels: [] });
    await ask([1, 2, 3, 4, 5], 'lighthouse', pack.id);
    expect(await counts()).toEqual([
      { week: '2026-02-23', pack: pack.id, packName: 'Week 1', word: 'lighthouse', people: 5 },
    ]);
    // It is Monday already in Kiritimati.
    await app.configure(manager(scope), { timeZone: 'Pacific/Kiritimati' });
    await ask([1, 2, 3, 4, 5], 'lighthouse');
    expect((await counts()).map(({ week, pack: of }) => [week, of])).toEqual([
      ['2026-03-02', undefined],
      ['2026-02-23', pack.id],
    ]);
    await app.setDefault(manager(scope), '81', pack.id);
    await ask([1, 2, 3, 4, 5], 'windmill');
    expect((await counts()).find(({ word }) => word === 'windmill')?.packName).toBe('Week 1');
    await app.changePack(manager(scope), pack.id, { roles: ['99'] });
    expect((await counts()).find(({ word }) => word === 'windmill')?.packName).toBeUndefined();
  });

  it('begins anew every week: four and one are not five', async () => {
    const { app, scope, ask, counts } = await begun();
    await ask([1, 2, 3, 4], 'lighthouse');
    await app.countUnanswered(student(scope, { user: '4005', at: noon + 7 * day }), 'lighthouse');
    expect(await counts()).toEqual([]);
  });

  it('fills no store: a person counts with so many words a week', async () => {
    const { app, scope, counts } = await begun();
    const words = Array.from({ length: mostUnansweredWords + 30 }, (_, at) => nonsense(at));
    for (const each of words) await app.countUnanswered(student(scope, { user: '4001' }), each);
    for (let person = 2; person <= 5; person += 1)
      for (const each of [words[0], words.at(-1)])
        await app.countUnanswered(student(scope, { user: `400${person}` }), each ?? '');
    expect((await counts()).map(({ word: told }) => told)).toEqual([words[0]]);
  });

  it('goes with its class', async () => {
    const { app, store, scope, made, ask } = await begun();
    await ask([1, 2, 3, 4, 5], 'lighthouse');
    await app.endClass(manager(scope), made.first.id);
    expect(await store.classroom.unanswered(scope, made.first.id)).toEqual([]);
    const again = await app.createClass(manager(scope), first);
    expect(await app.unanswered(manager(scope), again.id)).toEqual([]);
  });
});

describe('The words of a question that are counted', () => {
  it.each([
    ['Who paid for the 12 new bridges in 2025?', ['paid', 'bridges']],
    ['wer hat die Brücke bezahlt?', ['brucke', 'bezahlt']],
    ['<@123456> ann@example.org https://x.example/lighthouse <:ferry:12> ferry', ['ferry']],
    ['I am Marta Oakes: why is the mill closed?', ['mill', 'closed']],
    ['bridge bridges BRIDGE', ['bridge']],
    [`${'a'.repeat(60)} b2b x mill`, ['mill']],
    ['???', []],
  ])('are those that say what it is about: %s', (question, words) => {
    const found = countedWords(question, ['Marta "Oakes"']).map(({ word }) => word);
    expect(found.filter((word) => word !== 'new')).toEqual(words);
  });

  it('are a dozen at most', () => {
    const words = Array.from(
      { length: 30 },
      (_, at) => `${'klmnop'.charAt(at % 6)}o${'bcdfg'.charAt(at % 5)}alu`,
    );
    expect(countedWords(words.join(' '), [])).toHaveLength(12);
  });
});

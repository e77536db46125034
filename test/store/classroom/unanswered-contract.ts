import { expect, it } from 'vitest';
import { leastPeople, mostUnansweredWords } from '../../../src/classroom/unanswered/unanswered.ts';
import type { Store } from '../../../src/store/store.ts';
import { asked } from './makers.ts';

const users = Array.from({ length: leastPeople }, (_, at) => String(100 + at));

/** What every store does with what a class asks and does not find. */
export function describeUnanswered(store: () => Store): void {
  const classroom = () => store().classroom;
  const ask = (...given: Parameters<typeof asked>) =>
    classroom().countUnanswered(given[2]?.scope ?? 'guild:1', given[2]?.of ?? 'CLASS1', asked(...given));
  const found = () => classroom().unanswered('guild:1', 'CLASS1');

  it('says a word once enough people asked with it, in a week and a pack, and counts each once', async () => {
    for (const user of users.slice(1)) {
      await ask(user, ['tunnel', 'bridge']);
      await ask(user, ['tunnel', 'tunnel']);
    }
    expect(await found()).toEqual([]);
    await ask(users[0] ?? '', ['tunnel'], { week: '2026-03-16' });
    await ask(users[0] ?? '', ['tunnel'], { pack: 'aaaaaa' });
    await ask(users[0] ?? '', ['tunnel'], { of: 'CLASS2' });
    expect(await found()).toEqual([]);
    await ask(users[0] ?? '', ['tunnel']);
    expect(await found()).toEqual([{ week: '2026-03-09', word: 'tunnel', people: leastPeople }]);
    await ask('999', ['tunnel']);
    expect(await found()).toEqual([{ week: '2026-03-09', word: 'tunnel', people: leastPeople + 1 }]);
    expect(await classroom().unanswered('guild:1', 'CLASS2')).toEqual([]);
    expect(await classroom().unanswered('guild:11', 'CLASS1')).toEqual([]);
  });

  it('gives the latest week first, then the most people, then the word', async () => {
    for (const user of users) {
      await ask(user, ['tunnel', 'bridge']);
      await ask(user, ['pier'], { week: '2026-03-16', pack: 'aaaaaa' });
    }
    await ask('999', ['tunnel']);
    expect(await found()).toEqual([
      { week: '2026-03-16', pack: 'aaaaaa', word: 'pier', people: leastPeople },
      { week: '2026-03-09', word: 'tunnel', people: leastPeople + 1 },
      { week: '2026-03-09', word: 'bridge', people: leastPeople },
    ]);
    await classroom().dropUnanswered('guild:1', 'CLASS1', '2026-03-16');
    expect((await found()).map(({ word }) => word)).toEqual(['pier']);
  });

  it('counts nobody with more words of a week than there may be', async () => {
    const words = Array.from({ length: mostUnansweredWords - 1 }, (_, at) => `word${at}`);
    await ask('100', words);
    // Two packs are one week; what was counted already is no more.
    await ask('100', ['word0', 'tunnel', 'bridge'], { pack: 'aaaaaa' });
    for (const user of users.slice(1)) await ask(user, ['word1', 'word0', 'tunnel'], { pack: 'aaaaaa' });
    expect((await found()).map(({ word }) => word)).toEqual(['word0']);
    await ask('100', ['tunnel'], { week: '2026-03-16' });
    for (const user of users.slice(1)) await ask(user, ['tunnel'], { week: '2026-03-16' });
    expect((await found()).map(({ word }) => word)).toEqual(['tunnel', 'word0']);
  });
}

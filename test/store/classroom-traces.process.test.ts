import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leastPeople } from '../../src/classroom/unanswered/unanswered.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import type { Store } from '../../src/store/store.ts';
import { answer, asked, assignment, entry, handIn, opened, pupil, put, quiz } from './classroom/makers.ts';
import { filesWith } from './files-with.ts';
import { action, noon } from './guild/acts.ts';

const user = '314159265358979323';
/** What somebody wrote beside a passage, under which name, and what they asked; and what they are called in the class. */
const words = ['Zwetschgenkuchen', 'Quendelblatt', 'Wermutbecher'] as const;
const [note, name, word] = words;
const others = Array.from({ length: leastPeople - 1 }, (_, at) => String(200 + at));

describe('What was kept of a classroom', { timeout: 60_000 }, () => {
  const held: { folder: string; store?: Store } = { folder: '' };
  const store = () => {
    if (!held.store) throw new Error('No store is open');
    return held.store;
  };
  const fill = async () => {
    const { classroom } = store();
    const me = await pupil(store(), user);
    const entries = [entry('A', '75509fe96fd1', { note, tags: [note.toLowerCase()] })];
    await classroom.saveNotebook(me, { entries, revision: 1 });
    await put(store(), assignment('AAAAAAAA'));
    await classroom.putHandIn('guild:1', handIn('HANDIN01', 'AAAAAAAA', me, { entries, name }));
    await opened(store(), quiz('QUIZQUIZ'));
    await classroom.answerQuiz('guild:1', 'QUIZQUIZ', answer(me, 0, { name }));
    for (const each of [user, ...others])
      await classroom.countUnanswered('guild:1', 'CLASS1', asked(each, [word]));
    for (const each of [...words, me.pupil]) expect(await filesWith(held.folder, each), each).not.toEqual([]);
    return me.pupil;
  };
  beforeEach(async () => {
    held.folder = await mkdtemp(join(tmpdir(), 'pullquote-classroom-'));
    held.store = await openSqliteStore(join(held.folder, 'pullquote.db'));
  });
  afterEach(async () => {
    await store().close();
    await rm(held.folder, { recursive: true, force: true });
  });

  it.each([
    ['a person who is erased', () => store().guild.erasePerson(user)],
    [
      'a class that ends',
      () => store().classroom.endClass('guild:1', 'CLASS1', { action: action('class-ended', 'CLASS1') }),
    ],
    ['a server that is forgotten', () => store().guild.forget('guild:1')],
    [
      'a class that was swept away',
      async () => {
        await store().classroom.endClass('guild:1', 'CLASS1', { disk: 'with-the-sweep' });
        expect(await filesWith(held.folder, word)).not.toEqual([]);
        await store().guild.sweep(noon);
      },
    ],
  ] as const)('leaves no file with %s: no word, no name and no pseudonym', async (_, erase) => {
    const pseudonym = await fill();
    await erase();
    for (const each of [...words, pseudonym]) expect(await filesWith(held.folder, each), each).toEqual([]);
  });

  it('has no id of a person who only took part in a class in any file', async () => {
    await fill();
    expect(await filesWith(held.folder, user)).toEqual([]);
  });

  it('leaves no file with the names of a class whose results are by pseudonym from now on', async () => {
    const { classroom } = store();
    const me = await pupil(store(), user);
    await opened(store(), quiz('QUIZQUIZ'));
    await classroom.answerQuiz('guild:1', 'QUIZQUIZ', answer(me, 0, { name }));
    expect(await filesWith(held.folder, name)).not.toEqual([]);
    await classroom.forgetNames('guild:1', 'CLASS1');
    expect(await filesWith(held.folder, name)).toEqual([]);
    expect(await classroom.quizAnswers('guild:1', 'QUIZQUIZ')).toHaveLength(1);
  });

  it('leaves no word that too few asked with in any file, though they brought it in letters', async () => {
    await pupil(store(), user);
    for (const each of others)
      await store().classroom.countUnanswered('guild:1', 'CLASS1', asked(each, [word]));
    expect(await filesWith(held.folder, word)).toEqual([]);
    await store().classroom.countUnanswered('guild:1', 'CLASS1', asked(user, [word]));
    expect(await filesWith(held.folder, word)).not.toEqual([]);
  });
});

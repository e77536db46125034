import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../src/answer/answer.ts';
import type { App } from '../src/app.ts';
import type { Served } from '../src/app-process/serve.ts';
import type { Quota } from '../src/guild/kept.ts';
import type { Member } from '../src/guild/member.ts';
import type { Visitor } from '../src/library/asker.ts';
import { day, manager, member, outcome, told } from './guild/server.ts';

const scope = 'guild:77';
// What is due is deleted by the clock, so that this is done now.
const who: Member = manager(scope, { at: Date.now() });
const quota: Quota = { articles: 7, bytes: 1_000_000 };
const staff: Visitor = { scope, roles: ['21'], channels: ['70'], at: who.at };
const asked = { seeks: 'ask', text: 'What does the lighthouse keeper count?' } as const;
const text = [
  'The lighthouse',
  'The lighthouse keeper counts cormorants every morning, she said.',
  'The lamp has burned since the harbour was built.',
].join('\n\n');

/**
 * What every app does about what servers keep, wherever it runs.
 * @param openWith an app over what is kept in a folder of state
 */
export function describeKeeping(
  name: string,
  openWith: (stateDir: string, quota: Quota) => Promise<Served>,
): void {
  const open = (stateDir: string) => openWith(stateDir, quota);
  describe(`${name}, for a server that keeps articles`, { timeout: 60_000 }, () => {
    const held: { dir?: string; served?: Served } = {};
    const dir = () => held.dir ?? '';
    const app = (): App => {
      if (held.served === undefined) throw new Error('No app is open');
      return held.served.app;
    };
    const restart = async () => {
      await held.served?.close();
      held.served = await open(dir());
    };
    beforeAll(async () => {
      held.dir = await mkdtemp(join(tmpdir(), 'pullquote-keeping-'));
      held.served = await open(dir());
    }, 60_000);
    afterAll(async () => {
      await held.served?.close();
      await rm(dir(), { recursive: true, force: true });
    });

    it('takes a file from the disk to an answer, over two starts, and takes it away without a trace', async () => {
      const { id: pack } = await app().createPack(who, { name: 'Staff', roles: ['21'], channels: [] });
      const path = join(dir(), 'upload');
      await writeFile(path, text);
      const { drafts } = await app().draft(who, { path, file: 'lighthouse.txt', pack });
      await rm(path);
      const [draft] = drafts;
      expect(draft).toMatchObject({ article: { file: 'lighthouse.txt' }, pack, begins: text });
      const id = draft?.id ?? '';

      await restart();
      expect(await app().draftOf(who, id)).toEqual(draft);
      await app().correctDraft(who, id, { published: '1 February 2026', publisher: 'The Quay Times' });
      expect(wordsOf(await app().ask(staff, asked))).not.toContain('cormorants');
      await app().keepDrafts(who, [id]);
      expect(wordsOf(await app().ask(staff, asked))).toContain('counts cormorants');
      expect(wordsOf(await app().ask({ ...staff, roles: ['22'] }, asked))).toEqual('');
      expect((await app().facts({ ...staff, roles: [] })).articles).toBe(0);

      await restart();
      expect(wordsOf(await app().ask(staff, asked))).toContain('counts cormorants');
      const article = draft?.article.id ?? '';
      await app().remove(who, article, 'undoable');
      expect(wordsOf(await app().ask(staff, asked))).not.toContain('cormorants');
      await app().restore(who, article);
      expect(wordsOf(await app().ask(staff, asked))).toContain('counts cormorants');
      expect(await filesWith(dir(), ['cormorants'])).not.toEqual([]);
      await app().remove(who, article, 'erase');
      expect(wordsOf(await app().ask(staff, asked))).not.toContain('cormorants');
      await app().ask(staff, asked);
      expect(await filesWith(dir(), ['cormorants', 'lighthouse'])).toEqual([]);
      expect(await app().gone(scope, article)).toMatchObject({ why: 'erased' });
    });

    it('refuses in words for the person, and stays as it was', async () => {
      const nobody = member(scope);
      expect(await outcome(app().kept(nobody, { page: 0, size: 1 }))).toBe('refusal.may-not-add');
      const wrong = app().configure(who, { timeZone: 'Atlantis' });
      expect(await told(wrong)).toContain('“Atlantis” is not a time zone');
      expect((await app().settings(scope)).timeZone).toBe('UTC');
    });

    it('has the quota that whoever runs the bot has set', async () => {
      expect((await app().kept(who, { page: 0, size: 1 })).quota).toEqual(quota);
    });

    it('deletes what is due when it starts', async () => {
      const earlier = { ...who, at: who.at - 2 * day };
      const { drafts } = await app().draft(earlier, { pasted: text, file: 'late.txt' });
      const id = drafts[0]?.id ?? '';
      expect(await app().draftOf(earlier, id)).toBeDefined();
      await restart();
      await vi.waitFor(async () => expect(await app().draftOf(earlier, id)).toBeUndefined(), 10_000);
    });

    it('keeps what a server wants over a start, and forgets all of it', async () => {
      await app().configure(who, { timeZone: 'Europe/Berlin', rights: { add: ['11'] } });
      await restart();
      expect(await app().settings(scope)).toMatchObject({
        timeZone: 'Europe/Berlin',
        rights: { add: ['11'], moderate: [], configure: [] },
      });
      expect(await app().forget(scope)).toBe(0);
      expect((await app().settings(scope)).timeZone).toBe('UTC');
      expect((await app().shelving(who)).packs).toEqual([]);
    });
  });
}

function wordsOf(answer: Answer): string {
  return answer.kind === 'quotes' ? answer.quotes.map(({ quote }) => quote.exact).join(' ') : '';
}

/** The files below a folder that hold any of some words, in UTF-8 or as JavaScript keeps them. */
async function filesWith(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const file of names.filter((each) => each.isFile())) {
    const bytes = await readFile(join(file.parentPath, file.name));
    const has = (word: string) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'));
    if (words.some(has)) found.push(file.name);
  }
  return found;
}

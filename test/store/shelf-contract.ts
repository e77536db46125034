import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Scope } from '../../src/library/library.ts';
import type { Shelf } from '../../src/library/shelf.ts';
import fc from '../chance.ts';
import { written } from './written-article.ts';

/** What every shelf does, whatever it is made of. */
export function describeShelf(name: string, open: () => Promise<Shelf>): void {
  describe(`${name}, as a shelf`, { timeout: 60_000 }, () => {
    const held: { shelf?: Shelf } = {};
    const shelf = () => {
      if (!held.shelf) throw new Error('No shelf is open');
      return held.shelf;
    };
    beforeEach(async () => {
      held.shelf = await open();
    });
    afterEach(() => shelf().close());

    it('is empty at first', async () => {
      expect(await shelf().articles('local')).toEqual([]);
      expect(await shelf().damaged('local')).toEqual([]);
      expect(await shelf().remove('local', 'no such id')).toBe(false);
      expect(await shelf().original('local', 'no such id')).toBeUndefined();
    });

    it('gives back what was put, letter for letter and byte for byte', async () => {
      const { article, bytes } = written(
        '\u{feff}One.\r\n\r\nT\u0000wo\u00a0\u202e e\u0301 \u{1f469}‍\u{1f469}\n',
        {
          file: 'week 1/ünïcode.txt',
          publisher: 'The Gazette',
          byline: 'A. Writer',
          published: { day: '2025-03-14', precision: 'about' },
          url: 'https://example.org/a?b=c#d',
          language: 'en',
          flags: ['state media'],
        },
      );
      expect(await shelf().put('local', article, bytes)).toBe('added');
      expect(await shelf().articles('local')).toEqual([article]);
      expect(await shelf().original('local', article.id)).toEqual(bytes);
    });

    it('gives back any text', () =>
      fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
          const { article, bytes } = written(text.toWellFormed());
          await shelf().put('local', article, bytes);
          expect(await shelf().articles('local')).toEqual([article]);
          await shelf().remove('local', article.id);
        }),
        { numRuns: 25 },
      ));

    it('takes the same text twice as one article', async () => {
      const { article, bytes } = written('The same.');
      await shelf().put('local', article, bytes);
      const revision = await shelf().revision('local');
      expect(await shelf().put('local', article, bytes)).toBe('present');
      expect(await shelf().put('local', { ...article, file: 'copy.txt' }, bytes)).toBe('present');
      expect(await shelf().articles('local')).toEqual([article]);
      expect(await shelf().revision('local')).toBe(revision);
    });

    it('does not take the order of the facts for a change of them', async () => {
      const { article, bytes } = written('The same.', { publisher: 'A', language: 'en' });
      const { publisher = '', language = '', ...rest } = article.facts;
      await shelf().put('local', article, bytes);
      const turned = { ...article, facts: { language, publisher, ...rest } };
      expect(await shelf().put('local', turned, bytes)).toBe('present');
    });

    it('corrects the facts of a text that is put again', async () => {
      const { article, bytes } = written('The same.');
      const better = { ...article, facts: { ...article.facts, publisher: 'The Gazette' } };
      await shelf().put('local', article, bytes);
      const revision = await shelf().revision('local');
      expect(await shelf().put('local', better, bytes)).toBe('updated');
      expect(await shelf().articles('local')).toEqual([better]);
      expect(await shelf().revision('local')).not.toBe(revision);
    });

    it('removes an article and its file', async () => {
      const { article, bytes } = written('Gone.');
      await shelf().put('local', article, bytes);
      expect(await shelf().remove('local', article.id)).toBe(true);
      expect(await shelf().articles('local')).toEqual([]);
      expect(await shelf().original('local', article.id)).toBeUndefined();
      expect(await shelf().remove('local', article.id)).toBe(false);
    });

    it('never goes back to an earlier revision', async () => {
      const { article, bytes } = written('Back and forth.');
      const seen = [await shelf().revision('local')];
      for (const _ of [1, 2, 3]) {
        await shelf().put('local', article, bytes);
        seen.push(await shelf().revision('local'));
        await shelf().remove('local', article.id);
        seen.push(await shelf().revision('local'));
      }
      expect(new Set(seen).size).toBe(seen.length);
    });

    it('lists articles by file, then by id', async () => {
      const files = ['b.txt', 'a/z.txt', 'B.txt', '\u{1f600}.txt', '\uffee.txt', 'a.txt', 'a.txt'];
      for (const [at, file] of files.entries()) {
        const { article, bytes } = written(`Text ${at}.`, { file });
        await shelf().put('local', article, bytes);
      }
      const listed = await shelf().articles('local');
      expect(listed.map(({ file }) => file)).toEqual(files.toSorted());
      const [first, second] = listed.filter(({ file }) => file === 'a.txt').map(({ id }) => id);
      expect(first && second && first < second).toBe(true);
    });

    it('keeps each scope to itself', async () => {
      const scopes: readonly Scope[] = ['local', 'public', 'guild:1', 'guild:11'];
      const { article, bytes } = written('In one scope.');
      const { article: same, bytes: sameBytes } = written('In all scopes.');
      await Promise.all(scopes.map((scope) => shelf().put(scope, same, sameBytes)));
      const before = await Promise.all(scopes.map((scope) => shelf().revision(scope)));
      expect(await shelf().put('guild:1', article, bytes)).toBe('added');
      expect(await shelf().remove('guild:11', article.id)).toBe(false);
      expect(await shelf().original('guild:11', article.id)).toBeUndefined();
      expect(await shelf().remove('guild:1', same.id)).toBe(true);
      expect(await shelf().articles('guild:1')).toEqual([article]);
      for (const [at, scope] of scopes.entries()) {
        if (scope === 'guild:1') continue;
        expect(await shelf().articles(scope)).toEqual([same]);
        expect(await shelf().original(scope, same.id)).toEqual(sameBytes);
        expect(await shelf().revision(scope)).toBe(before[at]);
      }
    });

    it('takes many at the same time', async () => {
      const many = Array.from({ length: 50 }, (_, at) => written(`Number ${at % 40}.`));
      const became = await Promise.all(
        many.map(({ article, bytes }) => shelf().put('local', article, bytes)),
      );
      expect(became.filter((put) => put === 'added')).toHaveLength(40);
      expect(await shelf().articles('local')).toHaveLength(40);
    });
  });
}

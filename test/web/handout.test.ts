import { describe, expect, it } from 'vitest';
import { say } from '../../src/answer/say.ts';
import { attribution } from '../../src/answer/sheet.ts';
import type { HandoutWish } from '../../src/classroom/handout/handout-wish.ts';
import type { Document } from '../../src/classroom/document.ts';
import { createAnswering } from '../../src/create-answering.ts';
import { cite } from '../../src/library/citation.ts';
import type { GuildScope } from '../../src/library/asker.ts';
import { quote } from '../../src/library/quote.ts';
import { openMemoryShelf } from '../../src/store/memory.ts';
import { handoutLink, readHandoutLink } from '../../src/web/handout-link.ts';
import { signedLink } from '../../src/web/signing.ts';
import { sampleArticles } from '../sample-library.ts';
import { read, visitor } from './page.ts';

const key = new Uint8Array(32).fill(7);
const now = Date.UTC(2026, 10, 24, 9);
const later = now + 60_000;
const scope: GuildScope = 'guild:204255221017214977';
const wish = { packs: ['A1B2C3', 'Z9Y8X7'], questions: 12, seed: 4711, style: 'mla' } as const;

const [article] = sampleArticles();
if (article === undefined) throw new Error('The sample library has an article');
const block = article.blocks.find(({ kind }) => kind === 'paragraph');
if (block === undefined) throw new Error('An article has a paragraph');
const words = quote(article, block.span);

const document: Document = {
  language: 'en',
  title: [say.label('web.handout')],
  about: [{ role: 'note', pieces: [say.date({ from: '2026-11-24', to: '2026-11-24' })] }],
  parts: [
    {
      heading: [say.fact(article.facts.title)],
      groups: [
        [
          { role: 'quotation', pieces: [{ is: 'quotation', quote: words }] },
          { role: 'attribution', pieces: attribution(cite(words, { sample: false })) },
        ],
      ],
    },
    {
      newPage: true,
      groups: [[{ role: 'choice', pieces: [say.typed('<b>A</b> \u202e"')] }]],
    },
    {
      groups: [[{ role: 'reference', runs: [{ text: 'Tweed. ' }, { text: 'A <title>', italic: true }] }]],
    },
  ],
};

/** What a handout is made of is handed in; nothing else of the app is asked. */
const nobodyAsks = createAnswering({ shelf: openMemoryShelf(), sample: [] });

type Asked = { readonly scope: GuildScope; readonly at: number; readonly wish: HandoutWish };

function pages(clock = now, made: Document | undefined = document) {
  const asked: Asked[] = [];
  const get = visitor(nobodyAsks, {
    key,
    now: () => clock,
    handout: async (of, at, what) => {
      asked.push({ scope: of, at, wish: what });
      return made;
    },
  });
  return { get, asked };
}

describe('a link to a handout', () => {
  it('says what it was made for', () => {
    const link = handoutLink(key, { scope, wish }, later);
    expect(link).toMatch(/^[\w.-]{1,200}$/);
    expect(readHandoutLink(key, link, now)).toEqual({ is: 'handout', scope, wish });
    const all = { scope, wish: { ...wish, packs: [] } };
    expect(readHandoutLink(key, handoutLink(key, all, later), now)).toEqual({ is: 'handout', ...all });
  });

  it('opens until its time, and for what it was made for alone', () => {
    const link = handoutLink(key, { scope, wish }, later);
    expect(readHandoutLink(key, link, later)).toEqual({ is: 'expired' });
    for (let at = 0; at < link.length; at += 1) {
      const other = link[at] === '1' ? '2' : '1';
      const changed = link.slice(0, at) + other + link.slice(at + 1);
      expect(readHandoutLink(key, changed, now).is).toBe('none');
    }
    expect(readHandoutLink(new Uint8Array(32), link, now).is).toBe('none');
    expect(readHandoutLink(key, `${link}.${'x'.repeat(300)}`, now).is).toBe('none');
  });

  it('is no link to a passage, nor the other way round', () => {
    const passage = signedLink(key, scope, { article: article.id, span: block.span }, later);
    expect(readHandoutLink(key, passage, now).is).toBe('none');
  });
});

describe('a handout’s page', () => {
  it('has the passages letter for letter with their source, and asks for what the link says', async () => {
    const { get, asked } = pages();
    const page = await get(`/handout/${handoutLink(key, { scope, wish }, later)}?lang=de`);
    expect(page.response.status).toBe(200);
    expect(page.one('blockquote').textContent).toBe(words.exact);
    expect(read(page.one('.attribution'))).toContain(article.facts.title);
    expect(page.all('.new-page')).toHaveLength(1);
    expect(asked).toEqual([{ scope, at: now, wish: { ...wish, locale: 'de', accessed: '2026-11-24' } }]);
  });

  it('shows what somebody typed, and obeys none of it', async () => {
    const page = await pages().get(`/handout/${handoutLink(key, { scope, wish }, later)}`);
    expect(read(page.one('.choice'))).toBe('<b>A</b> \ufffd"');
    expect(page.one('.reference i').textContent).toBe('A <title>');
  });

  it('is not there without a link, and says so where the link has run out or the readings are gone', async () => {
    const link = handoutLink(key, { scope, wish }, later);
    const { get, asked } = pages();
    expect((await get('/handout/anything')).response.status).toBe(404);
    expect(asked).toEqual([]);
    const late = await pages(later).get(`/handout/${link}`);
    expect(late.response.status).toBe(410);
    expect(read(late.one('main'))).toContain('has run out');
    const gone = visitor(nobodyAsks, { key, now: () => now, handout: async () => undefined });
    expect((await gone(`/handout/${link}`)).response.status).toBe(404);
    const none = visitor(nobodyAsks, { key, now: () => now });
    expect((await none(`/handout/${link}`)).response.status).toBe(404);
  });
});

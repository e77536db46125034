import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Answering } from '../../src/answering.ts';
import { createAnswering } from '../../src/create-answering.ts';
import type { Facts } from '../../src/library/article.ts';
import type { Scope } from '../../src/library/library.ts';
import { passageId } from '../../src/library/passage-id.ts';
import { openMemoryShelf } from '../../src/store/memory.ts';
import { policy } from '../../src/web/guard.ts';
import { signed, signedLink } from '../../src/web/signing.ts';
import { sampleApp } from '../sample-library.ts';
import { written } from '../store/written-article.ts';
import { read, visitor, type Got } from './page.ts';

const key = randomBytes(32);
const now = Date.UTC(2026, 2, 1, 12);
const options = { key, now: () => now };
const sample = visitor(await sampleApp(), options);

const guild: Scope = 'guild:876543210987654321';
const sentence = (at: number) => `Warden Oona Brisk counted ${at + 100} herons on the pier.`;
const text = Array.from({ length: 12 }, (_, at) => sentence(at)).join('\n\n');
const facts: Partial<Facts> = {
  publisher: 'The Quay Times',
  published: { day: '2025-03-02', precision: 'about' },
};
const closed = written(text, { ...facts, title: 'Herons', url: 'https://quay.example/herons' }).article;
const free = written(`${text}\n\nThat was all.`, {
  ...facts,
  title: 'Free herons',
  license: 'CC BY 4.0',
}).article;
const secret = written(`${text}\n\nThat was a secret.`, { ...facts, title: 'Secret herons' }).article;

/** Articles of this machine, of everybody and of one server. */
async function ownApp(): Promise<Answering> {
  const shelf = openMemoryShelf();
  await shelf.put('local', closed, new Uint8Array());
  await shelf.put('public', free, new Uint8Array());
  await shelf.put(guild, secret, new Uint8Array());
  return createAnswering({ shelf, sample: [] });
}
const app = await ownApp();
const own = visitor(app, options);
const refTo = (article: typeof closed, at: number) => {
  const start = text.indexOf(sentence(at));
  return { article: article.id, span: { start, end: start + sentence(at).length } };
};

describe('the first page', () => {
  it('has a form for every asking command, and three questions that are answered', async () => {
    const { all } = await sample('/');
    expect(all('input[name="command"]').map((each) => each.getAttribute('value'))).toEqual([
      'who',
      'when',
      'claim',
      'quote',
      'ask',
    ]);
    const examples = all('.examples a').map((each) => each.getAttribute('href') ?? '');
    expect(examples).toHaveLength(3);
    for (const path of examples) expect((await sample(path)).all('.card').length).toBeGreaterThan(0);
  });

  it('asks of names and titles where the articles are somebody’s own', async () => {
    const examples = (await own('/')).all('.examples a').map(read);
    expect(examples.at(-1)).toBe('ask Herons');
  });

  it('speaks the language of whoever reads it', async () => {
    const { one, response } = await sample('/', {
      headers: { 'accept-language': 'fr, de-AT;q=0.8, en;q=0.5' },
    });
    expect(one('html').getAttribute('lang')).toBe('de');
    expect(response.headers.get('vary')).toBe('Accept-Language');
    const chosen = await sample('/?lang=es', { headers: { 'accept-language': 'de' } });
    expect(chosen.one('html').getAttribute('lang')).toBe('es');
    expect(chosen.one('.examples a').getAttribute('href')).toContain('lang=es');
  });
});

describe('an answer', () => {
  it('has an address that gives it again', async () => {
    const path = '/ask?command=who&question=the+mayor';
    const [first, again] = [await sample(path), await sample(path)];
    expect(first.text).toBe(again.text);
    expect(first.one('h1').textContent).toContain('the mayor');
    expect(read(first.one('.card blockquote'))).toMatch(/^Helena Marchbank, the mayor/);
  });

  it('leads from a citation to the passage, marked in its article', async () => {
    const answer = await sample('/ask?command=who&question=the+mayor');
    const path = answer.one('.card .attribution a').getAttribute('href') ?? '';
    expect(path).toMatch(/^\/p\/.*#passage$/);
    const reader = await sample(path);
    expect(read(reader.one('mark#passage'))).toBe(read(answer.one('.card blockquote')));
    expect(reader.all('a[rel="next"]')).toHaveLength(1);
    const next = await sample(reader.one('a[rel="next"]').getAttribute('href') ?? '');
    expect(read(next.one('mark#passage'))).toBe(read(answer.one('#passage-2 blockquote:not(.before)')));
    expect(next.all('a[rel="prev"]')).toHaveLength(1);
  });

  it('is narrowed by its options, and says how', async () => {
    const { all, one } = await sample(
      '/ask?command=claim&question=bridge&publisher=The+Pellmouth+Gazette&from=April+2025',
    );
    expect(read(one('.head'))).toContain('only The Pellmouth Gazette');
    for (const line of all('.card .attribution')) expect(read(line)).toMatch(/^The Pellmouth Gazette/);
  });

  it('has an address that gives it again in a year, even of last week', async () => {
    const { response } = await sample('/ask?command=ask&question=bridge&from=last+week&to=2026&lang=de');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(
      '/ask?command=ask&question=bridge&from=2026-02-16&to=2026&lang=de',
    );
    expect((await sample(response.headers.get('location') ?? '')).response.status).toBe(200);
  });

  it('may be that there is none: with what was searched, words to follow, and the closest when asked', async () => {
    const { one, all } = await sample('/ask?command=ask&question=Marchbnk+zebra');
    expect(read(one('.head'))).toContain('searched: 27 articles');
    for (const link of all('.head a'))
      expect((await sample(link.getAttribute('href') ?? '')).response.status).toBe(200);
    const near = await sample('/ask?command=ask&question=Who+won+the+regatta+in+Reykjavik%3F');
    expect(near.all('.card')).toHaveLength(0);
    const closest = await sample(near.one('.further a').getAttribute('href') ?? '');
    expect(closest.all('.card').length).toBeGreaterThan(0);
    expect(read(closest.one('.head'))).toContain('The closest passages. They may not answer it.');
  });

  it.each(['/ask', '/ask?command=who&question=', '/ask?command=when&question=x&from=yesteryearish'])(
    'is refused in a sentence, with the form to mend it, for %s',
    async (path) => {
      const { response, one } = await sample(path);
      expect(response.status).toBe(400);
      expect(read(one('h1'))).not.toBe('');
      expect(one('form.ask')).toBeDefined();
    },
  );
});

describe('reading', () => {
  it('shows an article whole where that is allowed, with what is known of it', async () => {
    const { one, all } = await own(`/read/${free.id}`);
    expect(all('.block')).toHaveLength(13);
    expect(one('#p13 p').textContent).toBe('That was all.');
    const known = read(one('.facts'));
    for (const fact of [
      'The Quay Times',
      'about 2 March 2025',
      'CC BY 4.0',
      free.textSha256,
      free.fileSha256,
    ])
      expect(known).toContain(fact);
  });

  it('shows a passage with its neighbours where not, and only by a signed id', async () => {
    const ref = refTo(closed, 5);
    const opened = await own(`/p/${signed(key, ref)}`);
    expect(opened.response.status).toBe(200);
    expect(opened.all('.block').map((each) => each.getAttribute('id'))).toEqual(['p5', 'p6', 'p7']);
    expect(opened.one('mark#passage').textContent).toBe(sentence(5));
    expect(opened.one('.outside a').getAttribute('href')).toMatch(
      /^https:\/\/quay\.example\/herons#:~:text=Warden/,
    );
    for (const path of [`/p/${passageId(ref)}`, `/p/${passageId(ref)}.${'A'.repeat(20)}`]) {
      const refused = await own(path);
      expect(refused.response.status).toBeGreaterThanOrEqual(403);
      expect(refused.text).not.toContain('herons on the pier');
    }
    expect((await own(`/read/${closed.id}`)).text).not.toContain('herons on the pier');
  });

  it('gives signed ids with answers, and no more of an article than a share of it', async () => {
    const visit = visitor(app, options);
    const answer = await visit('/ask?command=who&question=Oona+Brisk');
    const path = answer.one('.card a.act').getAttribute('href') ?? '';
    expect((await visit(path)).response.status).toBe(200);
    const walked = await Promise.all(
      Array.from({ length: 12 }, (_, at) => visit(`/p/${signed(key, refTo(closed, at))}`)),
    );
    const seen = new Set(walked.flatMap(({ all }) => all('.block').map((each) => each.getAttribute('id'))));
    expect(seen.size).toBeLessThan(12);
    expect(walked.at(-1)?.response.status).toBe(429);
  });

  it('opens a server’s own library by a link that runs out, and by nothing else', async () => {
    const ref = refTo(secret, 3);
    const opened = await own(`/p/${signedLink(key, guild, ref, now + 1000)}`);
    expect(opened.one('mark#passage').textContent).toBe(sentence(3));
    expect((await own(`/p/${signedLink(key, guild, ref, now - 1000)}`)).response.status).toBe(410);
    expect((await own(`/p/${signedLink(key, 'guild:1', ref, now + 1000)}`)).response.status).toBe(404);
    for (const path of [`/p/${signed(key, ref)}`, `/p/${passageId(ref)}`, `/read/${secret.id}`]) {
      const refused = await own(path);
      expect(refused.response.status).toBe(404);
      expect(refused.text).not.toContain('ecret herons');
    }
    expect((await own('/sources')).text).not.toContain('Secret herons');
  });

  it('shows a very long article in parts, with the way to the next', async () => {
    const many = Array.from({ length: 2000 }, (_, at) => `Heron ${at} stood on the pier.`).join('\n\n');
    const { article } = written(many, { title: 'Many herons', license: 'CC0' });
    const shelf = openMemoryShelf();
    await shelf.put('local', article, new Uint8Array());
    const visit = visitor(createAnswering({ shelf, sample: [] }), options);
    const seen = new Set<string>();
    for (let path: string | undefined = `/read/${article.id}`; path !== undefined;) {
      const part: Got = await visit(path);
      const blocks = part.all('.block').map((each) => each.getAttribute('id') ?? '');
      expect(blocks.length).toBeLessThanOrEqual(600);
      for (const block of blocks) seen.add(block);
      path = part
        .all('.gap a')
        .map((each) => each.getAttribute('href') ?? undefined)
        .at(-1);
      if (seen.size === 2000) break;
    }
    expect(seen.size).toBe(2000);
  });

  it('marks nothing that is no passage', async () => {
    const { span } = refTo(free, 2);
    const part = passageId({ article: free.id, span: { start: span.start + 1, end: span.end } });
    expect((await own(`/p/${part}`)).response.status).toBe(404);
  });
});

describe('an article made of HTML, script and direction controls', () => {
  const hostile = [
    '<script>alert(1)</script> said Warden Brisk.',
    '"><img src=x onerror=alert(1)> & &amp; &#60;b&#62; \u202eevil\u202c said she.',
    '</p></main><style>*{display:none}</style> \u2066\u2067 javascript:alert(1) {{7*7}} ${7*7} said Brisk.',
  ];
  const name = '<b onclick="x">\u202eName</b> "quoted" \'single\'';
  const article = written(hostile.join('\n\n'), {
    file: '<file>.txt',
    title: name,
    publisher: name,
    byline: name,
    license: 'CC0',
    flags: [name],
    language: 'en',
    url: 'https://evil.example/"><script>alert(1)</script>',
  }).article;

  it('is letters on every page, and nothing else', async () => {
    const shelf = openMemoryShelf();
    await shelf.put('local', article, new Uint8Array());
    const visit = visitor(createAnswering({ shelf, sample: [] }), options);
    const typed = `<script>alert(2)</script> Brisk "' \u202e`;
    const asked = `/ask?command=ask&question=${encodeURIComponent(typed)}&publisher=${encodeURIComponent(name)}`;
    const answer = await visit(asked);
    expect(answer.all('.card').length).toBeGreaterThan(0);
    const reader = await visit(answer.one('.card a.act').getAttribute('href') ?? '');
    expect(reader.all('.block p').map(({ textContent }) => textContent)).toEqual(hostile);
    for (const { text: page, all } of [
      answer,
      reader,
      await visit('/sources'),
      await visit(`/read/${article.id}`),
      await visit('/'),
    ]) {
      expect(all('script').map((each) => each.getAttribute('src')?.split('?')[0])).toEqual(['/script.js']);
      expect(all('img, style, iframe, object, embed, base, [onerror], [onclick], [style]')).toHaveLength(0);
      expect(page).not.toMatch(/href="(?:javascript|data):/i);
      for (const link of all('a')) expect(link.getAttribute('href')).toMatch(/^(?:\/(?!\/)|#|https?:\/\/)/);
    }
    // Names and what was typed have no say in the direction of what stands beside them; an article keeps its own, apart.
    expect(answer.one('h1').textContent).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    for (const { getAttribute } of answer
      .all('blockquote')
      .map((each) => ({ getAttribute: (at: string) => each.getAttribute(at) })))
      expect(getAttribute('dir')).toBe('auto');
  });
});

describe('every answer', () => {
  it.each([
    '/',
    '/ask?command=who&question=x',
    '/nothing',
    '/style.css',
    '/p/x',
    '/ask?command=when&question=x&from=?',
  ])('is guarded: %s', async (path) => {
    const { headers } = (await sample(path)).response;
    expect(headers.get('content-security-policy')).toBe(policy);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('has a strong tag, and is not sent twice', async () => {
    const path = '/ask?command=who&question=the+mayor';
    const { response } = await sample(path);
    const tag = response.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    const again = await sample(path, { headers: { 'if-none-match': `"x", ${tag}` } });
    expect(again.response.status).toBe(304);
    expect(again.text).toBe('');
    expect((await sample(path, { headers: { 'if-none-match': '"x"' } })).response.status).toBe(200);
    expect(
      (await sample(path, { headers: { 'accept-language': 'de' } })).response.headers.get('etag'),
    ).not.toBe(tag);
  });

  it('is the same whatever a header says of the host', async () => {
    const plain = await sample('/');
    for (const header of [
      'x-forwarded-host',
      'x-forwarded-proto',
      'x-forwarded-for',
      'forwarded',
      'x-original-url',
      'x-rewrite-url',
    ])
      expect((await sample('/', { headers: { [header]: 'evil.example' } })).text).toBe(plain.text);
    expect(plain.text).not.toMatch(/localhost|127\.0\.0\.1/);
  });

  it.each([
    'http://evil.example/',
    'http://localhost.evil.example/',
    'http://127.0.0.1.evil.example/',
    'http://pages.example/',
  ])('is refused to a name that is not ours: %s', async (url) => {
    expect((await sample(url)).response.status).toBe(421);
  });

  it.each([
    'http://localhost:8787/',
    'http://127.0.0.1/',
    'http://[::1]:80/',
    'http://192.168.1.7/',
    'https://pages.example/',
  ])('is given to one that is: %s', async (url) => {
    const visit = visitor(app, { ...options, publicUrl: 'https://pages.example' });
    expect((await visit(url)).response.status).toBe(200);
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2f..%2fetc%2fpasswd',
    '/read/..%2f..%2fpackage.json',
    '/p/..%2f..%2fpackage.json',
    '/assets/style.css',
    '/style.css/../key.ts',
    '//etc/passwd',
    '/read/000000000000',
    '/p/%00',
    '/read/%',
  ])('finds nothing at %s', async (path) => {
    const { response, text: page } = await sample(`http://localhost${path}`);
    expect(response.status).toBe(404);
    expect(page).not.toMatch(/"dependencies"|root:/);
  });

  it('comes in at most so many a second to one address', async () => {
    const visit = visitor(app, {
      ...options,
      rate: { perSecond: 50, atOnce: 50 },
      addressOf: () => '203.0.113.7',
    });
    const got = await Promise.all(Array.from({ length: 60 }, () => visit('/style.css')));
    expect(got.filter(({ response }) => response.status === 200)).toHaveLength(50);
    const refused = got.at(-1);
    expect(refused?.response.status).toBe(429);
    expect(refused?.response.headers.get('retry-after')).toBe('1');
  });

  it('says only an id of what broke', async () => {
    const broken: Answering = { ...app, ask: () => Promise.reject(new Error('a secret of ours')) };
    const failures: unknown[] = [];
    const visit = visitor(broken, { ...options, failed: (error) => `id-${failures.push(error)}` });
    const { response, text: page } = await visit('/ask?command=ask&question=x');
    expect(response.status).toBe(500);
    expect(page).toContain('id-1');
    expect(page).not.toContain('secret of ours');
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { htmlChild, htmlReader } from '../../src/readers/html/html.ts';
import { limitedChild } from '../../src/readers/limited-child.ts';
import { openReaders } from '../../src/readers/readers.ts';

const readers = openReaders();
afterAll(() => readers.close());

const read = (html: string) => readers.read('page.html', new TextEncoder().encode(html));

const words =
  'The bridge will be closed for two years while the work is done, the council said, and nobody is pleased about it.';
const paragraph = `<p>${words}</p>\n`;

async function textOf(html: string): Promise<string> {
  const done = await read(html);
  if ('refused' in done) throw new Error(done.refused.code);
  return done.decoded.text;
}

describe('A page', { timeout: 60_000 }, () => {
  it.each([
    ['nested 100,000 deep', '<div>'.repeat(100_000) + paragraph, 'refused-nested'],
    ['nested one too deep', '<div>'.repeat(257) + paragraph, 'refused-nested'],
    ['of 100,000 tags', '<b>x</b> '.repeat(100_000), 'refused-elements'],
    ['of 100,000 comments', '<!---->'.repeat(100_000) + paragraph, 'refused-elements'],
    [
      'of 100,000 attributes',
      `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}`).join(' ')}>`,
      'refused-attributes',
    ],
    ['of nothing', '', 'refused-unseen'],
    ['of scripts only', '<script>document.write("words")</script>', 'refused-unseen'],
    [
      'whose text is hidden',
      `<div hidden>${paragraph}</div><p style="display:none">no</p>`,
      'refused-unseen',
    ],
  ])('%s is refused with the reason, and the next is read', async (_, html, reason) => {
    const done = await read(html);
    expect('refused' in done && done.refused.code).toBe(reason);
    expect(await textOf(paragraph)).toBe(words);
  });

  it.each([
    ['an attribute of 5 MB', `<p title="${'x'.repeat(5_000_000)}">${words}</p>`],
    ['a script in its title', `<title><script>alert(1)</script></title>${paragraph}`],
    ['a script that never ends', `${paragraph}<script>let text = "<p>`],
    ['an endless comment', `${paragraph}<!-- <p>words</p>`],
    ['nesting that is deep, but not too deep', '<div>'.repeat(240) + paragraph],
    [
      'JSON-LD nested 100,000 deep',
      `<script type="application/ld+json">${'['.repeat(100_000)}</script>${paragraph}`,
    ],
    [
      'JSON-LD that points at itself',
      `<script type="application/ld+json">{"@id":"a","@type":"Article","publisher":{"@id":"a"}}</script>${paragraph}`,
    ],
    [
      'JSON-LD with a prototype',
      `<script type="application/ld+json">{"@type":"Article","__proto__":{"headline":"x"},"headline":{"constructor":1}}</script>${paragraph}`,
    ],
    [
      'a base and a refresh',
      `<base href="http://127.0.0.1:1/"><meta http-equiv="refresh" content="0;url=http://127.0.0.1:1/">${paragraph}`,
    ],
  ])('with %s is read', async (_, html) => {
    expect(await textOf(html)).toBe(words);
  });

  it('of 10,000 elements in a row is read, or ended with the reason', async () => {
    const done = await read('<b>x</b> '.repeat(10_000));
    if ('refused' in done) expect(done.refused.code).toMatch(/^refused-(?:slow|memory)$/);
    else expect(done.decoded.text).toBe('x '.repeat(10_000).trim());
  });

  it.each([
    ['a long title', `<title>${'long '.repeat(10_000)}</title>`],
    ['an address that runs', '<link rel="canonical" href="javascript:alert(1)">'],
    ['a date that is none', '<meta property="article:published_time" content="2025-13-45T99:99">'],
    ['a language that is none', '<meta name="dc.language" content="en<script>">'],
    ['an author that is a page', '<meta name="author" content="https://social.example/me">'],
  ])('gives no fact where it has %s', async (_, head) => {
    const done = await read(head + paragraph);
    expect('decoded' in done && done.decoded.facts).toEqual({});
  });
});

describe('A page that needs more memory than it may have', { timeout: 60_000 }, () => {
  // Less than the limit in earnest, because filling that takes seconds.
  const child = limitedChild(htmlChild, { heapMb: 40, ms: 60_000 });
  const reader = htmlReader(child);
  afterAll(() => child.close());

  it.each([
    ['pieces of text', `<p>${'&amp;'.repeat(600_000)}`],
    ['attributes', `<p title="x">`.repeat(200).repeat(200)],
    [
      'JSON-LD',
      `<script type="application/ld+json">${JSON.stringify(Array.from({ length: 400_000 }, () => ({})))}</script>`,
    ],
  ])('for its %s ends no other process than its own, and the next page is read', async (_, html) => {
    await reader.read('page.html', new TextEncoder().encode(html + paragraph));
    const next = await reader.read('page.html', new TextEncoder().encode(paragraph));
    expect('decoded' in next && next.decoded.text).toBe(words);
  });

  it('is refused with the reason', async () => {
    const done = await reader.read('page.html', new TextEncoder().encode(`<p>${'&amp;'.repeat(600_000)}`));
    expect('refused' in done && done.refused.code).toBe('refused-memory');
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBeside } from '../../src/ingest/beside.ts';
import { parseCatalog } from '../../src/ingest/catalog.ts';
import { readFacts } from '../../src/ingest/facts.ts';
import { readFrontMatter } from '../../src/ingest/front-matter.ts';

const facts = (record: Record<string, unknown>) => readFacts('ferry.md', record, 'front-matter');

describe('facts', () => {
  it.each([
    [{ published: '2024-02-29' }, { published: { day: '2024-02-29', precision: 'day' } }],
    [{ published: '2024-02-29T10:00:00+01:00' }, { published: { day: '2024-02-29', precision: 'day' } }],
    [{ published: '~2024-02-29' }, { published: { day: '2024-02-29', precision: 'about' } }],
    [
      { published: '2024-02-29', publishedPrecision: 'about' },
      { published: { day: '2024-02-29', precision: 'about' } },
    ],
    [{ date: '2024-02-28' }, { published: { day: '2024-02-28', precision: 'day' } }],
    [{ title: ' Ferry\n\u0007late ' }, { title: 'Ferry late' }],
    [{ byline: ['Ana Reis', 'Lena Orlov'] }, { byline: 'Ana Reis, Lena Orlov' }],
    [{ author: 'Ana Reis' }, { byline: 'Ana Reis' }],
    [{ url: 'https://brill.example/ferry' }, { url: 'https://brill.example/ferry' }],
    [{ language: 'EN-us' }, { language: 'en-US' }],
    [
      { licence: 'CC BY 4.0', display: ' Whole ' },
      { license: 'CC BY 4.0', display: 'whole' },
    ],
    [{ flags: 'fiction, sample' }, { flags: ['fiction, sample'] }],
    [{ flags: ['a', 'b', 'a', ''] }, { flags: ['a', 'b'] }],
    [{ publisher: null, byline: '', note: 'kept to ourselves', unknown: 1 }, {}],
  ])('are read from %j', (record, expected) => {
    expect(facts(record)).toEqual({ facts: expected, warnings: [] });
  });

  it.each([
    [{ published: '2023-02-29' }, 'day'],
    [{ published: 2023 }, 'day'],
    [{ published: 'last week' }, 'day'],
    [{ date: 'last week' }, 'day'],
    // oxlint-disable-next-line no-script-url
    [{ url: 'javascript:alert(1)' }, 'address'],
    [{ url: 'https://me:secret@brill.example' }, 'password'],
    [{ url: 7 }, 'address'],
    [{ title: ['a'] }, 'line'],
    [{ byline: [1] }, 'names'],
    [{ display: 'all of it' }, 'display'],
    [{ flags: { a: 1 } }, 'notes'],
    [{ language: 'not a language' }, 'language'],
  ] as const)('are refused with a warning: %j', (record, wrong) => {
    const { facts: found, warnings } = facts(record);
    expect(found).toEqual({});
    expect(warnings).toEqual([
      {
        code: 'fact-unused',
        file: 'ferry.md',
        values: { name: Object.keys(record)[0], where: 'front-matter', wrong },
      },
    ]);
  });

  it('are cut when they are long, never through a character', () => {
    const { title = '', publisher = '' } = facts({
      title: 'x'.repeat(900),
      publisher: '🦢'.repeat(300),
    }).facts;
    expect(title).toHaveLength(300);
    expect(publisher.length).toBeLessThanOrEqual(200);
    expect(publisher.isWellFormed()).toBe(true);
  });
});

describe('front matter', () => {
  it.each([
    ['---\ntitle: Ferry\n---\ntext', 'Ferry'],
    ['---\r\ntitle: Ferry\r\n...\r\ntext', 'Ferry'],
    ['---\n"title": "Ferry: late"\n---', 'Ferry: late'],
  ])('is read from %j', (text, title) => {
    expect(readFrontMatter('ferry.md', text).facts.title).toBe(title);
  });

  it.each([
    ['---\ntitle: "Ferry\n---\ntext', 'front-matter-malformed'],
    ['---\ntitle: &a [*a, *a]\n---\ntext', 'front-matter-malformed'],
    [`---\ntitle: Ferry\n${'x: y\n'.repeat(20_000)}---\ntext`, 'front-matter-open'],
    ['---\ntitle: Ferry\ntext', 'front-matter-open'],
    ['---js\n{ title: "Ferry" }\n---\ntext', 'front-matter-language'],
    ['---TOML \r\ntitle = "Ferry"\r\n---\r\ntext', 'front-matter-language'],
    ['---js\n{ title: "Ferry" }\ntext', 'front-matter-language-open'],
  ])('gives a warning for %j', (text, code) => {
    expect(readFrontMatter('ferry.md', text).warnings).toMatchObject([{ code }]);
  });

  it.each([
    '---\n\nA ruled line above.\n\n---\n',
    'title: Ferry\n---\n',
    '--- title: Ferry ---',
    '',
    ' ---\na: b\n---',
  ])('is not there in %j', (text) => {
    expect(readFrontMatter('ferry.md', text)).toEqual({ facts: {}, warnings: [] });
  });

  it('runs nothing and follows no prototype', () => {
    const text = '---\n__proto__: {title: Bad}\nconstructor: x\ntitle: !!js/function "() => 1"\n---\n';
    expect(() => readFrontMatter('ferry.md', text)).not.toThrow();
    expect(readFrontMatter('ferry.md', '---\n__proto__: {title: Bad}\n---\n').facts.title).toBeUndefined();
    expect(readFrontMatter('ferry.md', `---\na: ${'['.repeat(30_000)}\n---\n`).facts).toEqual({});
  });
});

describe('.meta.json', () => {
  it.each(['', '[]', '"x"', '{', 'null'])('gives a warning for %j', (json) => {
    expect(readBeside('ferry.txt', json).warnings).toMatchObject([{ code: 'beside-malformed' }]);
  });

  it('is read like front matter', () => {
    expect(readBeside('ferry.txt', '\ufeff{"publisher": "Courier"}').facts).toEqual({ publisher: 'Courier' });
  });
});

describe('catalogue', () => {
  const sha256 = 'a'.repeat(64);

  it('is the one in data/', () => {
    const catalog = parseCatalog(readFileSync('data/catalog.json', 'utf8'));
    expect(catalog.size).toBeGreaterThan(0);
    for (const { title } of catalog.values()) expect(title).toBeUndefined();
  });

  it('knows a file by its hash', () => {
    const catalog = parseCatalog(
      JSON.stringify({
        articles: [{ sha256, publisher: 'Courier', published: '2024-03-14', publishedPrecision: 'about' }],
      }),
    );
    expect(catalog.get(sha256)).toEqual({
      publisher: 'Courier',
      published: { day: '2024-03-14', precision: 'about' },
    });
  });

  it.each([
    [{ sha256: 'abc' }],
    [{ sha256, published: '2024-02-30' }],
    [{ sha256, text: 'never' }],
    [{ sha256, url: 'ftp://brill.example' }],
  ])('refuses %j', (entry) => {
    expect(() => parseCatalog(JSON.stringify({ articles: [entry] }))).toThrow('catalogue');
  });
});

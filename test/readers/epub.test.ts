import { afterAll, describe, expect, it } from 'vitest';
import { openReaders } from '../../src/readers/readers.ts';
import { chapter, container, makeEpub, packageOf } from './make-epub.ts';

const readers = openReaders();
afterAll(() => readers.close());

async function read(files: Readonly<Record<string, string>>) {
  const done = await readers.read('book.epub', makeEpub(files));
  if ('refused' in done) throw new Error(JSON.stringify(done.refused));
  return done.decoded;
}

const one = (body: string, metadata?: string) =>
  read({
    'OEBPS/book.opf': packageOf({ a: 'a.xhtml' }, ['a'], metadata),
    'OEBPS/a.xhtml': chapter(body),
  });

const mark = (label: string) => `<span epub:type="pagebreak" title="${label}"/>`;

describe('A book', { timeout: 60_000 }, () => {
  it('is read in the order of its spine, without cover, contents and what does not belong', async () => {
    const { text, headings } = await read({
      'OEBPS/book.opf': packageOf({
        cover: 'cover.xhtml',
        b: 'text/b.xhtml',
        a: 'text/a%20one.xhtml#start',
        nav: 'nav.xhtml',
      })
        .replace('id="nav"', 'id="nav" properties="nav"')
        .replace('<itemref idref="cover"/>', '<itemref idref="cover" linear="no"/>'),
      'OEBPS/cover.xhtml': chapter('<p>A cover</p>'),
      'OEBPS/nav.xhtml': chapter('<nav><ol><li>Contents</li></ol></nav>'),
      'OEBPS/text/a one.xhtml': chapter('<h2>Two</h2><p>The ferry&nbsp;left &amp; came back.</p>'),
      'OEBPS/text/b.xhtml': chapter('<h1>One</h1><p>It was <i>late</i>.</p>'),
      'OEBPS/text/stray.xhtml': chapter('<p>Nobody reads this.</p>'),
    });
    expect(text).toBe('One\n\nIt was late.\n\nTwo\n\nThe ferry\u00a0left & came back.');
    expect(headings?.map((at) => text.slice(at).split('\n')[0])).toEqual(['One', 'Two']);
  });

  it('has what it says of itself as its facts', async () => {
    const metadata = `<dc:title>The Tide Book</dc:title><dc:creator opf:role="aut">Ana Reyes</dc:creator><dc:creator>Tom Ash</dc:creator>
      <dc:creator opf:role="ill">Nan Inker</dc:creator><dc:publisher>Saltreach Press</dc:publisher>
      <dc:date opf:event="modification">2025-01-01</dc:date><dc:date opf:event="publication">2019-05-04</dc:date>
      <dc:language>en-GB</dc:language><dc:rights>CC BY 4.0</dc:rights><dc:identifier>https://saltreach.example/tide</dc:identifier>`;
    expect((await one('<p>The tide is late.</p>', metadata)).facts).toEqual({
      title: 'The Tide Book',
      byline: 'Ana Reyes, Tom Ash',
      publisher: 'Saltreach Press',
      published: { day: '2019-05-04', precision: 'day' },
      language: 'en-GB',
      license: 'CC BY 4.0',
      url: 'https://saltreach.example/tide',
    });
  });

  it('has no signs of notes in its sentences, and the notes where they stand', async () => {
    const { text } = await one(
      `<p>It closed<a epub:type="noteref" href="#n1">1</a> on<sup><a href="notes.xhtml#n2">2</a></sup> a Monday<a href="#n3"><sup>3</sup></a>, 5 m<sup>2</sup> wide.</p>
       <aside epub:type="footnote" id="n1"><p>See the minutes.</p></aside>`,
    );
    expect(text).toBe('It closed on a Monday, 5 m2 wide.\n\nSee the minutes.');
  });

  it('shows what is shown, and no more', async () => {
    const { text } = await one(
      '<script>run()</script><p hidden="hidden">no</p><p style="display: none">no</p><svg><text>no</text></svg><section epub:type="toc"><p>no</p></section><p>Yes.<br/>And yes.</p><table><tr><td><p>a</p></td><td><p>b</p></td></tr></table><pre>x\n  y</pre>',
    );
    expect(text).toBe('Yes.\nAnd yes.\n\na\tb\n\nx\ny');
  });

  it('knows its printed pages where it says them', async () => {
    const { text, pages } = await read({
      'OEBPS/book.opf': packageOf({ a: 'a.xhtml', b: 'b.xhtml' }),
      'OEBPS/a.xhtml': chapter(
        `<h1>One</h1><p>${mark('xi')}The tide ${mark('Page 12')} is late.</p><div role="doc-pagebreak" aria-label="13"/><p>It is.</p>`,
      ),
      'OEBPS/b.xhtml': chapter(
        `<p>And ${mark('14')}so${mark('a label that is none')} on\u0001.</p>${mark('15')}`,
      ),
    });
    expect(text).toBe('One\n\nThe tide is late.\n\nIt is.\n\nAnd so on.');
    expect(pages?.map(({ start, label }) => [label, text.slice(start).split(/[ \n]/)[0]])).toEqual([
      ['xi', 'One'],
      ['12', 'is'],
      ['13', 'It'],
      ['14', 'so'],
    ]);
  });

  it('has no page for what stands before its numbered ones', async () => {
    const { pages } = await one(
      `<p>${'A long dedication. '.repeat(30)}</p><p><span epub:type="pagebreak" title="1"/>Text.</p>`,
    );
    expect(pages?.map(({ label }) => label)).toEqual(['?', '1']);
  });

  it('says how many of its parts are missing', async () => {
    const { text, warnings } = await read({
      'OEBPS/book.opf': packageOf({ a: 'a.xhtml', b: 'gone.xhtml', c: '../../c.xhtml' }),
      'OEBPS/a.xhtml': chapter('<p>The tide is late.</p>'),
    });
    expect(text).toBe('The tide is late.');
    expect(warnings).toEqual([{ code: 'chapters-left', file: 'book.epub', values: { number: 2 } }]);
  });

  it('whose package stands at the top, or whose fonts are scrambled, is read', async () => {
    const { text } = await read({
      'META-INF/container.xml': container('book.opf'),
      'META-INF/encryption.xml':
        '<encryption xmlns="x"><EncryptedData><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></EncryptedData></encryption>',
      'book.opf': packageOf({ a: 'a.xhtml' }),
      'a.xhtml': chapter('<p>The tide is late.</p>'),
    });
    expect(text).toBe('The tide is late.');
  });
});

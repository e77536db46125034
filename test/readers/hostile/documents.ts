import { makeDocx, p, part, relations } from '../make-docx.ts';
import { chapter, container, makeEpub, packageOf } from '../make-epub.ts';
import { words, type HostileFile } from './case.ts';

const docx = (document: string) => makeDocx('', { 'word/document.xml': document });
const withDoctype = (declarations: string, text: string) =>
  docx(
    `<?xml version="1.0"?><!DOCTYPE x [${declarations}]>${part(`<w:body>${p(text)}</w:body>`).replace(/^<\?xml.*?\?>/, '')}`,
  );

const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  '',
);

const book = (body: string) =>
  makeEpub({ 'OEBPS/book.opf': packageOf({ a: 'a.xhtml' }), 'OEBPS/a.xhtml': chapter(body) });
const paragraph = `<p>${words}</p>`;

export const documents: readonly HostileFile[] = [
  {
    what: 'laughs a billion times',
    file: 'laughs.docx',
    make: () => withDoctype(`<!ENTITY l0 "lol">${laughs}`, '&l9;'),
    says: ['refused-doctype'],
  },
  {
    what: 'has one long entity 100,000 times',
    file: 'quadratic.docx',
    make: () => withDoctype(`<!ENTITY a "${'a'.repeat(100_000)}">`, '&a;'.repeat(100_000)),
    says: ['refused-doctype'],
  },
  {
    what: 'asks for the password file',
    file: 'external.docx',
    make: () => withDoctype('<!ENTITY a SYSTEM "file:///etc/passwd">', '&a;'),
    says: ['refused-doctype'],
    without: 'root:',
  },
  {
    what: 'asks a server for its document type',
    file: 'remote.docx',
    make: () => docx(`<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">${part(`<w:body>${p(words)}</w:body>`)}`),
    says: ['refused-doctype'],
  },
  {
    what: 'nests its elements 100,000 deep',
    file: 'deep.docx',
    make: () => makeDocx('<w:tbl><w:tr><w:tc>'.repeat(33_334) + p(words)),
    says: ['refused-nested'],
  },
  {
    what: 'has 1,000,000 paragraphs',
    file: 'paragraphs.docx',
    make: () => makeDocx(Array.from({ length: 1_000_000 }, (_, at) => p(at.toString(36))).join('')),
    says: [
      'refused-elements',
      'refused-archive-ratio',
      'refused-slow',
      'refused-memory',
      'refused-too-large',
    ],
  },
  {
    what: 'has a paragraph of 30,000,000 letters',
    file: 'paragraph.docx',
    make: () =>
      makeDocx(p(Array.from({ length: 3_000_000 }, (_, at) => at.toString(36).padStart(9, 'z')).join(' '))),
    says: ['refused-too-long', 'refused-slow', 'refused-memory'],
  },
  {
    what: 'has an element with 100,000 attributes',
    file: 'attributes.docx',
    make: () => makeDocx(`<w:p ${Array.from({ length: 100_000 }, (_, at) => `a${at}="${at}"`).join(' ')}/>`),
    says: ['refused-attributes'],
  },
  {
    what: 'unpacks to a thousand times its size',
    file: 'bomb.docx',
    make: () => makeDocx(p(words), {}, [{ name: 'word/media/a.bin', data: Buffer.alloc(90 * 1024 * 1024) }]),
    says: ['refused-archive-ratio'],
  },
  {
    what: 'has no text where it says that it is',
    file: 'nowhere.docx',
    make: () => makeDocx('', { '_rels/.rels': relations({ officeDocument: '../../../etc/passwd' }) }),
    says: ['refused-broken'],
  },
  {
    what: 'has a title of 20,000,000 letters',
    file: 'title.docx',
    make: () => {
      const title = Array.from({ length: 2_000_000 }, (_, at) => at.toString(36).padStart(9, 'q')).join(' ');
      return makeDocx(p(words), {
        'docProps/core.xml': `<cp:coreProperties xmlns:dc="y"><dc:title>${title}</dc:title></cp:coreProperties>`,
      });
    },
  },
  {
    what: 'runs a macro, calls a template and inserts a file',
    file: 'macro.docx',
    make: () =>
      makeDocx(
        `${p(words)}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "/etc/passwd"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
        { 'word/_rels/document.xml.rels': relations({ attachedTemplate: 'http://127.0.0.1:1/x.dotm' }) },
        [{ name: 'word/vbaProject.bin', data: 'Sub AutoOpen()\nShell "touch /tmp/x"\nEnd Sub' }],
      ),
    says: ['macros'],
    without: 'AutoOpen',
  },
  {
    what: 'closes what it never opened, and the other way round',
    file: 'tags.docx',
    make: () => makeDocx(`</w:tc></w:tbl></w:p>${p(words)}<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Open`),
  },
  {
    what: 'is read again and again by its own spine',
    file: 'circular.epub',
    make: () =>
      makeEpub({
        'OEBPS/book.opf': packageOf(
          { a: 'a.xhtml', b: './../OEBPS/a.xhtml' },
          Array.from({ length: 100_000 }, (_, at) => 'ab'.charAt(at % 2)),
        ),
        'OEBPS/a.xhtml': chapter(paragraph),
      }),
  },
  {
    what: 'begins a page at each of 200,000 words',
    file: 'marks.epub',
    make: () => {
      const marks = Array.from(
        { length: 200_000 },
        (_, at) => `<a epub:type="pagebreak" title="${at}"/>${(at * 7919).toString(36)} `,
      );
      return book(`<p>${marks.join('')}</p>`);
    },
    says: ['refused-pages', 'refused-memory', 'refused-slow'],
  },
  {
    what: 'has itself as its package',
    file: 'self.epub',
    make: () => makeEpub({ 'META-INF/container.xml': container('META-INF/container.xml') }),
    says: ['refused-broken'],
  },
  {
    what: 'is locked by its shop',
    file: 'shop.epub',
    make: () =>
      makeEpub({
        'META-INF/encryption.xml':
          '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></EncryptedData></encryption>',
        'OEBPS/book.opf': packageOf({ a: 'a.xhtml' }),
        'OEBPS/a.xhtml': 'x',
      }),
    says: ['refused-protected'],
  },
  {
    what: 'has chapters that lie outside of it',
    file: 'outside.epub',
    make: () =>
      makeEpub({ 'OEBPS/book.opf': packageOf({ a: '../../../../etc/passwd', b: 'file:///etc/passwd' }) }),
    says: ['refused-broken'],
    without: 'root:',
  },
  {
    what: 'nests its elements 100,000 deep',
    file: 'deep.epub',
    make: () => book('<div>'.repeat(100_000) + paragraph),
    says: ['refused-nested'],
  },
  {
    what: 'declares entities in a chapter',
    file: 'entities.epub',
    make: () =>
      makeEpub({
        'OEBPS/book.opf': packageOf({ a: 'a.xhtml' }),
        'OEBPS/a.xhtml': `<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html><body><p>&a;</p></body></html>`,
      }),
    says: ['refused-doctype'],
    without: 'root:',
  },
  {
    what: 'has 9,000 chapters of 1,000 paragraphs',
    file: 'endless.epub',
    make: () => {
      const ids = Array.from({ length: 9_000 }, (_, at) => `c${at}`);
      const body = chapter(
        Array.from({ length: 1_000 }, (_, at) => `<p>${(at * 7919).toString(36)}</p>`).join(''),
      );
      return makeEpub({
        'OEBPS/book.opf': packageOf(Object.fromEntries(ids.map((id) => [id, `${id}.xhtml`]))),
        ...Object.fromEntries(ids.map((id) => [`OEBPS/${id}.xhtml`, body])),
      });
    },
    says: ['refused-archive-size', 'refused-elements'],
  },
];

import { deflateSync } from 'node:zlib';
import type { HostileFile } from './case.ts';

const MEGABYTE = 1024 * 1024;

/** A PDF of these objects, numbered from 1; the first is its catalogue. */
function makePdf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [number, object] of objects.entries()) {
    places.push(at);
    const written = Buffer.concat([
      Buffer.from(`${number + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(written);
    at += written.length;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const stream = (data: Buffer | string, more = '') => {
  const bytes = Buffer.from(data);
  return Buffer.concat([
    Buffer.from(`<</Length ${bytes.length}${more}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
};
const packed = (data: Buffer | string, more = '') => stream(deflateSync(data), `/Filter/FlateDecode${more}`);

const catalogue = '<</Type/Catalog/Pages 2 0 R>>';
const page = (contents = '') =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 4 0 R>>>>${contents}>>`;
const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const show = (text: string) => `BT /F 12 Tf 50 700 Td (${text}) Tj ET`;
const sentence = 'The bridge will be closed for two years while the work is done, the council said.';

/** One page with these contents, and more objects from number 6 on. */
const onePage = (contents: Buffer | string, more: readonly (string | Buffer)[] = [], root = catalogue) =>
  makePdf([root, '<</Type/Pages/Kids[3 0 R]/Count 1>>', page('/Contents 5 0 R'), font, contents, ...more]);

const whole = onePage(stream(show(sentence)));

export const pdfs: readonly HostileFile[] = [
  {
    what: 'has 10,000 pages',
    file: 'pages.pdf',
    make: () => {
      const kids = Array.from({ length: 10_000 }, (_, at) => `${at + 5} 0 R`).join(' ');
      return makePdf([
        catalogue,
        `<</Type/Pages/Kids[${kids}]/Count 10000>>`,
        stream(show(sentence)),
        font,
        ...Array.from({ length: 10_000 }, () => page('/Contents 3 0 R')),
      ]);
    },
    says: ['refused-pages'],
  },
  {
    what: 'says that it has two billion pages',
    file: 'count.pdf',
    make: () =>
      makePdf([
        catalogue,
        '<</Type/Pages/Kids[3 0 R]/Count 2000000000>>',
        page('/Contents 5 0 R'),
        font,
        stream(show(sentence)),
      ]),
  },
  {
    what: 'has pages that are their own parents',
    file: 'cycle.pdf',
    make: () => makePdf([catalogue, '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>']),
    says: ['refused-broken', 'refused-slow', 'refused-memory', 'refused-no-text', 'refused-pages'],
  },
  {
    what: 'has a table of objects that leads back to itself',
    file: 'table.pdf',
    make: () => makePdf([catalogue, '<</Type/Pages/Kids[]/Count 0>>'], '/Prev 9'),
    says: ['refused-broken', 'refused-slow', 'refused-memory', 'refused-no-text', 'refused-pages'],
  },
  {
    what: 'unpacks one stream to 90 MB of drawing',
    file: 'bomb.pdf',
    make: () => onePage(packed(Buffer.alloc(90 * MEGABYTE, 'q Q '))),
    says: ['refused-broken', 'refused-slow', 'refused-memory', 'refused-no-text'],
  },
  {
    what: 'packs a stream a hundred times over',
    file: 'filters.pdf',
    make: () => {
      let data = deflateSync(Buffer.alloc(20 * MEGABYTE, ' '));
      for (let at = 1; at < 100; at += 1) data = deflateSync(data);
      return onePage(stream(data, `/Filter[${'/FlateDecode'.repeat(100)}]`));
    },
    says: ['refused-broken', 'refused-slow', 'refused-memory', 'refused-no-text'],
  },
  {
    what: 'has a picture of 100,000 by 100,000 points',
    file: 'picture.pdf',
    make: () =>
      onePage(stream('q 100 0 0 100 0 0 cm BI /W 100000 /H 100000 /CS /RGB /BPC 8 /F /Fl ID x EI Q')),
    says: ['refused-broken', 'refused-slow', 'refused-memory', 'refused-no-text'],
  },
  {
    what: 'runs a script when it is opened',
    file: 'script.pdf',
    make: () =>
      onePage(
        stream(show(sentence)),
        [
          '<</S/JavaScript/JS(app.launchURL\\("http://127.0.0.1:1"\\); while\\(true\\);)>>',
          '<</S/Launch/F(/bin/sh)>>',
        ],
        '<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R/AA<</WC 7 0 R>>>>',
      ),
    without: 'launchURL',
  },
  {
    what: 'has a title of 4,000,000 letters',
    file: 'title.pdf',
    make: () =>
      makePdf(
        [
          catalogue,
          '<</Type/Pages/Kids[3 0 R]/Count 1>>',
          page('/Contents 5 0 R'),
          font,
          stream(show(sentence)),
          `<</Title(${'long '.repeat(800_000)})>>`,
        ],
        '/Info 6 0 R',
      ),
  },
  {
    what: 'nests its arrays 100,000 deep',
    file: 'arrays.pdf',
    make: () =>
      onePage(stream(show(sentence)), ['['.repeat(100_000)], '<</Type/Catalog/Pages 2 0 R/Names 6 0 R>>'),
    says: ['refused-broken', 'refused-slow', 'refused-memory', 'refused-no-text', 'date-unknown'],
  },
  {
    what: 'draws a form that draws itself',
    file: 'forms.pdf',
    make: () =>
      makePdf([
        catalogue,
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>',
        stream('/X Do '.repeat(50)),
        stream(
          '/X Do '.repeat(50),
          '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>',
        ),
      ]),
    says: ['refused-broken', 'refused-slow', 'refused-memory', 'refused-no-text'],
  },
  {
    what: 'shows 3,000,000 letters on one page',
    file: 'letters.pdf',
    make: () => onePage(packed(`BT /F 1 Tf ${'(abcdefghij) Tj 0 -1 Td '.repeat(300_000)} ET`)),
    says: [
      'refused-slow',
      'refused-memory',
      'refused-too-long',
      'refused-broken',
      'date-unknown',
      'refused-letters',
      'refused-no-text',
    ],
  },
  {
    what: 'is locked with a password',
    file: 'locked.pdf',
    make: () =>
      makePdf(
        [catalogue, '<</Type/Pages/Kids[3 0 R]/Count 1>>', page('/Contents 5 0 R'), font, stream('x')],
        `/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>`,
      ),
    says: ['refused-encrypted'],
  },
  {
    what: 'ends in the middle',
    file: 'cut.pdf',
    make: () => whole.subarray(0, 200),
    says: ['refused-broken', 'refused-no-text', 'refused-pages'],
  },
  {
    what: 'is a beginning, and then noise',
    file: 'noise.pdf',
    make: () =>
      Buffer.concat([
        Buffer.from('%PDF-1.7\n'),
        Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * at * 31) % 256)),
      ]),
    says: ['refused-broken'],
  },
];

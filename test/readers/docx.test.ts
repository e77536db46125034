import { afterAll, describe, expect, it } from 'vitest';
import { openReaders } from '../../src/readers/readers.ts';
import { makeDocx, p, part, relations } from './make-docx.ts';

const readers = openReaders();
afterAll(() => readers.close());

async function read(body: string, ...others: readonly Readonly<Record<string, string>>[]) {
  const done = await readers.read('letter.docx', makeDocx(body, ...others));
  if ('refused' in done) throw new Error(JSON.stringify(done.refused));
  return done.decoded;
}
const textOf = async (body: string) => (await read(body)).text;
const run = (inside: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${inside}</w:r>`;
const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;

const note = (id: number, inside: string, type = '') =>
  `<w:footnote w:id="${id}"${type}>${inside}</w:footnote>`;
const cell = (...inside: readonly string[]) => `<w:tc>${inside.join('')}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const box = (inside: string) => `<w:txbxContent>${inside}</w:txbxContent>`;
const control = (properties: string, inside: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
const core = (title: string, creator: string) =>
  `<cp:coreProperties xmlns:cp="x" xmlns:dc="y" xmlns:dcterms="z"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator><dc:language>en-GB</dc:language><dcterms:created>2013-12-23T23:15:00Z</dcterms:created></cp:coreProperties>`;

const factsOf = async (title: string, creator: string) =>
  (await read(p('The ferry is late.'), { 'docProps/core.xml': core(title, creator) })).facts;

const styles = part(
  `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>
   <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
   <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
   <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Our heading"/><w:basedOn w:val="berschrift1"/></w:style>
   <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
   <w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>`,
  'styles',
);

describe('A Word document', { timeout: 60_000 }, () => {
  it('has a paragraph on each line, whatever its runs are', async () => {
    const body = `<w:p>${run(t('The fer'))}${run(t('ry is late,'), '<w:b/>')}${run(t(' said Ana &amp; Tom.'))}</w:p>${p('It left.')}<w:p/>`;
    expect(await textOf(body)).toBe('The ferry is late, said Ana & Tom.\n\nIt left.');
  });

  it('counts what was inserted, and not what was deleted', async () => {
    const body = `<w:p>${run(t('The council '))}<w:del w:id="1">${run('<w:delText>rejected</w:delText>')}</w:del><w:ins w:id="2">${run(t('approved'))}</w:ins>${run(t(' it.'))}</w:p>
      <w:p><w:moveFrom w:id="3">${run(t('Moved away.'))}</w:moveFrom>${run(t('Stays.'))}</w:p>
      <w:p><w:moveTo w:id="3">${run(t('Moved here.'))}</w:moveTo></w:p>
      <w:p><w:pPr><w:rPr><w:del w:id="4"/></w:rPr></w:pPr>${run(t('Its end '))}</w:p>${p('was deleted.')}
      <w:tbl><w:tr><w:trPr><w:del w:id="5"/></w:trPr><w:tc>${p('Gone row')}</w:tc></w:tr></w:tbl>`;
    const { text, extraction, warnings } = await read(body);
    expect(text).toBe('The council approved it.\n\nStays.\n\nMoved here.\n\nIts end was deleted.');
    expect(extraction).toEqual(['tracked-changes']);
    expect(warnings).toEqual([{ code: 'tracked-changes', file: 'letter.docx' }]);
  });

  it('says of a document without tracked changes nothing of them', async () => {
    const { extraction, warnings } = await read(p('The ferry is late.'));
    expect({ extraction, warnings }).toEqual({ extraction: [], warnings: [] });
  });

  it('has its notes after its text, and not the lines above them', async () => {
    const footnotes = part(
      note(0, `<w:p>${run('<w:separator/>')}${run(t('---'))}</w:p>`, ' w:type="separator"') +
        note(2, `<w:p>${run('<w:footnoteRef/>')}${run(t(' See the minutes.'))}</w:p>`),
      'footnotes',
    );
    const body = `<w:p>${run(t('It was closed'))}${run('<w:footnoteReference w:id="2"/>')}${run(t(' on Monday.'))}</w:p>`;
    const { text } = await read(body, { 'word/footnotes.xml': footnotes });
    expect(text).toBe('It was closed on Monday.\n\nSee the minutes.');
  });

  it('leaves out headers, footers and comments', async () => {
    const { text } = await read(p('The text.'), {
      'word/header1.xml': part(p('Page 1 of 3'), 'hdr'),
      'word/comments.xml': part(`<w:comment>${p('Is that so?')}</w:comment>`, 'comments'),
    });
    expect(text).toBe('The text.');
  });

  it('knows its headings by their styles, in any language', async () => {
    const body = `${p('Die Brücke', style('Titel'))}${p('Verzeichnis 4', style('Verzeichnis1'))}${p('Lage', style('berschrift1'))}${p('Text.')}${p('Kosten', style('Mine'))}${p('Zuletzt', '<w:outlineLvl w:val="1"/>')}${p('Rest.', style('Loop'))}`;
    const { text, headings, facts } = await read(body, { 'word/styles.xml': styles });
    expect(text).toBe('Die Brücke\n\nLage\n\nText.\n\nKosten\n\nZuletzt\n\nRest.');
    expect(headings?.map((at) => text.slice(at).split('\n')[0])).toEqual([
      'Die Brücke',
      'Lage',
      'Kosten',
      'Zuletzt',
    ]);
    expect(facts).toEqual({ title: 'Die Brücke', language: 'de-DE' });
  });

  it('keeps the cells of a row on a line, and reads a table that is there for the layout cell by cell', async () => {
    const long = 'The ferry is late again, and nobody knows why it should be so. '.repeat(5).trim();
    const { text, extraction } = await read(
      `<w:tbl>${row(cell(p('Year')), cell(p('Trips')))}${row(cell(p('2024')), cell(p('310')))}</w:tbl>
       <w:tbl>${row(cell(p(long), p('Second.')), cell(p('Beside.')))}</w:tbl>`,
    );
    expect(text).toBe(`Year\tTrips\n\n2024\t310\n\n${long}\n\nSecond.\n\nBeside.`);
    expect(extraction).toEqual(['tables']);
  });

  it('reads a text box once, after the paragraph that it hangs on', async () => {
    const body = `<w:p>${run(t('Before'))}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box(p('In the box.'))}</mc:Choice><mc:Fallback>${box(p('In the box.'))}</mc:Fallback></mc:AlternateContent></w:r>${run(t(' and after.'))}</w:p>${p('Next.')}`;
    expect(await textOf(body)).toBe('Before and after.\n\nIn the box.\n\nNext.');
  });

  it('shows what fields and links come to, and not how', async () => {
    const field = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
    const body = `<w:p>${run(t('See '))}${field('begin')}${run('<w:instrText> HYPERLINK "http://x.example" </w:instrText>')}${run(t('hidden'))}${field('separate')}${run(t('page 4'))}${field('end')}${run(t(' and '))}<w:hyperlink r:id="x">${run(t('the minutes'))}</w:hyperlink>${run(t('.'))}</w:p>`;
    expect(await textOf(body)).toBe('See page 4 and the minutes.');
  });

  it('reads on where a field never ends', async () => {
    const body = `<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}${run(t('lost'))}</w:p>${p('The rest is there.')}`;
    expect(await textOf(body)).toBe('The rest is there.');
  });

  it.each([
    ['a soft hyphen', `${t('ferry')}<w:softHyphen/>${t('man')}`, 'ferryman'],
    ['a hyphen that does not break', `${t('well')}<w:noBreakHyphen/>${t('known')}`, 'well\u2011known'],
    ['a tab', `${t('a')}<w:tab/>${t('b')}`, 'a\tb'],
    ['a line broken in a sentence', `${t('The ferry')}<w:br/>${t('is late.')}`, 'The ferry is late.'],
    [
      'a line broken after one',
      `${t('It is late.')}<w:br/>${t('Nobody knows.')}`,
      'It is late.\nNobody knows.',
    ],
    ['a page', `${t('One.')}<w:br w:type="page"/>${t('Two.')}`, 'One.\n\nTwo.'],
    ['a sign of a picture font', `${t('a')}<w:sym w:font="Wingdings" w:char="F0E0"/>${t('b')}`, 'ab'],
  ])('has %s as it is shown', async (_, inside, expected) => {
    expect(await textOf(`<w:p>${run(inside)}</w:p>`)).toBe(expected);
  });

  it('leaves out what is hidden, waits to be filled in, or lists its own contents', async () => {
    const body = `<w:p>${run(t('Seen.'))}${run(t('Hidden.'), '<w:vanish/>')}${run(t(' Seen, too.'), '<w:vanish w:val="0"/>')}</w:p>
      ${control('<w:showingPlcHdr/>', p('Click here to enter text.'))}
      ${control('<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>', p('Contents 1'))}
      ${control('', p('Filled in.'))}`;
    expect(await textOf(body)).toBe('Seen. Seen, too.\n\nFilled in.');
  });

  it('takes its facts from its properties, and none that a program wrote', async () => {
    expect(await factsOf('Late again', 'Ana Reyes;Tom Ash')).toEqual({
      title: 'Late again',
      byline: 'Ana Reyes, Tom Ash',
      language: 'en-GB',
    });
    expect(await factsOf('Microsoft Word - draft3.docx', 'Windows User')).toEqual({ language: 'en-GB' });
  });

  it('names no language that its text is plainly not in', async () => {
    const spanish = p(
      'La lonja y los barcos, dijo una mujer con las manos en el agua, y el pescado y los precios.'.repeat(5),
    );
    const { facts } = await read(spanish, {
      'docProps/core.xml':
        '<cp:coreProperties xmlns:dc="y"><dc:language>en-US</dc:language></cp:coreProperties>',
    });
    expect(facts).toEqual({});
  });

  it('is found under whatever name and prefix its parts have', async () => {
    const document = part(`<w:body>${p('The ferry is late.')}</w:body>`)
      .replaceAll('w:', 'x:')
      .replace('xmlns:w=', 'xmlns:x=');
    const { text } = await read('', {
      '_rels/.rels': relations({ officeDocument: '/word/document2.xml' }),
      'word/document.xml': '',
      'word/document2.xml': document,
    });
    expect(text).toBe('The ferry is late.');
  });

  it('with macros is read, and says so', async () => {
    const bytes = makeDocx(p('The ferry is late.'), {}, [
      { name: 'word/vbaProject.bin', data: 'Sub AutoOpen()' },
    ]);
    const done = await readers.read('letter.docm', bytes);
    expect(done).toMatchObject({
      decoded: { text: 'The ferry is late.', warnings: [{ code: 'macros', file: 'letter.docm' }] },
    });
  });
});

import type { Document } from '../../classroom/document.ts';
import { paragraphs } from '../paragraph.ts';
import { lettersOf, oneLine, textRuns } from '../text-run.ts';
import { bodyXml } from './body.ts';
import { stylesXml } from './styles.ts';
import { declaration, xml } from './xml.ts';
import { zip } from './zip.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const parcel = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/**
 * A document as DOCX (ECMA-376). The same document makes the same bytes.
 * @throws Error where a quotation is not in its article
 */
export async function writeDocx(document: Document): Promise<Uint8Array> {
  const links: string[] = [];
  const body = bodyXml(paragraphs(document), (url) => `link${String(links.push(url))}`);
  const title = oneLine(lettersOf(textRuns(document.title, document.language)));
  return zip({
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([
      ['main', `${office}/officeDocument`, 'word/document.xml'],
      ['core', `${parcel}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(document, title),
    'word/document.xml': `${declaration}<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body>${body}<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1300" w:right="1300" w:bottom="1300" w:left="1300" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships([
      ['styles', `${office}/styles`, 'styles.xml'],
      ['settings', `${office}/settings`, 'settings.xml'],
      ['footer', `${office}/footer`, 'footer.xml'],
      ...links.map((url, at) => [`link${String(at + 1)}`, `${office}/hyperlink`, url, 'External'] as const),
    ]),
    'word/styles.xml': stylesXml(document.language),
    'word/settings.xml': `${declaration}<w:settings xmlns:w="${word}"><w:autoHyphenation w:val="false"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    'word/footer.xml': footer(title),
  });
}

function contentTypes(): string {
  const parts = { document: 'document.main', styles: 'styles', settings: 'settings', footer: 'footer' };
  const overrides = Object.entries(parts).map(
    ([name, kind]) => `<Override PartName="/word/${name}.xml" ContentType="${type}.${kind}+xml"/>`,
  );
  return `${declaration}<Types xmlns="${parcel}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
}

function relationships(all: readonly (readonly [string, string, string, 'External'?])[]): string {
  const each = all.map(
    ([id, kind, target, mode]) =>
      `<Relationship Id="${id}" Type="${kind}" Target="${xml(target)}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
  );
  return `${declaration}<Relationships xmlns="${parcel}/relationships">${each.join('')}</Relationships>`;
}

function coreProperties({ language, made }: Document, title: string): string {
  const at = (name: string) =>
    made === undefined
      ? ''
      : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${xml(made)}T00:00:00Z</dcterms:${name}>`;
  return `${declaration}<cp:coreProperties xmlns:cp="${parcel}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:language>${xml(language)}</dc:language>${at('created')}${at('modified')}</cp:coreProperties>`;
}

const field = (name: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const said = (text: string) => `<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;

/** The title, and at the right the page and how many there are. */
function footer(title: string): string {
  return `${declaration}<w:ftr xmlns:w="${word}"><w:p><w:pPr><w:pStyle w:val="Note"/><w:tabs><w:tab w:val="right" w:pos="9306"/></w:tabs><w:ind w:left="0"/></w:pPr>${said(title)}<w:r><w:tab/></w:r>${field('PAGE')}${said(' / ')}${field('NUMPAGES')}</w:p></w:ftr>`;
}

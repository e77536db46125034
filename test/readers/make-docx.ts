import { makeZip, type MadeEntry } from './make-zip.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part of WordprocessingML around what is given. */
export function part(inside: string, root = 'document'): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${inside}</w:${root}>`;
}

export function relations(targets: Readonly<Record<string, string>>): string {
  const all = Object.entries(targets).map(
    ([kind, target], at) => `<Relationship Id="r${at}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

/** A Word document with this body, and other parts instead of or beside those that it needs. */
export function makeDocx(
  body: string,
  others: Readonly<Record<string, string>> = {},
  more: readonly MadeEntry[] = [],
): Buffer {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations({ officeDocument: 'word/document.xml', 'core-properties': 'docProps/core.xml' }),
    'word/_rels/document.xml.rels': relations({
      styles: 'styles.xml',
      footnotes: 'footnotes.xml',
      endnotes: '/word/endnotes.xml',
    }),
    'word/document.xml': part(`<w:body>${body}</w:body>`),
    ...others,
  };
  return makeZip([...Object.entries(parts).map(([name, data]) => ({ name, data })), ...more]);
}

/** A paragraph of one run. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

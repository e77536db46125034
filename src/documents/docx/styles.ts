import { looks, type Style } from './looks.ts';
import { declaration, xml } from './xml.ts';

/** Serifs as most machines have them, and letters without. */
const fonts = {
  serif: '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Times New Roman"/>',
  sans: '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/>',
} as const;

/** The letters of an article's words, of a label between them, of a person's own, and of a link. */
export const runStyles = { quoted: 'Quoted', sans: 'Said', own: 'Own', link: 'Hyperlink' } as const;

/** @param language BCP 47, of the document's labels */
export function stylesXml(language: string): string {
  const parts = [
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts.serif}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${xml(language)}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:suppressAutoHyphens/></w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    ...Object.values(looks).map(styleXml),
    runStyle(runStyles.quoted, `${fonts.serif}<w:color w:val="14181D"/>`),
    runStyle(runStyles.sans, `${fonts.sans}<w:color w:val="5B6673"/>`),
    runStyle(runStyles.own, '<w:color w:val="1D2B3A"/>'),
    runStyle(runStyles.link, '<w:color w:val="2F5D8A"/><w:u w:val="single"/>'),
  ];
  return `${declaration}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${parts.join('')}</w:styles>`;
}

function styleXml(style: Style): string {
  const { id, name, size, font = 'serif', bold, color } = style;
  const { before = 0, after = 0, line = 252, indent, outline, border = '' } = style;
  const spacing = `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`;
  const level = outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`;
  const paragraph = `${border}${spacing}${indent === undefined ? '' : indentXml(indent)}${level}`;
  const weight = bold === true ? '<w:b/><w:bCs/>' : '';
  const ink = color === undefined ? '' : `<w:color w:val="${color}"/>`;
  const letters = `${fonts[font]}${weight}${ink}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;
}

function indentXml({ left, right, hanging }: NonNullable<Style['indent']>): string {
  return `<w:ind w:left="${left}"${right === undefined ? '' : ` w:right="${right}"`}${hanging === undefined ? '' : ` w:hanging="${hanging}"`}/>`;
}

function runStyle(id: string, properties: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${id}"/><w:rPr>${properties}</w:rPr></w:style>`;
}

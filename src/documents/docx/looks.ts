import type { Look } from '../paragraph.ts';

/** Measures of WordprocessingML: text in half points, space and indents in twentieths of a point, borders in eighths. */
export type Style = {
  /** What a document calls it. Those that Word knows have its names, so that headings are found in its navigation. */
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly font?: 'sans';
  readonly bold?: true;
  readonly color?: string;
  readonly before?: number;
  readonly after?: number;
  /** Of a line, in 240ths of its font's. */
  readonly line?: number;
  readonly indent?: { readonly left: number; readonly right?: number; readonly hanging?: number };
  readonly outline?: number;
  /** Further properties of the paragraph, in the order of the schema (CT_PPrBase): borders and shading come before spacing. */
  readonly border?: string;
};

const bar = '<w:pBdr><w:left w:val="single" w:sz="18" w:space="12" w:color="2F5D8A"/></w:pBdr>';
const box =
  '<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="F7F3E8"/><w:left w:val="single" w:sz="18" w:space="12" w:color="B08A3E"/><w:bottom w:val="single" w:sz="4" w:space="4" w:color="F7F3E8"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="F7F3E8"/>';
const rule = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="8" w:color="C9CED6"/></w:pBdr>';

/** Quotations have serifs and a bar, own words stand on a ground of their own, and all that the bot says is small and without serifs. */
export const looks: Readonly<Record<Look, Style>> = {
  title: { id: 'Title', name: 'Title', size: 48, font: 'sans', bold: true, color: '1D2B3A', after: 80 },
  about: { id: 'Subtitle', name: 'Subtitle', size: 22, font: 'sans', color: '3F4A57', after: 60 },
  'fine-print': {
    id: 'FinePrint',
    name: 'Fine Print',
    size: 18,
    font: 'sans',
    color: '5B6673',
    after: 320,
    border: rule,
  },
  heading: {
    id: 'Heading1',
    name: 'heading 1',
    size: 30,
    font: 'sans',
    bold: true,
    color: '1D2B3A',
    before: 400,
    after: 160,
    outline: 0,
  },
  subheading: {
    id: 'Heading2',
    name: 'heading 2',
    size: 25,
    font: 'sans',
    bold: true,
    color: '1D2B3A',
    before: 240,
    after: 100,
    outline: 1,
  },
  question: { id: 'Question', name: 'Question', size: 23, font: 'sans', bold: true, before: 240, after: 80 },
  quotation: {
    id: 'Quote',
    name: 'Quote',
    size: 24,
    before: 280,
    after: 80,
    line: 300,
    indent: { left: 400, right: 200 },
    border: bar,
  },
  attribution: {
    id: 'Attribution',
    name: 'Attribution',
    size: 18,
    font: 'sans',
    color: '3F4A57',
    after: 30,
    indent: { left: 400 },
  },
  note: {
    id: 'Note',
    name: 'Note',
    size: 18,
    font: 'sans',
    color: '5B6673',
    after: 60,
    indent: { left: 400 },
  },
  text: { id: 'BodyText', name: 'Body Text', size: 21, font: 'sans', after: 100 },
  item: {
    id: 'Item',
    name: 'Item',
    size: 22,
    font: 'sans',
    bold: true,
    color: '1D2B3A',
    before: 240,
    after: 80,
  },
  own: {
    id: 'OwnWords',
    name: 'Own Words',
    size: 21,
    font: 'sans',
    before: 180,
    after: 180,
    line: 276,
    indent: { left: 400, right: 200 },
    border: box,
  },
  choice: {
    id: 'Choice',
    name: 'Choice',
    size: 22,
    font: 'sans',
    after: 60,
    indent: { left: 800, hanging: 400 },
  },
  reference: {
    id: 'Bibliography',
    name: 'Bibliography',
    size: 22,
    after: 120,
    line: 276,
    indent: { left: 560, hanging: 560 },
  },
};

import type { Look, Paragraph } from '../paragraph.ts';
import type { TextRun } from '../text-run.ts';
import type { Face } from './fonts.ts';

/** Colours as six hexadecimal digits. All of them have a contrast of at least 5 to 1 on white. */
export const colors = {
  ink: '#14181d',
  title: '#1d2b3a',
  said: '#3f4a57',
  small: '#5b6673',
  link: '#2f5d8a',
  bar: '#2f5d8a',
  own: '#b08a3e',
  ground: '#f7f3e8',
  rule: '#c9ced6',
} as const;

/** How a paragraph looks; points. */
export type PdfLook = {
  readonly face: Face;
  readonly size: number;
  /** From one base line to the next. */
  readonly leading: number;
  readonly color: string;
  readonly before: number;
  readonly after: number;
  readonly left: number;
  readonly right?: number;
  /** How far the first line begins left of the others. */
  readonly hanging?: number;
  /** What it is called in the document's structure (ISO 32000-1, 14.8.4). */
  readonly tag: string;
  /** What is drawn beside, behind or below it. */
  readonly drawn?: 'bar' | 'ground' | 'rule' | 'box';
};

const small = { face: 'sans', size: 9.2, leading: 12.2, left: 18, tag: 'P' } as const;

/** Quotations have serifs and a bar, own words stand on a ground of their own, and all that the bot says is without serifs. */
export const looks: Readonly<Record<Look, PdfLook>> = {
  title: {
    face: 'sans-bold',
    size: 24,
    leading: 29,
    color: colors.title,
    before: 0,
    after: 6,
    left: 0,
    tag: 'H1',
  },
  about: {
    face: 'sans',
    size: 11,
    leading: 15,
    color: colors.said,
    before: 0,
    after: 4,
    left: 0,
    tag: 'P',
  },
  'fine-print': {
    face: 'sans',
    size: 9.2,
    leading: 12.5,
    color: colors.small,
    before: 0,
    after: 22,
    left: 0,
    tag: 'P',
    drawn: 'rule',
  },
  heading: {
    face: 'sans-bold',
    size: 15,
    leading: 19,
    color: colors.title,
    before: 24,
    after: 10,
    left: 0,
    tag: 'H2',
  },
  subheading: {
    face: 'sans-bold',
    size: 12.5,
    leading: 16,
    color: colors.title,
    before: 14,
    after: 6,
    left: 0,
    tag: 'H3',
  },
  question: {
    face: 'sans-bold',
    size: 11.5,
    leading: 15,
    color: colors.title,
    before: 16,
    after: 5,
    left: 0,
    tag: 'P',
  },
  quotation: {
    face: 'serif',
    size: 11.8,
    leading: 17,
    color: colors.ink,
    before: 16,
    after: 5,
    left: 18,
    right: 12,
    tag: 'BlockQuote',
    drawn: 'bar',
  },
  attribution: { ...small, color: colors.said, before: 0, after: 2 },
  note: { ...small, color: colors.small, before: 0, after: 2 },
  text: {
    face: 'sans',
    size: 10.5,
    leading: 14.5,
    color: colors.ink,
    before: 0,
    after: 6,
    left: 0,
    tag: 'P',
  },
  item: {
    face: 'sans-bold',
    size: 11,
    leading: 15,
    color: colors.title,
    before: 14,
    after: 3,
    left: 0,
    tag: 'P',
  },
  own: {
    face: 'sans',
    size: 10.6,
    leading: 14.6,
    color: colors.title,
    before: 9,
    after: 8,
    left: 18,
    right: 12,
    tag: 'P',
    drawn: 'ground',
  },
  choice: {
    face: 'sans',
    size: 11,
    leading: 15.5,
    color: colors.ink,
    before: 0,
    after: 4,
    left: 36,
    tag: 'P',
    drawn: 'box',
  },
  reference: {
    face: 'serif',
    size: 10.8,
    leading: 15,
    color: colors.ink,
    before: 0,
    after: 6,
    left: 26,
    hanging: 26,
    tag: 'P',
  },
};

/** How a run of a paragraph differs from it. */
export function faceOf(run: TextRun, { look }: Paragraph): { readonly face: Face; readonly color: string } {
  const { face, color } = looks[look];
  if (run.link !== undefined) return { face: 'sans', color: colors.link };
  if (run.of === 'article') return { face: 'serif', color: colors.ink };
  if (look === 'quotation' && run.of === 'bot') return { face: 'sans', color: colors.small };
  if (look === 'own' && run.of === 'bot') return { face: 'sans-italic', color: colors.small };
  if (run.bold === true) return { face: 'sans-bold', color };
  if (run.italic === true) return { face: face === 'serif' ? 'serif-italic' : 'sans-italic', color };
  return { face, color };
}

import { setImmediate as othersTurn } from 'node:timers/promises';
import type PdfDocument from 'pdfkit';
import type { Paragraph } from '../paragraph.ts';
import { lettersOf, oneLine } from '../text-run.ts';
import { drawLine } from './draw.ts';
import type { Encoder } from './embedded.ts';
import { linesOf, type PdfLine, type Shaper } from './lines.ts';
import { colors, looks } from './looks.ts';

type Pdf = InstanceType<typeof PdfDocument>;
type Structure = ReturnType<Pdf['struct']>;

/** A4, in points. */
export const page = { width: 595.28, height: 841.89, top: 64, bottom: 70, side: 66 } as const;

const wide = page.width - 2 * page.side;
const lowest = page.height - page.bottom;

/** A paragraph in lines. */
type Set = { readonly paragraph: Paragraph; readonly lines: readonly PdfLine[] };

/**
 * Lays paragraphs out on pages and draws them. What belongs together begins a new page where it would be torn apart and a page has
 * room for it. Others have their turn between groups.
 * @throws NoShape
 */
export async function drawPages(
  pdf: Pdf,
  all: readonly Paragraph[],
  { shaper, encoder }: { readonly shaper: Shaper; readonly encoder: Encoder },
): Promise<void> {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  pdf.addPage();
  let y: number = page.top;
  for (const group of groupsOf(all)) {
    await othersTurn();
    const set = group.map((paragraph): Set => ({ paragraph, lines: linesOf(paragraph, wide, shaper) }));
    const high = set.reduce((sum, each) => sum + heightOf(each), 0);
    const fits = y + high <= lowest;
    if (y > page.top && (group[0]?.newPage === true || (!fits && high <= lowest - page.top))) {
      pdf.addPage();
      y = page.top;
    }
    for (const each of set) y = drawParagraph(pdf, root, each, y, encoder);
  }
  root.end();
}

/** Paragraphs that are kept together. */
function groupsOf(all: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const groups: Paragraph[][] = [];
  for (const paragraph of all) {
    const last = groups.at(-1);
    if (last === undefined || paragraph.begins || paragraph.newPage) groups.push([paragraph]);
    else last.push(paragraph);
  }
  return groups;
}

function heightOf({ paragraph, lines }: Set): number {
  const { after, leading } = looks[paragraph.look];
  return beforeOf(paragraph) + after + lines.length * leading;
}

/** A quotation stands near what introduces it. */
function beforeOf({ look, begins }: Paragraph): number {
  return look === 'quotation' && !begins ? looks[look].before / 2 : looks[look].before;
}

/** Draws a paragraph, on as many pages as it takes. @returns where the next one begins */
function drawParagraph(pdf: Pdf, root: Structure, set: Set, from: number, encoder: Encoder): number {
  const { paragraph, lines } = set;
  const look = looks[paragraph.look];
  const language = paragraph.runs.find((run) => run.of === 'article')?.language;
  const element = pdf.struct(look.tag, language === undefined ? {} : { lang: language });
  root.add(element);
  let y = from === page.top ? from : from + beforeOf(paragraph);
  let at = 0;
  while (at < lines.length) {
    const room = Math.floor((lowest - y) / look.leading);
    const some = lines.slice(at, at + room);
    if (some.length > 0) {
      const first = at === 0;
      artifact(pdf, () => decorate(pdf, paragraph, y, some.length, first));
      bookmark(pdf, paragraph, first);
      const top = y;
      element.add(() => {
        some.forEach((line, number) => {
          const x = page.side + look.left - (first && number === 0 ? (look.hanging ?? 0) : 0);
          // The letters' middle in the middle of the line's height.
          const base = top + number * look.leading + look.leading / 2 + look.size * 0.33;
          drawLine(pdf, line, x, base, encoder);
          annotate(pdf, line, x, base, look.size);
        });
      });
      at += some.length;
      y += some.length * look.leading;
    }
    if (at < lines.length) {
      pdf.addPage();
      y = page.top;
    }
  }
  element.end();
  return y + look.after;
}

function bookmark(pdf: Pdf, { look, runs }: Paragraph, first: boolean): void {
  if (first && (look === 'title' || look === 'heading' || look === 'subheading'))
    pdf.outline.addItem(oneLine(lettersOf(runs)));
}

/** What is drawn is no part of the text for whoever has it read out. */
function artifact(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}

function decorate(pdf: Pdf, { look }: Paragraph, y: number, lines: number, first: boolean): void {
  const { drawn, leading } = looks[look];
  const high = lines * leading;
  switch (drawn) {
    case 'bar':
      pdf.rect(page.side, y - 1, 2.4, high + 2).fill(colors.bar);
      return;
    case 'ground':
      pdf.rect(page.side, y - 5, wide, high + 10).fill(colors.ground);
      pdf.rect(page.side, y - 5, 2.4, high + 10).fill(colors.own);
      return;
    case 'rule':
      pdf
        .moveTo(page.side, y + high + 9)
        .lineTo(page.side + wide, y + high + 9)
        .lineWidth(0.7)
        .stroke(colors.rule);
      return;
    case 'box':
      if (!first) return;
      pdf
        .rect(page.side + 18, y + leading / 2 - 4.2, 8.4, 8.4)
        .lineWidth(0.8)
        .stroke(colors.said);
      return;
    case undefined:
  }
}

function annotate(pdf: Pdf, { segments }: PdfLine, x: number, base: number, size: number): void {
  let at = x;
  for (const { link, width } of segments) {
    if (link !== undefined) pdf.link(at, base - size, width, size * 1.25, link);
    at += width;
  }
}

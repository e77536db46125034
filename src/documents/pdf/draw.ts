import type PdfDocument from 'pdfkit';
import type { Encoder } from './embedded.ts';
import type { PdfLine, Segment } from './lines.ts';
import type { Glyph } from './shape.ts';

type Pdf = InstanceType<typeof PdfDocument>;

/** Draws a line's letters. @param x of its left edge, @param y of its base line, in points from the page's top left corner */
export function drawLine(pdf: Pdf, { segments }: PdfLine, x: number, y: number, encoder: Encoder): void {
  let at = x;
  for (const segment of segments) {
    drawSegment(pdf, segment, at, y, encoder);
    at += segment.width;
  }
}

function drawSegment(pdf: Pdf, segment: Segment, x: number, y: number, encoder: Encoder): void {
  const { glyphs, size, color } = segment;
  // pdfkit has y grow downwards, in which letters would stand on their heads.
  pdf.save().fillColor(color).transform(1, 0, 0, -1, 0, pdf.page.height);
  pdf.addContent('BT');
  let at = x;
  for (const run of runsOf(glyphs)) {
    const [first] = run;
    if (first === undefined) continue;
    const { x: dx, y: dy } = first;
    pdf.addContent(`/${encoder.name(first.font)} ${number(size)} Tf`);
    pdf.addContent(
      `1 0 0 1 ${number(at + (dx * size) / 1000)} ${number(pdf.page.height - y + (dy * size) / 1000)} Tm`,
    );
    pdf.addContent(`[${shown(run, encoder)}] TJ`);
    at += (run.reduce((sum, { advance }) => sum + advance, 0) * size) / 1000;
  }
  pdf.addContent('ET');
  pdf.restore();
}

/** Glyphs that can be written behind each other: of one font, and none but the first moved from where it would stand. */
function runsOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const runs: Glyph[][] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    const goesOn = last !== undefined && last.font === glyph.font && isLevel(last) && isLevel(glyph);
    if (goesOn) runs.at(-1)?.push(glyph);
    else runs.push([glyph]);
    last = glyph;
  }
  return runs;
}

const isLevel = ({ x, y }: Glyph) => x === 0 && y === 0;

/** What `TJ` takes: numbers of glyphs, and between them how far the next one stands from where it would. */
function shown(run: readonly Glyph[], encoder: Encoder): string {
  let written = '';
  let codes = '';
  for (const glyph of run) {
    codes += encoder.code(glyph);
    const off = Math.round(encoder.width(glyph) - glyph.advance);
    if (off === 0) continue;
    written += `<${codes}> ${String(off)} `;
    codes = '';
  }
  return codes === '' ? written : `${written}<${codes}>`;
}

const number = (value: number) => String(Math.round(value * 1000) / 1000);

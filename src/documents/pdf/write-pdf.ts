import PdfDocument from 'pdfkit';
import { say } from '../../answer/say.ts';
import type { Document } from '../../classroom/document.ts';
import { Refusal } from '../../refusal.ts';
import { paragraphs } from '../paragraph.ts';
import { lettersOf, oneLine, textRuns } from '../text-run.ts';
import { drawLine } from './draw.ts';
import { encoderOf, type Encoder } from './embedded.ts';
import { loadFonts } from './fonts.ts';
import { linesOf, shaperOf, type Shaper } from './lines.ts';
import { colors } from './looks.ts';
import { drawPages, page } from './pages.ts';
import { NoShape } from './shape.ts';

/** How many of the letters without a shape are named. */
const named = 8;

/**
 * A document as PDF 1.7, tagged, with bookmarks, every font embedded. Its letters can be copied as they are. The same document makes
 * the same bytes.
 * @throws Refusal `refusal.document-letters` where no font has a shape for a letter
 * @throws Error where a quotation is not in its article
 */
export async function writePdf(document: Document): Promise<Uint8Array> {
  const all = paragraphs(document);
  const fonts = await loadFonts();
  const title = oneLine(lettersOf(textRuns(document.title, document.language)));
  const pdf = newPdf(document, title);
  const written = bytesOf(pdf);
  const drawing = { shaper: shaperOf(fonts), encoder: encoderOf(pdf, fonts) };
  try {
    await drawPages(pdf, all, drawing);
    drawFeet(pdf, title, drawing);
  } catch (error) {
    if (error instanceof NoShape) throw withoutShape(error);
    throw error;
  }
  // pdfkit writes the title into XML as it is.
  const { info } = pdf;
  const end = pdf.endMetadata.bind(pdf);
  pdf.endMetadata = () => {
    info.Title = escaped(title);
    end();
  };
  pdf.end();
  return written;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function newPdf({ language, made }: Document, title: string) {
  return new PdfDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: language,
    tagged: true,
    displayTitle: true,
    // Letters are embedded fonts' alone.
    font: '',
    // A date is part of a file's id; without one it is the first day that a computer knows.
    info: { Title: title, CreationDate: new Date(`${made ?? '1970-01-01'}T00:00:00Z`) },
  });
}

async function bytesOf(pdf: InstanceType<typeof PdfDocument>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Uint8Array) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });
}

/** The title, and at the right the page and how many there are. */
function drawFeet(
  pdf: InstanceType<typeof PdfDocument>,
  title: string,
  { shaper, encoder }: { readonly shaper: Shaper; readonly encoder: Encoder },
): void {
  const { start, count } = pdf.bufferedPageRange();
  const foot = (text: string) => {
    const runs = [{ text, of: 'bot' }] as const;
    const [line] = linesOf({ look: 'note', runs, newPage: false, begins: false }, page.width / 2, shaper);
    return line ?? { segments: [] };
  };
  for (let number = start; number < start + count; number++) {
    pdf.switchToPage(number);
    pdf.markContent('Artifact', { type: 'Pagination' });
    const y = page.height - 38;
    drawLine(pdf, foot(title), page.side, y, encoder);
    const place = foot(`${String(number + 1)} / ${String(count)}`);
    const width = place.segments.reduce((sum, segment) => sum + segment.width, 0);
    drawLine(pdf, place, page.width - page.side - width, y, encoder);
    pdf.rect(page.side, y - 14, page.width - 2 * page.side, 0.5).fill(colors.rule);
    pdf.endMarkedContent();
  }
}

function withoutShape({ letters }: NoShape): Refusal {
  const each = [...new Set(letters)].slice(0, named);
  return new Refusal('refusal.document-letters', { letters: say.fact(each.join(' ')) });
}

import { getDocument, InvalidPDFException, PasswordException, VerbosityLevel } from 'unpdf/pdfjs';
import { hollowWords, mayBeHollow, MOST_PAGES_HOLLOW, withoutHollow } from './hollow-spaces.ts';
import { runsOf, type Item } from './runs-of.ts';
import type { PdfPage } from './run.ts';

/** Pages that a file may have: more is no article, and reading them takes too long. */
const MOST_PAGES = 2_000;

/** Runs on a page, and in all: a page full of small print has 5,000. */
const MOST_ON_PAGE = 40_000;
const MOST_RUNS = 1_500_000;

/** Letters in all: what is more is refused by whoever takes the text, and need not be laid out. */
const MOST_LETTERS = 6_000_000;

/** What a file holds before anybody has understood it. */
export type OpenedPdf = {
  readonly pages: readonly PdfPage[];
  /** What the pages are called, where the file says so. */
  readonly labels?: readonly string[];
  /** What the file says of itself: `Title`, `Author`, `CreationDate` and the like, and `dc:title` and the like. */
  readonly info: Readonly<Record<string, string>>;
};

/** Why a file can't be opened. */
export type Unopened =
  | { readonly refused: 'refused-encrypted' | 'refused-broken' }
  | { readonly refused: 'refused-pages'; readonly pages: number; readonly limit: number }
  | { readonly refused: 'refused-too-long'; readonly characters: number; readonly limit: number };

/**
 * The pages of a PDF. Nothing of it is drawn or run, no font is made, and nothing is fetched.
 * @param bytes are taken away from whoever gives them
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf | Unopened> {
  const size = bytes.length;
  const loading = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // No picture is unpacked.
    maxImageSize: 0,
  });
  try {
    const file = await loading.promise;
    if (file.numPages > MOST_PAGES)
      return { refused: 'refused-pages', pages: file.numPages, limit: MOST_PAGES };
    const info = await infoOf(file);
    const isHollow = mayBeHollow(info, size);
    const pages: PdfPage[] = [];
    let [letters, runs] = [0, 0];
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await readPage(file, number, isHollow && number <= MOST_PAGES_HOLLOW);
      pages.push(page);
      letters += page.runs.reduce((sum, { text }) => sum + text.length, 0);
      runs += page.runs.length;
      if (letters > MOST_LETTERS || runs > MOST_RUNS)
        return {
          refused: 'refused-too-long',
          characters: Math.max(letters, MOST_LETTERS + 1),
          limit: MOST_LETTERS,
        };
    }
    const labels = await file.getPageLabels().catch(() => null);
    return { pages, info, ...(labels && { labels }) };
  } catch (error) {
    if (error instanceof PasswordException) return { refused: 'refused-encrypted' };
    if (error instanceof InvalidPDFException) return { refused: 'refused-broken' };
    throw error;
  } finally {
    await loading.destroy();
  }
}

type File = Awaited<ReturnType<typeof getDocument>['promise']>;

/** A page that can't be read is one without text: those around it are read all the same. */
async function readPage(file: File, number: number, isHollow: boolean): Promise<PdfPage> {
  const nothing: PdfPage = { width: 0, height: 0, runs: [] };
  const page = await file.getPage(number).catch(() => undefined);
  if (page === undefined) return nothing;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
  const content = await page
    .getTextContent({ includeMarkedContent: false, disableNormalization: true })
    .catch(() => undefined);
  const operators = isHollow ? await page.getOperatorList().catch(() => undefined) : undefined;
  page.cleanup();
  if (content === undefined) return nothing;
  const items = content.items
    .slice(0, MOST_ON_PAGE)
    .filter((item): item is Item & typeof item => 'str' in item);
  const words = operators === undefined ? new Set<string>() : hollowWords(operators);
  const whole = items.map((item) => ({ ...item, str: withoutHollow(item.str, words) }));
  return runsOf(words.size === 0 ? items : whole, { x0, y0, x1, y1 });
}

/** The dictionary of the file, and where it has one the richer XMP, which says it again in other names. */
async function infoOf(file: File): Promise<Readonly<Record<string, string>>> {
  const found = await file.getMetadata().catch(() => undefined);
  if (found === undefined) return {};
  const entries = [...Object.entries(found.info), ...xmp(found.metadata)];
  return Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const text = Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(', ') : value;
      return typeof text === 'string' && text.length < 2_000 ? [[name, text] as const] : [];
    }),
  );
}

function xmp(metadata: unknown): readonly (readonly [string, unknown])[] {
  if (typeof metadata !== 'object' || metadata === null || !(Symbol.iterator in metadata)) return [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- pdf.js gives pairs of a name and a value, which are looked at one by one
  return [...(metadata as Iterable<readonly [string, unknown]>)];
}

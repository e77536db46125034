import { getDocumentProxy } from 'unpdf';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** What a file's letters are to whoever compares them: lines are wrapped and spaces are as wide as they need to be, so white space says nothing. */
export function solid(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

/** The letters of a PDF as another program reads them: Mozilla's pdf.js. */
export async function pdfLetters(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return pages.join('');
}

/** The files of a zip as another program reads them, by their paths. */
export async function unzipped(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true }, (error, opened) => {
      if (opened === undefined) reject(error ?? new Error('It is no zip'));
      else resolve(opened);
    });
  });
  const files: Record<string, string> = {};
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (stream === undefined) {
          reject(error ?? new Error('It cannot be read'));
          return;
        }
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('error', reject);
        stream.on('end', () => {
          files[entry.fileName] = Buffer.concat(parts).toString('utf8');
          zip.readEntry();
        });
      });
    });
    zip.on('end', () => resolve(files));
    zip.on('error', reject);
    zip.readEntry();
  });
}

const elements: Readonly<Record<string, string>> = { tab: '\t', br: '\n', softHyphen: '\u00ad' };
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The letters of each paragraph of a DOCX, by its style. */
export async function docxParagraphs(
  bytes: Uint8Array,
): Promise<readonly { readonly style: string; readonly text: string }[]> {
  const xml = (await unzipped(bytes))['word/document.xml'] ?? '';
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gsu)].map(([, inside = '']) => ({
    style: /<w:pStyle w:val="(\w+)"/.exec(inside)?.[1] ?? '',
    text: [...inside.matchAll(/<w:t[^>]*>(?<words>[^<]*)<\/w:t>|<w:(?<element>tab|br|softHyphen)\/>/gu)]
      .map(({ groups }) => elements[groups?.['element'] ?? ''] ?? unescaped(groups?.['words'] ?? ''))
      .join(''),
  }));
}

function unescaped(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '');
}

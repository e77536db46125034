import { extname } from 'node:path';
import { kindOf } from './archive/kind.ts';
import { htmlChild, htmlLimits, htmlReader } from './html/html.ts';
import { limitedChild } from './limited-child.ts';
import { docxReader, epubReader, packedBytes, packedChild, packedLimits } from './packed/packed.ts';
import { plainReaders } from './plain.ts';
import { pdfChild, pdfLimits, pdfReader } from './pdf/pdf.ts';
import { refused, type Read, type Reader } from './reader.ts';

/** The readers of all formats, with the processes that some of them work in. */
export type Readers = {
  /** Extensions that can be read, in lower case with the dot. */
  readonly extensions: readonly string[];
  /** The reader for a file's name, or undefined where there is none. */
  readerOf(file: string): Reader | undefined;
  /** Bytes that a file of this name may have; undefined where there is none that reads it. */
  atMostBytes(file: string): number | undefined;
  /** Whether it holds files of its own, by its name and what it says. */
  isArchive(file: string, bytes: Uint8Array): boolean;
  /** Reads a file that is in memory, as what it is: its name may be wrong, and then a warning says so. Never throws for a bad one. */
  read(file: string, bytes: Uint8Array): Promise<Read>;
  /** Ends what was started for reading. */
  close(): void;
};

/**
 * To add a format: 1. write its reader (a `Reader`: extensions, a limit in bytes, bytes to text), in a child process
 * if its parser is not ours; 2. put it into the list below; 3. put a file of that format and what is expected of it
 * into test/readers/fixtures.
 */
export function openReaders(): Readers {
  const pages = limitedChild(htmlChild, htmlLimits);
  const packed = limitedChild(packedChild, packedLimits);
  const pdfs = limitedChild(pdfChild, pdfLimits);
  const readers: readonly Reader[] = [
    ...plainReaders,
    htmlReader(pages),
    docxReader(packed),
    epubReader(packed),
    pdfReader(pdfs),
  ];

  const readerOf = (file: string) =>
    readers.find(({ extensions }) => extensions.includes(extname(file).toLowerCase()));
  const isArchiveName = (file: string) => extname(file).toLowerCase() === ARCHIVE;
  const extensions = [...readers.flatMap((reader) => reader.extensions), ARCHIVE];
  return {
    extensions,
    readerOf,
    atMostBytes: (file) => (isArchiveName(file) ? packedBytes : readerOf(file)?.atMostBytes),
    isArchive: (file, bytes) => {
      const kind = kindOf(bytes);
      // A document that is some other archive is damaged.
      if (kind === 'zip') return readerOf(file)?.kind === undefined || readerOf(file)?.kind === 'html';
      return kind === undefined && isArchiveName(file);
    },
    read: async (file, bytes) => {
      const kind = kindOf(bytes);
      const named = readerOf(file);
      if (kind === 'zip')
        return refused(file, named?.kind === undefined ? 'refused-archive-nested' : 'refused-broken');
      if (kind === 'encrypted') return refused(file, 'refused-encrypted');
      if (kind === 'archive') return refused(file, 'refused-other-archive');
      const reader = kind === undefined ? named : readers.find((each) => each.kind === kind);
      if (reader === undefined)
        return kind === undefined
          ? refused(file, 'refused-format', { extensions: extensions.join(', ') })
          : refused(file, 'refused-other-kind', { kind });
      if (bytes.length > reader.atMostBytes) return tooLarge(file, reader.atMostBytes);
      const read = await reader.read(file, bytes);
      if ('refused' in read || kind === undefined || reader === named) return read;
      const { decoded } = read;
      const warnings = [{ code: 'other-kind' as const, file, values: { kind } }, ...(decoded.warnings ?? [])];
      return { decoded: { ...decoded, warnings } };
    },
    close: () => {
      pages.close();
      packed.close();
      pdfs.close();
    },
  };
}

const ARCHIVE = '.zip';

/** The refusal of a file with more bytes than its reader takes. */
export function tooLarge(file: string, atMostBytes: number): ReturnType<typeof refused> {
  return refused(file, 'refused-too-large', { megabytes: atMostBytes / 1024 / 1024 });
}

import { extname } from 'node:path';
import { htmlChild, htmlLimits, htmlReader } from './html/html.ts';
import { limitedChild } from './limited-child.ts';
import { plainReaders } from './plain.ts';
import { refused, type Read, type Reader } from './reader.ts';

/** The readers of all formats, with the process that some of them work in. */
export type Readers = {
  /** Extensions that can be read, in lower case with the dot. */
  readonly extensions: readonly string[];
  /** The reader for a file's name, or undefined where there is none. */
  readerOf(file: string): Reader | undefined;
  /** Reads a file that is in memory. Never throws for a bad one. */
  read(file: string, bytes: Uint8Array): Promise<Read>;
  /** Ends what was started for reading. */
  close(): void;
};

/**
 * To add a format: 1. write its reader (a `Reader`: extensions, a limit in bytes, bytes to text), in the child process
 * if its parser is not ours; 2. put it into the list below; 3. put a file of that format and what is expected of it
 * into test/readers/fixtures.
 */
export function openReaders(): Readers {
  const child = limitedChild(htmlChild, htmlLimits);
  const readers: readonly Reader[] = [...plainReaders, htmlReader(child)];

  const readerOf = (file: string) =>
    readers.find(({ extensions }) => extensions.includes(extname(file).toLowerCase()));
  const extensions = readers.flatMap((reader) => reader.extensions);
  return {
    extensions,
    readerOf,
    read: async (file, bytes) => {
      const reader = readerOf(file);
      if (reader === undefined) return refused(file, 'refused-format', { extensions: extensions.join(', ') });
      if (bytes.length > reader.atMostBytes) return tooLarge(file, reader.atMostBytes);
      return reader.read(file, bytes);
    },
    close: () => child.close(),
  };
}

/** The refusal of a file with more bytes than its reader takes. */
export function tooLarge(file: string, atMostBytes: number): ReturnType<typeof refused> {
  return refused(file, 'refused-too-large', { megabytes: atMostBytes / 1024 / 1024 });
}

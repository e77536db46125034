import { decode } from './decode.ts';
import type { Reader } from './reader.ts';

const MEGABYTE = 1024 * 1024;

/** Plain text and Markdown: the text is the whole file. What in it is front matter, ingest marks. */
export const plainReaders: readonly Reader[] = [
  plain(['.txt', '.text'], 'text'),
  plain(['.md', '.markdown'], 'markdown'),
];

function plain(extensions: readonly string[], format: 'text' | 'markdown'): Reader {
  return {
    extensions,
    atMostBytes: 5 * MEGABYTE,
    read: async (file, bytes) => {
      const decoded = decode(file, bytes);
      if ('refused' in decoded) return decoded;
      return { decoded: { ...decoded, format } };
    },
  };
}

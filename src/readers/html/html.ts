import { join } from 'node:path';
import { z } from 'zod';
import { decode } from '../decode.ts';
import type { LimitedChild, Limits } from '../limited-child.ts';
import { overLimit } from '../over-limit.ts';
import { refused, type Reader } from '../reader.ts';

const MEGABYTE = 1024 * 1024;

/** The module that reads pages, in a process of its own with these limits. */
export const htmlChild = join(import.meta.dirname, 'child.ts');
export const htmlLimits: Limits = { heapMb: 256, ms: 10_000 };

// The child has seen the page, so what it says is looked at like anything else from outside; `ingest` checks the facts.
const Page = z.union([
  z.object({ text: z.string(), facts: z.record(z.string(), z.unknown()) }),
  z.object({
    refused: z.enum([
      'refused-nested',
      'refused-elements',
      'refused-attributes',
      'refused-too-long',
      'refused-unseen',
      'refused-broken',
    ]),
    limit: z.number().exactOptional(),
    characters: z.number().exactOptional(),
  }),
]);

/** Web pages: the text is what a reader would see of the article. */
export function htmlReader(child: LimitedChild): Reader {
  return {
    extensions: ['.html', '.htm', '.xhtml'],
    kind: 'html',
    atMostBytes: 20 * MEGABYTE,
    read: async (file, bytes) => {
      const decoded = decode(file, bytes, declaredEncoding(bytes));
      if ('refused' in decoded) return decoded;
      const outcome = await child.ask(decoded.text);
      if ('none' in outcome) return overLimit(file, outcome.none, htmlLimits);
      const page = Page.safeParse(outcome.answer);
      if (!page.success) return overLimit(file, 'ended', htmlLimits);
      if ('refused' in page.data) {
        const { refused: code, ...values } = page.data;
        return refused(file, code, { ...values });
      }
      const { text, facts } = page.data;
      return { decoded: { text, format: 'html', facts, warnings: decoded.warnings } };
    },
  };
}

/** The encoding that a page names in its first bytes: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return /<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(start)?.[1];
}

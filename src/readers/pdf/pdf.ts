import { join } from 'node:path';
import { z } from 'zod';
import type { Extraction } from '../../library/article.ts';
import type { Warning } from '../../ingest/warning.ts';
import type { LimitedChild, Limits } from '../limited-child.ts';
import { overLimit } from '../over-limit.ts';
import { refused, type Reader } from '../reader.ts';

const MEGABYTE = 1024 * 1024;

/** The module that reads PDFs, in a process of its own with these limits. */
export const pdfChild = join(import.meta.dirname, 'child.ts');
export const pdfLimits: Limits = { heapMb: 512, ms: 14_000 };

const extraction = z.enum([
  'hyphens',
  'columns',
  'running-lines',
  'footnotes',
  'tables',
]) satisfies z.ZodType<Extraction>;

// The child has seen the file, so what it says is looked at like anything else from outside; `ingest` checks the facts.
const Answer = z.union([
  z.strictObject({
    text: z.string(),
    facts: z.record(z.string(), z.unknown()),
    pages: z.array(z.strictObject({ start: z.int().min(0), label: z.string() })),
    extraction: z.array(extraction),
    headings: z.array(z.int().min(0)),
    without: z.array(z.string()),
    unreadable: z.int().min(0),
  }),
  z.strictObject({
    refused: z.enum([
      'refused-no-text',
      'refused-letters',
      'refused-encrypted',
      'refused-broken',
      'refused-pages',
      'refused-too-long',
    ]),
    pages: z.int().exactOptional(),
    characters: z.int().exactOptional(),
    limit: z.int().exactOptional(),
  }),
]);

/** PDFs: the text is what the pages print, without what stands over and under it on every page. */
export function pdfReader(child: LimitedChild): Reader {
  return {
    extensions: ['.pdf'],
    kind: 'pdf',
    atMostBytes: 50 * MEGABYTE,
    read: async (file, bytes) => {
      const outcome = await child.ask(bytes);
      if ('none' in outcome) return overLimit(file, outcome.none, pdfLimits);
      const answer = Answer.safeParse(outcome.answer);
      if (!answer.success) return overLimit(file, 'ended', pdfLimits);
      if ('refused' in answer.data) {
        const { refused: code, ...values } = answer.data;
        return refused(file, code, { ...values });
      }
      const { without, unreadable, facts, ...read } = answer.data;
      const warnings: readonly Warning[] = [
        ...(without.length === 0 ? [] : [emptyPages(file, without)]),
        ...(unreadable === 0
          ? []
          : [{ code: 'characters-lost' as const, file, values: { number: unreadable } }]),
      ];
      return { decoded: { ...read, facts, format: 'pdf', warnings } };
    },
  };
}

/** How many pages without text are named. */
const NAMED = 12;

function emptyPages(file: string, labels: readonly string[]): Warning {
  const named = labels.slice(0, NAMED).join(', ') + (labels.length > NAMED ? ', …' : '');
  return { code: 'pages-without-text', file, values: { number: labels.length, pages: named } };
}

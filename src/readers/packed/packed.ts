import { join } from 'node:path';
import type { Warning } from '../../ingest/warning.ts';
import type { LimitedChild, Limits } from '../limited-child.ts';
import { overLimit } from '../over-limit.ts';
import type { Reader } from '../reader.ts';
import { PackedAnswer } from './answer.ts';
import type { PackedQuestion } from './child.ts';

const MEGABYTE = 1024 * 1024;

/** The module that reads what is a zip inside, in a process of its own with these limits. */
export const packedChild = join(import.meta.dirname, 'child.ts');
export const packedLimits: Limits = { heapMb: 384, ms: 10_000 };
/** Bytes of a document, book or archive. */
export const packedBytes = 50 * MEGABYTE;

/** Word documents. */
export function docxReader(child: LimitedChild): Reader {
  return packedReader(child, 'docx', ['.docx', '.docm']);
}

/** Books. */
export function epubReader(child: LimitedChild): Reader {
  return packedReader(child, 'epub', ['.epub']);
}

function packedReader(child: LimitedChild, kind: 'docx' | 'epub', extensions: readonly string[]): Reader {
  return {
    extensions,
    kind,
    atMostBytes: packedBytes,
    read: async (file, bytes) => {
      const answer = await askPacked(child, file, { is: kind, bytes });
      if ('refused' in answer) return answer;
      if (!('extracted' in answer)) return overLimit(file, 'ended', packedLimits);
      const { warnings, ...extracted } = answer.extracted;
      return {
        decoded: {
          ...extracted,
          format: kind,
          warnings: warnings.map((warning) => ({ ...warning, file })),
        },
      };
    },
  };
}

/** What the process says, or the refusal of the file where it says none. */
export async function askPacked(
  child: LimitedChild,
  file: string,
  question: PackedQuestion,
): Promise<{ readonly refused: Warning } | Exclude<PackedAnswer, { readonly refused: unknown }>> {
  const outcome = await child.ask(question);
  if ('none' in outcome) return overLimit(file, outcome.none, packedLimits);
  const answer = PackedAnswer.safeParse(outcome.answer);
  if (!answer.success) return overLimit(file, 'ended', packedLimits);
  return 'refused' in answer.data ? { refused: { file, ...answer.data.refused } } : answer.data;
}

import type { Iso } from '../text/date.ts';
import type { Style } from '../references/references.ts';
import type { Document, DocumentFormat } from './document.ts';
import type { Needs } from './needs.ts';

/** How a notebook or a hand-in is to be written. */
export type Writing = {
  readonly format: DocumentFormat;
  readonly style: Style;
  /** BCP 47, of labels and references. */
  readonly locale: string;
  /** The UTC day on which it is made: the core knows no clock. */
  readonly accessed: Iso;
  /** Only entries with this tag. */
  readonly tag?: string;
};

/** A file that was made. */
export type MadeFile = {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** How many of its quotations have no words any more, which the file says in their place. */
  readonly without: number;
};

/** What a file of each format is called at its end, and its media type: those of IANA. */
const formats: Readonly<Record<DocumentFormat, { readonly ending: string; readonly type: string }>> = {
  markdown: { ending: 'md', type: 'text/markdown; charset=utf-8' },
  docx: {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: { ending: 'pdf', type: 'application/pdf' },
};

/**
 * A document as a file.
 * @param called its name without its ending: only letters, digits and hyphens, so that it is safe wherever it is kept
 * @throws Error where it is called something else
 */
export async function madeFile(
  { write }: Pick<Needs, 'write'>,
  document: Document,
  {
    called,
    format,
    without = 0,
  }: { readonly called: string; readonly format: DocumentFormat; readonly without?: number },
): Promise<MadeFile> {
  if (!/^[\dA-Za-z-]{1,80}$/.test(called)) throw new Error('No file of a classroom is called that');
  const { ending, type } = formats[format];
  return { name: `${called}.${ending}`, type, bytes: await write(document, format), without };
}

import type { Piece } from '../answer/piece.ts';
import type { Document, DocumentLine } from '../classroom/document.ts';
import { typedLetters } from './letters.ts';
import { textRuns, type TextRun } from './text-run.ts';

/** What a paragraph is; every format gives each its own look. */
export type Look =
  | 'title'
  | 'about'
  | 'fine-print'
  | 'heading'
  | 'subheading'
  | 'question'
  | 'quotation'
  | 'attribution'
  | 'note'
  | 'text'
  | 'item'
  | 'own'
  | 'choice'
  | 'reference';

/** A paragraph of a document, in the order in which they stand. */
export type Paragraph = {
  readonly look: Look;
  readonly runs: readonly TextRun[];
  /** Begins a new page. */
  readonly newPage: boolean;
  /** The first of several that are kept together on a page as far as there is room. */
  readonly begins: boolean;
};

/**
 * A document as paragraphs, each quotation proven.
 * @throws Error where a quotation is not in its article
 */
export function paragraphs(document: Document): readonly Paragraph[] {
  const { title, about, language, parts } = document;
  const of = (look: Look, pieces: readonly Piece[], rest: Partial<Paragraph> = {}): Paragraph => ({
    look,
    runs: textRuns(pieces, language),
    newPage: false,
    begins: false,
    ...rest,
  });
  return [
    of('title', title, { begins: true }),
    ...about.map((line) => of(line.role === 'note' ? 'fine-print' : 'about', line.pieces)),
    ...parts.flatMap(({ heading, newPage = false, groups }) => [
      ...(heading ? [of('heading', heading, { newPage, begins: true })] : []),
      ...groups.flatMap((group, at) =>
        groupOf(group, {
          language,
          newPage: newPage && heading === undefined && at === 0,
          begins: heading === undefined || (at > 0 && !isHead(groups[at - 1], group)),
        }),
      ),
    ]),
  ].filter(({ runs }) => runs.length > 0);
}

function groupOf(
  lines: readonly DocumentLine[],
  { language, ...first }: { readonly language: string; readonly newPage: boolean; readonly begins: boolean },
): readonly Paragraph[] {
  return lines.map((line, at) => ({
    ...laidOut(line, language),
    newPage: at === 0 && first.newPage,
    begins: at === 0 && first.begins,
  }));
}

/** Whether what stands before a group is its head: neither a heading nor the reference under it stand alone at the end of a page. */
function isHead(before: readonly DocumentLine[] = [], group: readonly DocumentLine[]): boolean {
  return before.every(isReference) && !group.some(isReference);
}

const isReference = ({ role }: DocumentLine) => role === 'reference';

function laidOut(line: DocumentLine, language: string): Pick<Paragraph, 'look' | 'runs'> {
  if (line.role !== 'reference')
    return { look: line.role === 'title' ? 'subheading' : line.role, runs: textRuns(line.pieces, language) };
  const { lead, runs } = line;
  if (lead === undefined) return { look: 'reference', runs: referenceRuns(runs) };
  return { look: 'note', runs: [...textRuns(lead, language), ...referenceRuns(runs)] };
}

/** What a citation style wrote of an article's facts. */
function referenceRuns(runs: Extract<DocumentLine, { role: 'reference' }>['runs']): readonly TextRun[] {
  return runs.map(({ text, italic }) => ({
    text: typedLetters(text).replaceAll(/\s+/g, ' '),
    of: 'bot',
    ...(italic && { italic }),
  }));
}

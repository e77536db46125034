import type { Line } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import { styleName, type Reference } from './references.ts';
import type { Run } from './run.ts';

/** The references to a passage's article, a line for each style, with what stands in the text where it is quoted. */
export function referenceLines(references: readonly Reference[]): readonly Line[] {
  return references.map(({ style, entry, inText }) => ({
    role: 'item',
    pieces: [
      say.name(styleName(style)),
      say.mark(': '),
      say.fact(words(entry)),
      // Chicago's is a footnote, which says it all again.
      ...(style === 'chicago' ? [] : [say.mark(' · '), say.fact(words(inText))]),
    ],
  }));
}

const words = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

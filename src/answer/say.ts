import type { DateRange } from '../text/date.ts';
import type { Excerpt } from './answer.ts';
import type { LabelKey } from './label.ts';
import type { LabelValues } from './piece.ts';
import type { Mark, Piece } from './piece.ts';

/** Short makers of pieces, so that a line reads like the line it becomes. */
export const say = {
  label: (key: LabelKey, values?: LabelValues): Piece => ({ is: 'label', key, ...(values && { values }) }),
  fact: (text: string): Piece => ({ is: 'fact', text }),
  name: (name: string): Piece => ({ is: 'name', name }),
  number: (value: number): Piece => ({ is: 'number', value }),
  date: (range: DateRange): Piece => ({ is: 'date', range }),
  typed: (text: string): Piece => ({ is: 'typed', text }),
  excerpt: (excerpt: Excerpt): Piece => ({ is: 'excerpt', excerpt }),
  mark: (mark: Mark): Piece => ({ is: 'mark', mark }),
};

/** The pieces with a mark between each two. */
export function joined(pieces: readonly Piece[], mark: Mark): readonly Piece[] {
  return pieces.flatMap((piece, at) => (at === 0 ? [piece] : [say.mark(mark), piece]));
}

import type { Block } from '../library/article.ts';
import { isHeading } from './heading.ts';
import type { Piece } from './piece.ts';

/** The blocks of an article: its pieces without the boilerplate, told apart and numbered from 1. */
export function blocksOf(pieces: readonly Piece[]): readonly Block[] {
  return pieces.map((piece, at) => ({
    span: piece.span,
    kind: isHeading(piece, { next: pieces[at + 1], first: at === 0 }) ? 'heading' : 'paragraph',
    paragraph: at + 1,
  }));
}

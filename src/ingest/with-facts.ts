import type { Article, Block, Facts } from '../library/article.ts';
import { boilerplate } from './boilerplate.ts';
import { isHeading } from './heading.ts';
import { plainText, type Piece } from './piece.ts';

/**
 * What becomes of an article when its facts are corrected. The text never changes, but what is marked in it may: the headline
 * that comes again and the line that is the publisher's name are boilerplate, whichever they are by now. Whatever else is
 * marked, by its reader or by other rules, stays as it is; so does everything where nothing would be left to quote.
 */
export function withFacts(
  article: Article,
  facts: Facts,
): Pick<Article, 'id' | 'facts' | 'blocks' | 'marked'> {
  const { id, blocks, marked } = article;
  const parts = partsOf(article);
  const pieces = parts.map(({ piece }) => piece);
  const before = boilerplate(pieces, article.facts);
  const after = boilerplate(pieces, facts);
  const isKept = ({ piece, block }: Part) =>
    before.has(piece) === after.has(piece) ? block !== undefined : before.has(piece);
  const kept = parts.filter(isKept);
  if (kept.length === 0 || parts.every((part) => isKept(part) === (part.block !== undefined)))
    return { id, facts, blocks, marked };
  return {
    id,
    facts,
    blocks: kept.map(({ piece, block }, at) => ({
      span: piece.span,
      kind: block?.kind ?? kindOf(piece, kept[at + 1]?.piece, at === 0),
      paragraph: at + 1,
    })),
    marked: [
      ...marked.filter(({ why }) => why !== 'boilerplate'),
      ...parts
        .filter((part) => !isKept(part))
        .map(({ piece: { span } }) => ({ span, why: 'boilerplate' as const })),
    ].toSorted((a, b) => a.span.start - b.span.start),
  };
}

/** A part of a text as the rules see it, with its block where it is one. */
type Part = { readonly piece: Piece; readonly block?: Block };

function partsOf({ text, blocks, marked }: Article): readonly Part[] {
  const own = blocks.map((block): Part => ({ piece: pieceOf(text, block.span), block }));
  const others = marked
    .filter(({ why }) => why === 'boilerplate')
    .map(({ span }): Part => ({ piece: pieceOf(text, span) }));
  return [...own, ...others].toSorted((a, b) => a.piece.span.start - b.piece.span.start);
}

const pieceOf = (text: string, span: Piece['span']): Piece => ({ span, plain: plainText(text, span) });

function kindOf(piece: Piece, next: Piece | undefined, first: boolean): Block['kind'] {
  return isHeading(piece, { next, first }) ? 'heading' : 'paragraph';
}

import type { Article } from '../library/article.ts';
import type { LibraryFacts } from '../library/library.ts';
import { narrowing, type Narrowing } from './narrowing.ts';
import type { Line, Piece } from './piece.ts';
import { joined, say } from './say.ts';
import { published, searchedPieces } from './sheet.ts';

/** /sources in lines: what the library holds, what the list is narrowed to, then an item an article, in the order given. */
export function listing(
  articles: readonly Pick<Article, 'facts'>[],
  library: LibraryFacts,
  filter: Narrowing,
): readonly Line[] {
  return [
    { role: 'title', pieces: [say.label('sources.title')] },
    { role: 'note', pieces: searchedPieces(library) },
    ...narrowing(filter),
    ...(articles.length === 0
      ? [{ role: 'text' as const, pieces: [say.label('sources.none')] }]
      : articles.map((article): Line => ({ role: 'item', pieces: source(article, library) }))),
  ];
}

/** One article in a list: date, publisher, title and flags, honest about what is not known. */
function source({ facts }: Pick<Article, 'facts'>, { sample }: LibraryFacts): readonly Piece[] {
  const flags = sample ? facts.flags.filter((flag) => flag !== 'sample, fiction') : facts.flags;
  return joined(
    [
      published(facts),
      facts.publisher === undefined ? say.label('publisher-unknown') : say.fact(facts.publisher),
      say.fact(facts.title),
      ...flags.map(say.fact),
      ...(sample ? [say.label('from-sample')] : []),
    ],
    ' · ',
  );
}

import type { Article } from '../library/article.ts';
import type { LibraryFacts } from '../library/library.ts';
import type { NamedPack, Pack } from '../library/pack.ts';
import { narrowing, type Narrowing } from './narrowing.ts';
import type { Line, Piece } from './piece.ts';
import { joined, say } from './say.ts';
import { published, searchedPieces } from './sheet.ts';

/** An article of a list, and the pack that it is in. */
type Listed = Pick<Article, 'facts'> & { readonly pack?: Pack['id'] };

/** What is listed of which library, and to what that was narrowed. */
type List = {
  readonly articles: readonly Listed[];
  readonly library: LibraryFacts;
  readonly filter: Omit<Narrowing, 'pack'>;
  readonly packs: readonly NamedPack[];
  readonly pack?: NamedPack | null;
};

/** /sources in lines: what the library holds, what the list is narrowed to, then an item an article, in the order given, each pack's under its name. */
export function listing({ articles, library, filter, packs, pack }: List): readonly Line[] {
  const title: Line = { role: 'title', pieces: [say.label('sources.title')] };
  if (library.articles === 0) return [title, { role: 'text', pieces: [say.label('sources.nothing-open')] }];
  return [
    title,
    { role: 'note', pieces: searchedPieces(library) },
    ...narrowing({ ...filter, ...(pack && { pack }) }),
    ...(articles.length === 0
      ? [{ role: 'text' as const, pieces: [say.label('sources.none')] }]
      : articles.flatMap((article, at): readonly Line[] => [
          ...(packs.length > 0 && (at === 0 || articles[at - 1]?.pack !== article.pack)
            ? [packLine(packs.find(({ id }) => id === article.pack))]
            : []),
          { role: 'item', pieces: source(article, library) },
        ])),
  ];
}

function packLine(pack: NamedPack | undefined): Line {
  const label = pack
    ? say.label('sources.pack', { pack: say.typed(pack.name) })
    : say.label('sources.no-pack');
  return { role: 'text', pieces: [label] };
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

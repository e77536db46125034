import { createHash } from 'node:crypto';
import type { Article, Facts } from '../library/article.ts';
import { boilerplate } from './boilerplate.ts';
import { blocksOf } from './blocks.ts';
import { lookUp, type Catalog } from './catalog.ts';
import { mergeFacts, readFacts, type PartialFacts } from './facts.ts';
import { readBeside } from './beside.ts';
import { readFrontMatter } from './front-matter.ts';
import { linePieces } from './line-pieces.ts';
import { markdownPieces } from './markdown-pieces.ts';
import { textPieces } from './text-pieces.ts';
import type { Piece } from './piece.ts';
import { refusal } from './refusal.ts';
import { titleOf } from './title.ts';
import type { Warning } from './warning.ts';

/** What a reader hands over. */
export type Decoded = {
  readonly text: string;
  /** In a `pdf`, `docx` or `epub`, a line is a paragraph. */
  readonly format: 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'epub';
  /** What the format itself says (a page's metadata); front matter is read here. */
  readonly facts?: Partial<Facts>;
  readonly pages?: Article['pages'];
  readonly extraction?: Article['extraction'];
  /** Where its headings begin in the text, in UTF-16 units, as far as the format says so. */
  readonly headings?: readonly number[];
  readonly warnings?: readonly Warning[];
};

/** A file with everything that is known about it before it is understood. */
export type Source = {
  /** Its path relative to its library's folder, with `/`. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly decoded: Decoded;
  /** The text of `<name>.meta.json`, if there is one. */
  readonly beside?: string;
};

/** Without an article the file is refused, and a warning says why. */
export type Ingested = { readonly article?: Article; readonly warnings: readonly Warning[] };

/**
 * The article that a file holds. A bad file gives a warning, never an exception.
 *
 * Facts come, key by key, from the front matter, then the `.meta.json`, the catalogue, the format itself; a title
 * that none of them gives is the first heading, or the first line.
 */
export function ingest(source: Source, catalog: Catalog): Ingested {
  const { file, decoded } = source;
  const text = decoded.text.replace(/^\ufeff/, '');
  const given = decoded.warnings ?? [];
  const refused = refusal(file, text);
  if (refused !== undefined) return { warnings: [...given, refused] };

  const fileSha256 = createHash('sha256').update(source.bytes).digest('hex');
  const textSha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const front = readFrontMatter(file, text);
  const beside = readBeside(file, source.beside);
  const known: readonly PartialFacts[] = [
    front.facts,
    beside.facts,
    lookUp(catalog, fileSha256),
    readFormatFacts(file, decoded.facts),
  ];
  const facts = mergeFacts(known);

  const from = front.span?.end ?? 0;
  const pieces = piecesOf({ ...decoded, text }, from);
  const marked = boilerplate(pieces, facts);
  const kept = pieces.filter((piece) => !marked.has(piece));
  const title = facts.title ?? titleOf(kept);
  if (title === undefined || kept.length === 0)
    return { warnings: [...given, ...front.warnings, ...beside.warnings, nothing(file)] };

  const warnings = [...given, ...front.warnings, ...beside.warnings];
  return {
    article: {
      id: textSha256.slice(0, 12),
      file,
      fileSha256,
      textSha256,
      text,
      facts: { flags: [], ...facts, title },
      blocks: blocksOf(kept),
      marked: [
        ...(front.span === undefined ? [] : [{ span: front.span, why: 'front-matter' as const }]),
        ...pieces
          .filter((piece) => marked.has(piece))
          .map(({ span }) => ({ span, why: 'boilerplate' as const })),
      ],
      ...(decoded.pages && { pages: decoded.pages }),
      ...(decoded.extraction && { extraction: decoded.extraction }),
    },
    warnings: facts.published === undefined ? [...warnings, undated(file)] : warnings,
  };
}

function piecesOf({ text, format, headings }: Decoded, from: number): readonly Piece[] {
  if (format === 'markdown') return markdownPieces(text, from);
  if (format === 'text' || format === 'html') return textPieces(text, from);
  return linePieces(text, new Set(headings));
}

/** A reader's facts, brought to the same form as all others; what is wrong with them nobody here can mend. */
function readFormatFacts(file: string, facts: Partial<Facts> = {}): PartialFacts {
  const { published, ...others } = facts;
  const day = published && { published: published.day, publishedPrecision: published.precision };
  return readFacts(file, { ...others, ...day }, 'itself').facts;
}

function nothing(file: string): Warning {
  return { code: 'refused-nothing', file };
}

function undated(file: string): Warning {
  return { code: 'date-unknown', file };
}

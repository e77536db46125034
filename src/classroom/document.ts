import type { Line, Piece } from '../answer/piece.ts';
import type { Run } from '../references/run.ts';
import type { Iso } from '../text/date.ts';

/** Something to be printed or handed in: lines of pieces, as everything that the bot shows is. Every format renders the same one. */
export type Document = {
  /** BCP 47, one of the catalogue's: of its labels. */
  readonly language: string;
  /** The UTC day on which it is made, for what a format says of its files: no format asks a clock. */
  readonly made?: Iso;
  readonly title: readonly Piece[];
  /** What stands under the title: whose it is, when it was made. */
  readonly about: readonly Line[];
  readonly parts: readonly DocumentPart[];
};

export type DocumentPart = {
  readonly heading?: readonly Piece[];
  /** Whether it begins on a new page, as an answer key does. */
  readonly newPage?: boolean;
  /** A group of lines is kept together on a page as far as there is room. */
  readonly groups: readonly (readonly DocumentLine[])[];
};

/**
 * `own` is the words of whoever made it, and `reference` an entry of the bibliography; both look different from quotations. A reference
 * with a `lead` stands under a passage, after what its lead says.
 */
export type DocumentLine =
  | Line
  | { readonly role: 'own'; readonly pieces: readonly Piece[] }
  | { readonly role: 'choice'; readonly pieces: readonly Piece[] }
  | { readonly role: 'reference'; readonly runs: readonly Run[]; readonly lead?: readonly Piece[] };

export const documentFormats = ['markdown', 'docx', 'pdf'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/**
 * Writes a document in a format: `documents/` fulfils it. Every quotation in it is proven again, and its letters are the article's.
 * @throws Error where a quotation is not in its article
 */
export type WriteDocument = (document: Document, format: DocumentFormat) => Promise<Uint8Array>;

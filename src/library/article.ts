import type { Span } from '../text/span.ts';
import type { Iso } from '../text/date.ts';

/** When an article was published, as far as anybody knows; `day` is UTC, ISO 8601. */
export type Published = {
  readonly day: Iso;
  /** `about` when the day was inferred and may be off by a few. */
  readonly precision: 'day' | 'about';
};

/** An article may be shown whole, or a passage with its neighbours only. */
export type Display = 'whole' | 'excerpt';

/** What a bibliography needs. A missing property means that it is not known. */
export type Facts = {
  readonly title: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly published?: Published;
  /** The article's public address: http or https. */
  readonly url?: string;
  /** BCP 47, such as `en`. */
  readonly language?: string;
  /** Under which terms it may be used, as its source names them: `CC BY 4.0`, `public domain`. */
  readonly license?: string;
  /** How much of it a stranger may be shown; see `displayOf` for what holds where nothing is said. */
  readonly display?: Display;
  /** Short notes on the source that are shown beside it, such as `state media`. */
  readonly flags: readonly string[];
};

/** A paragraph or heading. `paragraph` counts from 1 over all blocks that are not boilerplate. */
export type Block = {
  readonly span: Span;
  readonly kind: 'heading' | 'paragraph';
  readonly paragraph: number;
};

/** A range that is never searched or quoted, and why. */
export type Marked = { readonly span: Span; readonly why: 'boilerplate' | 'front-matter' };

/**
 * Where a page of the file begins in the text, in UTF-16 units; `label` is what its foot or the file says it is called: `iv`, `12`.
 * It has no en dash, which stands between the first and the last page of a citation.
 */
export type Page = { readonly start: number; readonly label: string };

/**
 * What a reader did on the way from a file to its text, which is immutable from then on: words divided at a line's end were put
 * together, columns were read one after the other, lines that pages share were left out, and so were notes at a page's foot.
 */
export type Extraction = 'hyphens' | 'columns' | 'running-lines' | 'footnotes' | 'tables' | 'tracked-changes';

/** An immutable text with its bibliographic facts. */
export type Article = {
  /** The first 12 hexadecimal digits of `textSha256`. */
  readonly id: string;
  /** The file's path inside its library's folder, with `/`. */
  readonly file: string;
  /** SHA-256 over the file's bytes, hexadecimal. */
  readonly fileSha256: string;
  /** SHA-256 over the text in UTF-8, hexadecimal. */
  readonly textSha256: string;
  readonly text: string;
  readonly facts: Facts;
  /** In order, disjoint, none overlapping `marked`. */
  readonly blocks: readonly Block[];
  /** In order, disjoint. */
  readonly marked: readonly Marked[];
  /** In order; the first begins at 0. Missing where the file has no pages. */
  readonly pages?: readonly Page[];
  /** Missing where the text is the file's own, character for character. */
  readonly extraction?: readonly Extraction[];
};

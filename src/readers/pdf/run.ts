/**
 * Letters that a page sets in one go, as they stand when the page is turned so that most of its text is upright: `x` goes to the
 * right and `y`, the baseline, down, both in points from the top left corner.
 */
export type Run = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the font, in points. */
  readonly size: number;
  /** Names a font of the file; it says nothing but whether two are the same. */
  readonly font: string;
};

/** A page as its runs, in the order in which the file draws them. */
export type PdfPage = {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
};

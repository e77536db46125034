/** Scripts and symbols that take two columns: East Asian wide and full-width forms, and emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;

const unseen = /^[\p{M}\p{Cf}]*$/u;
const ascii = /^[\x20-\x7e]*$/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A user-perceived character and the columns of a terminal that it takes, 0 to 2. */
export type Cell = { readonly text: string; readonly columns: number };

/** A text in cells. */
export function cells(text: string): readonly Cell[] {
  if (ascii.test(text)) return Array.from(text, (letter) => ({ text: letter, columns: 1 }));
  return Array.from(graphemes.segment(text), ({ segment }) => ({
    text: segment,
    columns: columnsOf(segment),
  }));
}

/** How many columns a text takes on a terminal, as most terminals count. */
export function columns(text: string): number {
  if (ascii.test(text)) return text.length;
  return cells(text).reduce((sum, cell) => sum + cell.columns, 0);
}

function columnsOf(grapheme: string): number {
  if (unseen.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}

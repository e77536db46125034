/** What stands in a cell: a number, words, or nothing. */
export type Cell = number | string | undefined;

/**
 * A table as CSV: RFC 4180, with CRLF after each line. In UTF-8 with a byte order mark, without which Excel reads it in the code page of
 * its machine.
 * @param locale BCP 47. Where numbers are written with a decimal comma, semicolons stand between cells: Excel there takes a comma for
 * no end of a cell, and would show one column.
 */
export function csv(rows: readonly (readonly Cell[])[], locale: string): Uint8Array {
  const between = new Intl.NumberFormat(locale).format(1.5).includes(',') ? ';' : ',';
  const lines = rows.map((row) => `${row.map(cell).join(between)}\r\n`);
  return new TextEncoder().encode(`\ufeff${lines.join('')}`);
}

function cell(value: Cell): string {
  if (value === undefined) return '';
  const written = typeof value === 'number' ? String(value) : harmless(value);
  return /[",;\r\n]/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}

/** What a spreadsheet may take for the beginning of a formula, also after what it leaves out, and as wide letters. */
const formula = /^[\s\p{Cf}]*[=+\-@|%＝＋－＠]/u;

/** Nothing that is seen: U+200B, a zero width space. */
const unseen = '\u200b';

/**
 * Words that no spreadsheet calculates with, and that read as they did. Excel and LibreOffice take quotation marks off before they look
 * for a formula, so those are no help. An apostrophe is shown by both where it comes from a file, and Excel drops it when the cell is
 * edited and saved, so that the formula is back. A character that is not seen, and is no white space that anything trims, is neither.
 */
function harmless(words: string): string {
  const line = words.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return formula.test(line) ? `${unseen}${line}` : line;
}

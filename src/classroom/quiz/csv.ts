/** What stands in a cell: a number, words, or nothing. */
export type Cell = number | string | undefined;

/**
 * A table as CSV: RFC 4180, with CRLF after each line. In UTF-8 with a byte order mark, without which Excel reads it in the code page of
 * its machine.
 */
export function csv(rows: readonly (readonly Cell[])[]): Uint8Array {
  const lines = rows.map((row) => `${row.map(cell).join(',')}\r\n`);
  return new TextEncoder().encode(`\ufeff${lines.join('')}`);
}

function cell(value: Cell): string {
  if (value === undefined) return '';
  const written = typeof value === 'number' ? String(value) : harmless(value);
  return /[",\r\n]/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}

/** What a spreadsheet takes for the beginning of a formula, also after white space, and in the wide letters that some of them narrow. */
const formula = /^[\s\p{Cf}]*[=+\-@|%＝＋－＠]/u;

/**
 * Words that no spreadsheet calculates with. Excel and LibreOffice both take quotation marks off before they look for a formula, so
 * those are no help; an apostrophe is, and whoever reads the table sees that it is not part of the name's letters.
 */
function harmless(words: string): string {
  const line = words.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return formula.test(line) ? `'${line}` : line;
}

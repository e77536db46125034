/**
 * The quotations in a rendered text, by reading its bars: a new one begins at a number in the margin or after a line
 * without a bar. Line breaks count as the spaces that they stand for.
 */
export function quotationsIn(rendered: string): readonly string[] {
  const found: string[][] = [];
  let inside = false;
  for (const line of plain(rendered).split('\n')) {
    const [, margin = '', words] = /^( *\d* *)┃ (.*)$/u.exec(line) ?? [];
    if (words === undefined) inside = false;
    else if (!inside || /\d/.test(margin)) {
      found.push([words]);
      inside = true;
    } else found.at(-1)?.push(words);
  }
  return found.map((lines) => lines.join(' '));
}

/** Without colours and isolates. */
export function plain(rendered: string): string {
  // oxlint-disable-next-line no-control-regex -- the colours that we write ourselves
  return rendered.replaceAll(/\u001b\[\d+m|[\u2068\u2069]/g, '');
}

/** A text without white space, for comparing what was broken into lines with what it was. */
export function letters(text: string): string {
  return text.replaceAll(/\s/g, '');
}

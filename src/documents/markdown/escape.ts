/**
 * Letters as CommonMark (https://spec.commonmark.org/0.31.2/) that a reader shows as exactly these letters, wherever they stand in a
 * line: what means something is behind a backslash. What means something only at a line's ends is taken care of by `escapeLines`.
 */
export function escape(text: string): string {
  return (
    text
      .replaceAll(/[\\`*_{}[\]<>&#~|$@]/g, String.raw`\$&`)
      // `https://` and `:tada:` mean something to readers that know more than CommonMark; `www.` does, too.
      .replaceAll(/:(?=\S)/g, String.raw`\:`)
      .replaceAll(/\b(www)\./gi, String.raw`$1\.`)
      .replaceAll('\r', '&#13;')
  );
}

/** What stands in a paragraph, such that no line of it begins anything else, and no white space is dropped. */
export function escapeLines(paragraph: string): string {
  return paragraph
    .replaceAll(/\n(?=\n|$)/g, '&#10;')
    .replace(/^\n/, '&#10;')
    .split('\n')
    .map(lineOf)
    .join('\n');
}

/** The same, but each line end is one to whoever reads it, too: otherwise they are spaces. */
export function escapeVerses(paragraph: string): string {
  return paragraph.split('\n').map(lineOf).join('\\\n');
}

/** Bullets, numbers, and what makes a heading of the line before; spaces and tabs at the ends. */
function lineOf(line: string): string {
  return line
    .replace(/^[-+=]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .replace(/^[ \t]+|[ \t]+$/g, referenced);
}

const referenced = (space: string) =>
  Array.from(space, (each) => `&#${String(each.charCodeAt(0))};`).join('');

/**
 * Letters as CommonMark (https://spec.commonmark.org/0.31.2/) that a reader shows as exactly these letters: what means something is
 * behind a backslash, and white space that would be dropped is a character reference.
 */
export function escape(text: string): string {
  return (
    text
      .replaceAll(/[\\`*_{}[\]<>&#~|$@]/g, String.raw`\$&`)
      // `https://` and `:tada:` mean something to readers that know more than CommonMark; `www.` does, too.
      .replaceAll(/:(?=\S)/g, String.raw`\:`)
      .replaceAll(/\b(www)\./gi, String.raw`$1\.`)
      .replaceAll('\r', '&#13;')
      .replaceAll(/\n(?=\n)/g, '&#10;')
      .split('\n')
      .map(lineOf)
      .join('\n')
  );
}

/** What means something at a line's beginning only: bullets, numbers, and what makes a heading of the line before. */
function lineOf(line: string): string {
  return line
    .replace(/^[-+=]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .replace(/^[ \t]+|[ \t]+$/g, referenced);
}

const referenced = (space: string) =>
  Array.from(space, (each) => `&#${String(each.charCodeAt(0))};`).join('');

import { escape, showable, shown } from '../words/escape.ts';

/** At most this many of an article's first lines are shown. */
const mostLines = 8;

/**
 * The first lines of an article as Markdown, letter for letter, set apart as a quotation is; undefined where Discord would not
 * show them so, or where there are none.
 */
export function beginsText(begins: string): string | undefined {
  const lines = begins.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const text = lines.slice(0, mostLines).join('\n');
  const escaped = escape(text);
  if (text === '' || !showable(text) || shown(escaped) !== text) return undefined;
  return `\u2068${escaped}\u2069`
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

import { say } from '../../answer/say.ts';
import { shown } from '../words/escape.ts';
import type { Wording } from '../words/markdown.ts';
import { textOf } from './passage-text.ts';

/** What somebody typed, in its lines, so that a message gives it back to be read by `typedBack`. */
export function typedText(typed: string, wording: Wording): string {
  const lines = typed.split(/\r\n?|\n/);
  return textOf(
    lines.map((line) => ({ role: 'text', pieces: [say.typed(line)] })),
    wording,
  );
}

/** What was typed, as a text says it; nothing of what was not written by `typedText`. */
export function typedBack(content: string): string {
  return content.split('\n').map(lineIn).join('\n');
}

/** A line as it was typed, without the marks around it. */
function lineIn(content: string): string {
  const typed = /^\u2068([^\u2068\u2069]*)\u2069$/.exec(content)?.[1];
  return typed === undefined ? '' : (shown(typed) ?? '');
}

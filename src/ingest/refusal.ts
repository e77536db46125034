import type { Warning, WarningCode, WarningValues } from './warning.ts';

/** The longest text that is taken in, in UTF-16 units: a long book. */
const LONGEST = 5_000_000;

/** Lines; a book has 100,000. */
const MOST_LINES = 200_000;

/** Control characters that no text has, and the mark a decoder leaves where it could not read. */
// eslint-disable-next-line no-control-regex
const UNREADABLE = /[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f\ufffd]/g;

/** Why a text cannot become an article, or undefined when it can. */
export function refusal(file: string, text: string): Warning | undefined {
  const refuse = (code: WarningCode, values?: WarningValues): Warning => ({
    code,
    file,
    ...(values && { values }),
  });
  if (text.trim() === '') return refuse('refused-empty');
  if (text.length > LONGEST) return refuse('refused-too-long', { characters: text.length, limit: LONGEST });
  if (hasMoreLines(text, MOST_LINES)) return refuse('refused-lines', { limit: MOST_LINES });
  const unreadable = text.match(UNREADABLE)?.length ?? 0;
  if (text.includes('\0') || unreadable > text.length / 20) return refuse('refused-binary');
  return undefined;
}

function hasMoreLines(text: string, than: number): boolean {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1 && lines <= than; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines > than;
}

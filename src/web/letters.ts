import { raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** A part of a page. `html` of Hono makes it, and escapes every string that is put in. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Characters that would end or begin something in HTML, or that a browser's parser changes on its way in. */
// oxlint-disable-next-line no-control-regex -- these are what a parser would drop, change or complain of
const special = /[&<>"'\r\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;

/** Direction controls that open or close an embedding, override or isolate. */
const direction = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Words of an article as HTML, letter for letter: a browser that reads it has the same characters again, line breaks of
 * every kind among them. What is no letter and would be obeyed or dropped is shown instead: C0 controls as their symbols,
 * C1 controls as `�`. The one place where text becomes HTML by hand: Hono's own escaping loses carriage returns.
 */
export function letters(text: string): HtmlEscapedString {
  return raw(text.replaceAll(special, escaped));
}

/** The same for names, titles and what somebody typed, where direction controls have no business either. */
export function nameLetters(text: string): HtmlEscapedString {
  return letters(text.replaceAll(direction, '\ufffd'));
}

function escaped(found: string): string {
  const code = found.charCodeAt(0);
  if (code === 0x0d || (code > 0x1f && code < 0x7f)) return `&#${code};`;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/** Direction controls that open or close an embedding, override or isolate. */
const direction = /[\u202a-\u202e\u2066-\u2069]/g;

/** What a terminal would obey instead of showing: the C0 and C1 controls, DEL among them. */
// oxlint-disable-next-line no-control-regex -- these are what must not reach a terminal
const control = /[\0-\x1f\x7f-\x9f]/g;

const rightToLeft =
  /[\u0590-\u08ff\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Words of an article as a terminal may show them. Every letter stays; what is no letter is shown, not obeyed:
 * - tabs, line feeds and carriage returns, which a terminal cannot keep apart, become one space each (CRLF one for both);
 * - the other C0 controls become their symbols, so an escape sequence begins with `␛` and does nothing;
 * - C1 controls, and the separators U+2028 and U+2029, become `�`.
 */
export function visible(text: string): string {
  return text
    .replaceAll(/\r\n|[\t\n\r]/g, ' ')
    .replaceAll(/[\u2028\u2029]/g, '\ufffd')
    .replaceAll(control, symbol);
}

/** The same for names, titles and what somebody typed, where direction controls have no business either. */
export function visibleName(text: string): string {
  return visible(text).replaceAll(direction, '\ufffd');
}

/**
 * Puts words between isolates (U+2068, U+2069) where they could turn the direction of what stands beside them;
 * others stay bare, so that they can be copied from the terminal as they are.
 */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

function symbol(found: string): string {
  const code = found.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

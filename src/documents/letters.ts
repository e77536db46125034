/** What no file keeps or every program obeys in its own way: control characters but tabs and line ends, halves of surrogate pairs, and what is no character. */
// oxlint-disable-next-line no-control-regex -- these are the characters that are looked for
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/**
 * Words of an article as a file can hold them, letter for letter. What is no letter and cannot stand in XML or Markdown is shown
 * instead, as on the pages: C0 controls as their symbols, all else as `�`.
 */
export function quotedLetters(exact: string): string {
  return exact.replaceAll(unwritable, shownInstead);
}

function shownInstead(found: string): string {
  const code = found.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/** Marks on one letter, of which nobody's name or note needs more; hundreds would cover the lines above. */
const heaped = /(\p{M}{8})\p{M}+/gu;

/**
 * What somebody typed, or a fact, as a file can hold it: without control characters and controls of direction, which have no
 * business there, nor heaps of combining marks. Line ends stay.
 */
export function typedLetters(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(unwritable, '')
    .replaceAll(/\p{Bidi_Control}/gu, '')
    .replaceAll(heaped, '$1');
}

/** Letters of scripts that run from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a text's first letter is of a script that runs from right to left. */
export function runsLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && rightToLeft.test(first);
}

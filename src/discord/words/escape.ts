/**
 * Discord's Markdown has no way to say "these letters, as they are" but a backslash before each letter that means
 * something. The rules are the client's (a fork of simple-markdown): a backslash before anything that is neither a
 * letter, a digit nor white space is taken away, and the next character is shown as it is.
 */

/** What means something wherever it stands: emphasis, code, spoilers, `<…>` forms, mentions, links, headings. */
const anywhere = /[\\*_~`|<>@#[\]]/g;

/**
 * A colon that something follows: `https://` would become a link and `:tada:` an emoji. One before white space can't.
 * At the end of a text it counts as followed, since other text may be put behind it.
 */
const colon = /:(?!\s)/g;

/** Bullets and numbers at the start of a line; `*` and `#` are taken care of above. */
const bullet = /^([^\S\r\n]*)([-+])/gm;
const numbered = /^([^\S\r\n]*\d+)([.)])/gm;

/** Markdown that Discord shows as exactly this text. Line breaks stay what they are. */
export function escape(text: string): string {
  return text
    .replace(anywhere, '\\$&')
    .replace(colon, '\\:')
    .replace(bullet, '$1\\$2')
    .replace(numbered, '$1\\$2');
}

/**
 * What Discord drops or reorders in what it is sent, so that there is no way to show it: control characters (its
 * staff: "Unicode control characters get stripped", discord-api-docs#1189), direction controls among them, halves of
 * surrogate pairs, which JSON in UTF-8 can't carry, and what is no character at all.
 */
const dropped =
  // oxlint-disable-next-line no-control-regex -- these are the characters that are looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]|\p{Cs}|\p{Noncharacter_Code_Point}/u;

/** Marks that sit on the letter before them; scripts that need theirs to be read (Devanagari, Thai) are not meant. */
// oxlint-disable-next-line no-misleading-character-class -- the marks themselves are looked for
const marks = /[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;

/**
 * A message with many combining marks loses them all (seen from 150 on, discord-api-docs#1241 and #1248): a message of
 * ours holds at most this many.
 */
export const mostMarks = 100;

/** How many combining marks a text holds. */
export function marksIn(text: string): number {
  return text.match(marks)?.length ?? 0;
}

/** A text without its combining marks. */
export function withoutMarks(text: string): string {
  return text.replace(marks, '');
}

/** Whether Discord can show a text letter for letter, if it is escaped. */
export function showable(text: string): boolean {
  return !dropped.test(text) && !/\p{M}{9}/u.test(text) && marksIn(text) <= mostMarks;
}

/** A text on one line, without what Discord would drop or what would reorder its surroundings; not for quotations. */
export function inline(text: string): string {
  const kept = showable(text)
    ? text
    : Array.from(text)
        .filter((character) => !dropped.test(character))
        .join('');
  const line = showable(kept) ? kept : withoutMarks(kept).replace(/(\p{M}{8})\p{M}+/gu, '$1');
  return line.replace(/\s+/g, ' ').trim();
}

/**
 * What Discord shows for a piece of Markdown, by another way than `escape`: reads it character by character, and gives
 * undefined as soon as something in it could be more than text.
 */
export function shown(markdown: string): string | undefined {
  let text = '';
  let lineStart = true;
  for (let at = 0; at < markdown.length; at++) {
    const character = markdown.charAt(at);
    const next = markdown.charAt(at + 1);
    if (character === '\\') {
      if (!/^[!-/:-@[-`{-~]$/.test(next)) return undefined;
      text += next;
      at++;
      lineStart = false;
      continue;
    }
    if ('*_~`|<>@#[]'.includes(character)) return undefined;
    if (character === ':' && next.trim() !== '') return undefined;
    if (lineStart && (character === '-' || character === '+')) return undefined;
    if (lineStart && /^\d+[.)]/.test(markdown.slice(at, at + 20))) return undefined;
    text += character;
    if (/[\n\r\u2028\u2029]/.test(character)) lineStart = true;
    else if (character.trim() !== '') lineStart = false;
  }
  return text;
}

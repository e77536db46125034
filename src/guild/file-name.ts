/** UTF-16 units of each part of a path. */
const longest = 120;

/**
 * A name that somebody gave a file, as it is kept and shown: a path inside nowhere, each part in one line, without characters that
 * control how others are shown, cut in its middle where it is too long, so that its ending stays.
 */
export function fileName(given: string): string {
  const parts = given
    .toWellFormed()
    .normalize('NFC')
    .split(/[/\\]+/)
    .map(plain)
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.slice(-4).join('/') || 'file';
}

function plain(part: string): string {
  const name = part
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll(/[\p{Bidi_Control}\p{Co}\u200b\u2060\ufeff]/gu, '')
    .trim();
  if (name.length <= longest) return name;
  const ending = /\.[^.]{1,12}$/.exec(name)?.[0] ?? '';
  return `${name
    .slice(0, longest - ending.length - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…${ending}`;
}

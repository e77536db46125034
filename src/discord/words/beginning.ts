/** The beginning of a text, of at most so many UTF-16 units, without half of a character at its end: Discord takes nothing with one. */
export function beginningOf(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}

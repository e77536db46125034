const BESIDE = '.meta.json';

/** Whether a file says something about another one. */
export function isBeside(file: string): boolean {
  return file.toLowerCase().endsWith(BESIDE);
}

/** `town.txt.meta.json`, and `town.meta.json` for those who think of the name without its ending. */
export function besideNames(file: string): readonly string[] {
  return [`${file}${BESIDE}`, `${file.replace(/\.[^./]+$/, '')}${BESIDE}`];
}

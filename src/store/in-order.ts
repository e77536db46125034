/** Compares two lists of the same length by the first place at which they differ. */
export function inOrder(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((each, place) => each !== b[place]);
  return at === -1 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}

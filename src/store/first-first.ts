/** The order of what was handed in: what came first, and of one moment by id. */
export function firstFirst(
  a: { readonly at: number; readonly id: string },
  b: { readonly at: number; readonly id: string },
): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}

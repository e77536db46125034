import type { Author } from './member.ts';
import { line } from './typed.ts';

/** UTF-16 units: Discord's names have 32 characters. */
const longestName = 64;

/**
 * The name that somebody has on the server, as it is kept; a longer one than Discord gives is cut.
 * @param otherwise what stands for a name of which nothing can be seen
 */
export function nameOf({ user, name }: Author, otherwise: string = user): string {
  const shown = line(name.slice(0, 4 * longestName), Number.POSITIVE_INFINITY, 'refusal.card-why');
  return (
    shown
      .slice(0, longestName)
      .replace(/[\ud800-\udbff]$/, '')
      .trim() || otherwise
  );
}

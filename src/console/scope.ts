import type { Scope } from '../library/library.ts';

/** The scope that somebody typed: `local`, `public`, or `guild:` and a server's number. */
export function scopeNamed(typed: string): Scope | undefined {
  if (typed === 'local' || typed === 'public') return typed;
  // https://docs.discord.com/developers/reference#snowflakes: 64 bits, and of 17 digits since the first months.
  const guild = /^guild:(?<id>[1-9]\d{16,19})$/.exec(typed)?.groups?.['id'];
  return guild === undefined ? undefined : `guild:${guild}`;
}

/** The command line that adds articles to a scope, as an example. */
export function addExample(scope: Scope): string {
  return `npm run library -- add FOLDER${scope === 'local' ? '' : ` --scope ${scope}`}`;
}

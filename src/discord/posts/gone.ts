import { say } from '../../answer/say.ts';
import type { Label } from '../../answer/piece.ts';
import type { QuoteRef } from '../../answering.ts';
import type { Gone } from '../../guild/kept.ts';
import { defaultSettings } from '../../guild/settings.ts';
import { dayIn } from '../../library/day-in.ts';
import type { GuildScope } from '../../library/asker.ts';
import { Refusal } from '../../refusal.ts';
import type { Desk } from '../desk.ts';
import { scopeOf } from '../scope.ts';
import type { Answerable } from '../send.ts';
import { isServer } from '../server-settings.ts';

/** What became of an article, and on which day where the server is. */
export function goneLabel(
  { why, at }: Gone,
  timeZone: string,
): Label & { readonly values: NonNullable<Label['values']> } {
  const day = dayIn(timeZone, at);
  return { key: `gone.${why}`, values: { date: say.date({ from: day, to: day }) } };
}

/** By which days begin and end in a server. */
export async function timeZoneOf(scope: GuildScope, { settings }: Pick<Desk, 'settings'>): Promise<string> {
  const { timeZone } = (await settings.sure(scope)) ?? defaultSettings;
  return timeZone;
}

/** Why passages cannot be shown any more: what became of the first of their articles that is gone, as far as that is known. */
export async function refusalOfGone(to: Answerable, desk: Desk, refs: readonly QuoteRef[]): Promise<Refusal> {
  const scope = scopeOf(to);
  if (!isServer(scope)) return new Refusal('refusal.gone');
  const found = await Promise.all(refs.map(({ article }) => desk.app.gone(scope, article)));
  const gone = found.find((each) => each !== undefined);
  if (gone === undefined) return new Refusal('refusal.gone');
  const { key, values } = goneLabel(gone, await timeZoneOf(scope, desk));
  return new Refusal(key, values);
}

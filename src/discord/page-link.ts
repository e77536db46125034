import type { Quoted } from '../answer/answer.ts';
import { byLink } from '../library/asker.ts';
import { refOf } from './card/answer-card.ts';
import { askerOf } from './asker.ts';
import type { Desk } from './desk.ts';
import type { Doing } from './member.ts';

/**
 * Where our own page shows a passage. A link is passed on, so there is none to what needs a role or a channel: whoever opens one
 * has neither.
 */
export async function pageLink(
  to: Doing,
  desk: Pick<Desk, 'app' | 'clock' | 'page'>,
  quoted: Quoted,
): Promise<string | undefined> {
  if (desk.page === undefined) return undefined;
  const asker = askerOf(to, desk);
  if (typeof asker === 'string') return desk.page(asker, quoted);
  const opens = await desk.app.quoted(byLink(asker.scope, asker.at), refOf(quoted));
  return opens && desk.page(asker.scope, quoted);
}

import type { DueNotice } from '../../cards/notice.ts';
import { isForGood } from '../posts/for-good.ts';
import { directlyTo, sendTo } from '../send.ts';
import { answeredCard, answeredHere } from './answered-card.ts';
import { serverIn, type Telling } from './telling.ts';

/**
 * Tells whoever asked for a source that there is a card: by direct message, or where theirs are closed, in the channel where they
 * asked. Whoever is no member any more is told nothing.
 */
export async function tellAnswered(
  { number, scope, words, card: id, asking }: Extract<DueNotice, { readonly of: 'answered' }>,
  { desk, rest, memberOf, localeOf }: Telling,
): Promise<void> {
  const { by: user, channel } = asking;
  const server = serverIn(scope);
  const member = await memberOf(server, user, channel);
  if (member === undefined) return;
  const at = desk.clock().getTime();
  const visitor = { scope, ...member, at, pack: null };
  const [card, { language, timeZone }] = await Promise.all([
    desk.app.openCard(visitor, id),
    desk.app.settings(scope),
  ]);
  const wording = desk.wordingFor(language ?? localeOf(server) ?? 'en');
  const message = answeredCard({ words, card, server, channel, timeZone }, wording);
  try {
    await sendTo(rest, await directlyTo(rest, user), message, { nonce: `n${number}d` });
  } catch (error) {
    if (!isForGood(error)) throw error;
    await sendTo(rest, channel, answeredHere({ card: id, user }, wording), {
      nonce: `n${number}`,
      calls: user,
    });
  }
}

import type { DueNotice } from '../../cards/notice.ts';
import { classIn } from '../../guild/class.ts';
import { isForGood } from '../posts/for-good.ts';
import { directlyTo, sendTo } from '../send.ts';
import { answeredCard, answeredHere } from './answered-card.ts';
import { serverIn, type Telling } from './telling.ts';

/**
 * Tells whoever asked for a source that there is a card: by direct message, or where theirs are closed, in the channel where they
 * asked: not in a class's channel, where it would show who asks. Whoever is no member any more is told nothing.
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
  const [card, { language, timeZone, classes }] = await Promise.all([
    desk.app.openCard(visitor, id),
    desk.app.settings(scope),
  ]);
  const wording = desk.wordingFor(language ?? localeOf(server) ?? 'en');
  const message = answeredCard({ words, card, server, channel, timeZone }, wording);
  try {
    await sendTo(rest, await directlyTo(rest, user), message, { nonce: `n${number}d` });
  } catch (error) {
    if (!isForGood(error)) throw error;
    // A channel that is not known here, a thread that was closed for one, may be a class's as well.
    const unknown = member.channels.length === 0 && classes.length > 0;
    if (unknown || classIn(classes, member.channels) !== undefined) return;
    await sendTo(rest, channel, answeredHere({ card: id, user }, wording), {
      nonce: `n${number}`,
      calls: user,
    });
  }
}

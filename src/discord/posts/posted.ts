import type { QuoteRef } from '../../answering.ts';
import type { Posted } from '../../guild/kept.ts';
import type { GuildScope } from '../../library/asker.ts';
import { passageId } from '../../library/passage-id.ts';
import type { Desk } from '../desk.ts';
import { facts } from '../failure.ts';
import { scopeOf } from '../scope.ts';
import type { Answerable } from '../send.ts';
import { isServer } from '../server-settings.ts';

/** The longest span that a passage's id can say; what is longer fits on no card, which then only names its article. */
const longest = 8191;

/** What a message for everybody quotes, in the order in which it does, and the language of the words around it. */
export type Posting = {
  readonly quotes: readonly QuoteRef[];
  readonly language: string;
  /** The fact card that it shows, and the version. */
  readonly card?: NonNullable<Posted['card']>;
};

/**
 * Remembers what is posted in a server that installed the bot: elsewhere nothing can be changed later.
 * @param message its id
 * @throws whatever keeps it from being remembered; then it must not be posted
 */
export async function rememberPost(
  to: Answerable,
  desk: Pick<Desk, 'app' | 'clock'>,
  message: string,
  posting: Posting,
): Promise<void> {
  const scope = scopeOf(to);
  if (!isServer(scope) || posting.quotes.length === 0 || to.channelId === null) return;
  await rememberIn(scope, to, desk, { channel: to.channelId, message, posting });
}

/** The same for a message in any channel of a server. */
export async function rememberIn(
  scope: GuildScope,
  { user }: Pick<Answerable, 'user'>,
  { app, clock }: Pick<Desk, 'app' | 'clock'>,
  { channel, message, posting }: Pick<Posted, 'channel' | 'message'> & { readonly posting: Posting },
): Promise<void> {
  const { quotes, language, card } = posting;
  await app.posted(scope, {
    channel,
    message,
    deed: { by: user.id, at: clock().getTime() },
    passages: quotes.map(({ article, span: { start, end } }) =>
      passageId({ article, span: { start, end: Math.min(end, start + longest) } }),
    ),
    language,
    ...(card && { card }),
  });
}

/**
 * Forgets a message that is not there any more. It is no failure where that does not work: changing it later finds no message.
 * @param how `logged`: in the server's log of actions
 */
export async function forgetPost(
  to: Answerable,
  { app, clock, log }: Pick<Desk, 'app' | 'clock' | 'log'>,
  message: string,
  how: { readonly logged: boolean } = { logged: false },
): Promise<void> {
  const scope = scopeOf(to);
  if (!isServer(scope)) return;
  const deed = { by: to.user.id, at: clock().getTime() };
  await app.unposted(scope, message, ...(how.logged ? [deed] : [])).catch((error: unknown) => {
    log.warn(facts(error), 'what was posted could not be forgotten');
  });
}

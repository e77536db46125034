import type { Quoted } from '../answer/answer.ts';
import type { Scope } from '../library/library.ts';
import { ticketTo } from './passage-card.ts';
import { signedLink, type Key } from './signing.ts';

/** How long a link into a server's own library opens, in ms: a week, as long as a class talks about it. */
const openFor = 7 * 24 * 60 * 60 * 1000;

/**
 * Where the page shows a passage of an answer: for good where everybody may read it, for a week in a server's library, to
 * whose members alone it is given, and as long as it needs neither a role nor a channel.
 * @param base the pages' address, without a slash at its end
 * @param now ms UTC
 */
export function pageAddress(
  base: string,
  key: Key,
  now: () => number,
): (scope: Scope, quoted: Quoted) => string {
  return (scope, quoted) => {
    const ref = { article: quoted.quote.article.id, span: quoted.quote.span };
    const ticket = scope.startsWith('guild:')
      ? signedLink(key, scope, ref, now() + openFor)
      : ticketTo(quoted, key);
    return `${base}/p/${ticket}#passage`;
  };
}

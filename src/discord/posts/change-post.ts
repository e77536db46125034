import type { DuePost } from '../../guild/keeping.ts';
import { changeCopy } from '../cards/post/change-copy.ts';
import { codeOf, facts } from '../failure.ts';
import { changePassages } from './change-passages.ts';
import type { Changing } from './changing.ts';
import { isForGood } from './for-good.ts';
import { findSent, intentOf } from './intended.ts';

/** After how long it is tried again, in ms: after a failure, in a thread that is closed, and of one that is still on its way. */
const pauses = { failed: 30_000, closed: 3_600_000, onItsWay: 5000 } as const;

/** For how long a message may be on its way, in ms: an interaction can be answered for 15 minutes. */
const longestWay = 15 * 60_000;

/** Discord's codes: nothing can be changed in a thread that is archived or locked until somebody opens it again. */
const closed = new Set<number | undefined>([50083, 160005]);

/**
 * Changes one posted message to what everybody may read now; none that is like that already, since the bot may have ended after it
 * had changed it.
 * @returns in how many ms it has to be tried again; undefined where nothing more is to be done about it
 */
export async function changePost(post: DuePost, changing: Changing): Promise<number | undefined> {
  const { desk } = changing;
  const isLate = desk.clock().getTime() - post.deed.at > longestWay;
  try {
    const there = await whereItIs(post, changing);
    const change = post.card === undefined ? changePassages : changeCopy;
    const changed = there === undefined ? 'not-yet' : await change(there, changing);
    if (changed === 'not-yet' && !isLate) return pauses.onItsWay;
    if (there !== undefined) {
      await desk.app.postChanged(there.scope, there.message);
      return undefined;
    }
  } catch (error) {
    if (closed.has(codeOf(error))) return pauses.closed;
    if (!isForGood(error)) {
      desk.log.warn(facts(error), 'a message could not be changed; trying again');
      return pauses.failed;
    }
    // It was deleted, or the bot may not see its channel any more: that does not change by trying.
    desk.log.info(facts(error), 'a message cannot be changed any more');
    await desk.app.postChanged(post.scope, post.message);
    return undefined;
  }
  // What was intended never came to be sent, or was taken away since.
  await desk.app.unposted(post.scope, post.message);
  return undefined;
}

/** The post by the id of its message; undefined where it was intended, and is not there. */
async function whereItIs(post: DuePost, { desk, rest }: Changing): Promise<DuePost | undefined> {
  const intent = intentOf(post.message);
  if (intent === undefined) return post;
  const message = await findSent(rest, post.channel, intent);
  if (message === undefined) return undefined;
  await desk.app.sent(post.scope, post.message, message);
  return { ...post, message };
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { DuePost } from '../../guild/keeping.ts';
import type { GuildScope } from '../../library/asker.ts';
import { facts } from '../failure.ts';
import { changePost } from './change-post.ts';
import type { Changing } from './changing.ts';

/** How often it is asked what is due, in ms: at once where something was done, since there may be more of it. */
const pause = 4000;

/**
 * How many are looked up at once, and in how many servers messages are changed at the same time: few enough that acknowledgements
 * do not wait for the fifty requests a second that a bot has.
 */
const most = { posts: 20, servers: 4 } as const;

/**
 * Changes posted messages that are due, until stopped: an article that they quote went or is back, or their fact card says
 * something else. In a server one is changed after the other; servers do not wait for each other, as one with hundreds of posts
 * would hold up all. What is due stays due over a restart. Discord's limits are kept by its library, which waits as long as it is
 * told to.
 */
export async function changeDuePosts(changing: Changing): Promise<void> {
  const { desk, signal } = changing;
  // Those that Discord would not take just now, until when; others have their turn meanwhile.
  const later = new Map<string, number>();
  // Nothing that is being changed, or is next in its server, is asked for again: what happens to it meanwhile stays due.
  const underWay = new Map<GuildScope, readonly string[]>();
  let news = Promise.withResolvers<void>();
  const changeAll = async (posts: readonly DuePost[]) => {
    for (const post of posts) {
      if (signal.aborted) return;
      const wait = await changePost(post, changing);
      if (wait !== undefined) later.set(post.message, performance.now() + wait);
    }
  };
  while (!signal.aborted) {
    for (const [message, until] of later) if (until <= performance.now()) later.delete(message);
    try {
      const due = await desk.app.duePosts(most.posts, [...later.keys(), ...[...underWay.values()].flat()]);
      for (const [scope, posts] of Map.groupBy(due, (post) => post.scope)) {
        if (underWay.has(scope) || underWay.size >= most.servers) continue;
        underWay.set(
          scope,
          posts.map(({ message }) => message),
        );
        void changeAll(posts)
          .catch((error: unknown) => desk.log.warn(facts(error), 'a message was not noted as changed'))
          .finally(() => {
            underWay.delete(scope);
            news.resolve();
          });
      }
    } catch (error) {
      desk.log.warn(facts(error), 'it could not be looked up which messages have to be changed');
    }
    await Promise.race([
      news.promise,
      sleep(pause, undefined, { signal, ref: false }).catch(() => undefined),
    ]);
    news = Promise.withResolvers();
  }
}

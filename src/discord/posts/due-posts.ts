import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { REST } from 'discord.js';
import type { DuePost } from '../../guild/keeping.ts';
import { parsePassageId } from '../../library/passage-id.ts';
import { changedCard, type PassageNow } from '../card/changed-card.ts';
import type { Desk } from '../desk.ts';
import { codeOf, facts, isForGood } from '../failure.ts';
import { goneLabel, timeZoneOf } from './gone.ts';
import { readCard, type ReadCard } from '../card/read-card.ts';
import { changePosted, componentsOf } from '../send.ts';

/** What changing posted messages takes. */
export type Changing = {
  readonly desk: Pick<Desk, 'app' | 'settings' | 'wordingFor' | 'clock' | 'log'>;
  readonly rest: REST;
  /** A channel with those that it is in, innermost first, as far as they are known. */
  readonly around: (channel: string) => readonly string[];
  readonly signal: AbortSignal;
};

/** How often it is asked what is due, and how long after a failure and in a thread that is archived it is tried again, in ms. */
const pauses = { next: 4000, failed: 30_000, archived: 3_600_000 } as const;

/** Discord's code: nothing can be changed in an archived thread until somebody writes there again. */
const archived = 50083;

/** How many are taken at once. */
const atOnce = 20;

/**
 * Tells posted messages that an article which they quote is gone, or puts its words back where it is there again, until stopped.
 * What is due stays due over a restart. Discord's limits are kept by its library, which waits as long as it is told to.
 */
export async function changeDuePosts(changing: Changing): Promise<void> {
  const { desk, signal } = changing;
  // Those that Discord would not take just now; others have their turn meanwhile.
  const later = new Map<string, number>();
  while (!signal.aborted) {
    try {
      const due = await desk.app.duePosts(atOnce + later.size);
      for (const post of due) {
        if (signal.aborted) return;
        const now = performance.now();
        if ((later.get(post.message) ?? 0) > now) continue;
        later.delete(post.message);
        const wait = await changeOne(post, changing);
        if (wait !== undefined) later.set(post.message, now + wait);
      }
      if (due.length === 0) later.clear();
    } catch (error) {
      desk.log.warn(facts(error), 'it could not be looked up which messages have to be changed');
    }
    await sleep(pauses.next, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** In how many ms it has to be tried again; undefined where nothing more is to be done about it. */
async function changeOne(post: DuePost, changing: Changing): Promise<number | undefined> {
  const { desk, rest } = changing;
  try {
    const before = await componentsOf(rest, post);
    const card = readCard(before);
    // Where the bot ended before it had answered, there is nothing to take back.
    const wanted =
      card.texts.length === 0
        ? undefined
        : changedCard(card, await passagesOf(post, card, changing), desk.wordingFor(post.language));
    // It may have been changed before a restart that came before this was noted.
    if (wanted !== undefined && !isDeepStrictEqual(card, readCard(wanted)))
      await changePosted(rest, post, wanted);
  } catch (error) {
    if (codeOf(error) === archived) return pauses.archived;
    if (!isForGood(error)) {
      desk.log.warn(facts(error), 'a message could not be changed; trying again');
      return pauses.failed;
    }
    // It was deleted, or the bot may not see its channel any more: that does not change by trying.
    desk.log.info(facts(error), 'a message cannot be changed any more');
  }
  await desk.app.postChanged(post.scope, post.message);
  return undefined;
}

/** The passages of a message as everybody in its channel may read them now. */
async function passagesOf(
  post: DuePost,
  card: ReadCard,
  { desk, around }: Changing,
): Promise<readonly PassageNow[]> {
  const { scope, channel, gone } = post;
  const visitor = { scope, roles: [], channels: around(channel), at: desk.clock().getTime(), pack: null };
  // As its buttons have them, which stand in the order of its texts.
  const seen = card.passages.map(({ ref }) => ref);
  const timeZone = await timeZoneOf(scope, desk);
  const refs = seen.length > 0 ? seen : post.passages.flatMap((id) => parsePassageId(id) ?? []);
  return Promise.all(
    refs.map(async (ref): Promise<PassageNow> => {
      const went = gone.find(({ article }) => article === ref.article);
      if (went !== undefined) return { ref, now: { why: goneLabel(went, timeZone) } };
      const quoted = await desk.app.quoted(visitor, ref);
      return { ref, now: quoted ?? { why: { key: 'gone.not-for-all' } } };
    }),
  );
}

import { isDeepStrictEqual } from 'node:util';
import type { DuePost } from '../../guild/keeping.ts';
import { parsePassageId } from '../../library/passage-id.ts';
import { changedCard, type PassageNow } from '../card/changed-card.ts';
import { readCard, type ReadCard } from '../card/read-card.ts';
import { changePosted, componentsOf } from '../send.ts';
import type { Changed, Changing } from './changing.ts';
import { goneLabel } from './gone.ts';

/** Tells a posted answer that an article which it quotes is gone, or puts its words back where it is there again. */
export async function changePassages(post: DuePost, changing: Changing): Promise<Changed> {
  const { desk, rest } = changing;
  const before = await componentsOf(rest, post);
  const card = readCard(before);
  if (card.texts.length === 0) return 'not-yet';
  const wanted = changedCard(card, await passagesOf(post, card, changing), desk.wordingFor(post.language));
  if (!isDeepStrictEqual(card, readCard(wanted))) await changePosted(rest, post, wanted);
  return 'done';
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
  const { timeZone } = await desk.app.settings(scope);
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

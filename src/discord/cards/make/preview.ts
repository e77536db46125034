import type { Author } from '../../../guild/member.ts';
import type { ShownCard } from '../../../cards/carding.ts';
import type { Desk } from '../../desk.ts';
import type { Outcome } from '../../outcome.ts';
import type { Answerable } from '../../send.ts';
import { previewCard } from './preview-card.ts';

/** A card as `previewCard` shows it, to whoever has just done something with it, or is about to. */
export async function preview(
  to: Answerable,
  desk: Desk,
  author: Author,
  card: ShownCard,
  asking?: 'delete',
): Promise<Outcome> {
  const isOther = 0 < card.published && card.published < card.version;
  const [{ reviewCards, timeZone }, now] = await Promise.all([
    desk.app.settings(author.scope),
    isOther ? desk.app.openCard({ ...author, pack: null }, card.card) : undefined,
  ]);
  return previewCard(card, {
    moderating: { user: author.user, reviewed: reviewCards },
    wording: desk.wordingFor(to.locale),
    timeZone,
    now,
    asking,
  });
}

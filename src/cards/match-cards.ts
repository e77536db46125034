import type { GuildScope, Visitor } from '../library/asker.ts';
import { mostRecent } from '../library/most-recent.ts';
import { sha256 } from '../library/sound.ts';
import { publishedText, type Card } from './card.ts';
import type { CardMatch, Carding } from './carding.ts';
import type { Held } from './held-cards.ts';
import { cardIndex, type CardIndex } from './match/card-index.ts';
import { matchesOf } from './match/matches.ts';
import type { Needs } from './needs.ts';
import { openTexts } from '../guild/seeing.ts';
import { shownToAll } from './show-card.ts';

/** Indexes, one for each set of cards that is open to somebody, and cards in all of them; measured, a thousand take 5 to 17 MB. */
const kept = { count: 200, weight: 10_000 } as const;

/** The cards of an index, and the revision of the server's cards that it is of. */
type Kept = { readonly revision: number; readonly index: CardIndex };

/** Matching messages with the published cards that are open to whoever asks, and with nothing else: no rank comes from the rest. */
export function matchingCards({ held, library }: Needs): Pick<Carding, 'matchCards'> & {
  /** The card that answers the same claim, where there is one that is open to them. */
  readonly known: (asker: Visitor, words: string) => Promise<Card['id'] | undefined>;
} {
  const indexes = mostRecent<string, Kept>(kept);
  const indexFor = async (asker: Visitor, { revision, cards }: Held): Promise<CardIndex> => {
    const look = await openTexts(library, asker);
    const [open, closed]: [Card[], Card[]] = [[], []];
    for (const card of cards) {
      const text = card.state === 'published' ? publishedText(card) : undefined;
      if (text !== undefined) ((await look(text)) === 'closed' ? closed : open).push(card);
    }
    const key = keyOf(asker.scope, closed);
    const known = indexes.get(key);
    if (known?.revision === revision) return known.index;
    const made = { revision, index: cardIndex(open) };
    indexes.set(key, made);
    indexes.weigh(key, made, open.length);
    return made.index;
  };
  return {
    async matchCards(asker, message, atMost) {
      const now = await held(asker.scope);
      const found: CardMatch[] = [];
      for (const { card: id, ...match } of matchesOf(await indexFor(asker, now), message, atMost)) {
        const card = now.byId.get(id);
        const shown = card && (await shownToAll(library, asker, card));
        if (shown !== undefined) found.push({ card: shown, ...match });
      }
      return found;
    },
    known: async (asker, words) => {
      const now = await held(asker.scope);
      const same = matchesOf(await indexFor(asker, now), words, 1).find((each) => each.same);
      const card = same && now.byId.get(same.card);
      return card && (await shownToAll(library, asker, card))?.card;
    },
  };
}

/** Who may read the same cards of a server has the same index. */
function keyOf(scope: GuildScope, closed: readonly Card[]): string {
  return closed.length === 0 ? scope : `${scope} ${sha256(closed.map(({ id }) => id).join())}`;
}

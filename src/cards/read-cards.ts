import type { Gone } from '../guild/kept.ts';
import { pageOf } from '../guild/page-of.ts';
import type { Article } from '../library/article.ts';
import type { GuildScope } from '../library/asker.ts';
import { lastText, publishedText, type Card } from './card.ts';
import type { CardFilter, Carding } from './carding.ts';
import type { Needs } from './needs.ts';
import type { OpenLibrary } from '../guild/seeing.ts';
import { listedForModerator, shownToModerator } from './show-card.ts';
import { hasWords } from './words-of.ts';

/** What moderators see of a server's cards: all of them, in every state, with everything that was done. */
export function readingCards({
  cards,
  act,
  library,
  held,
}: Needs): Pick<Carding, 'card' | 'cardHistory' | 'cards'> {
  return {
    card: (member, id) =>
      act.look(member, 'moderate', async ({ scope }) => {
        const found = await cards.card(scope, id);
        return found && shownToModerator(library, member, found);
      }),
    cardHistory: (member, id) =>
      act.look(member, 'moderate', async ({ scope }) => (await cards.card(scope, id))?.history.toReversed()),
    cards: (member, { page, size, ...filter }) =>
      act.look(member, 'moderate', async ({ scope }) => {
        const isGone = sourceGone(library, scope);
        const fitting = (await held(scope)).cards
          .filter((card) => fits(card, filter))
          .toSorted(lastChangedFirst);
        const wanted =
          filter.sourceGone === undefined ? fitting : await those(fitting, isGone, filter.sourceGone);
        const { from, to, ...at } = pageOf(wanted.length, page, size);
        const onPage = wanted.slice(from, to);
        const listed = await Promise.all(
          onPage.map(async (card) => listedForModerator(card, await isGone(card))),
        );
        return { cards: listed, page: at };
      }),
  };
}

/** Whether an article is gone of what everybody sees of a card, or of what is being written. */
function sourceGone({ gone }: OpenLibrary, scope: GuildScope): (card: Card) => Promise<boolean> {
  const known = new Map<Article['id'], Promise<Gone | undefined>>();
  const became = async (article: Article['id']) => {
    const found = known.get(article) ?? gone(scope, article);
    known.set(article, found);
    return (await found) !== undefined;
  };
  return async (card) => {
    for (const { article } of (publishedText(card) ?? lastText(card)).quotes)
      if (await became(article)) return true;
    return false;
  };
}

async function those(
  cards: readonly Card[],
  isGone: (card: Card) => Promise<boolean>,
  wanted: boolean,
): Promise<readonly Card[]> {
  const found: Card[] = [];
  for (const card of cards) if ((await isGone(card)) === wanted) found.push(card);
  return found;
}
function fits(card: Card, { state, tag, words }: Omit<CardFilter, 'sourceGone'>): boolean {
  if (state !== undefined && card.state !== state) return false;
  const text = lastText(card);
  if (tag !== undefined && !text.tags.includes(tag.trim().toLowerCase())) return false;
  return words === undefined || hasWords(text, words);
}

/** By their last change; of two at once, whichever was made later. */
function lastChangedFirst(a: Card, b: Card): number {
  return at(b) - at(a) || (a.id < b.id ? -1 : Number(a.id > b.id));
}

const at = ({ history }: Card) => (history.at(-1) ?? history[0]).at;

import { checkMember } from '../guild/typed.ts';
import type { Visitor } from '../library/asker.ts';
import { lastText, publishedText, type Card, type CardText } from './card.ts';
import type { Carding, ListedCard } from './carding.ts';
import type { Needs } from './needs.ts';
import { lastPublic } from './public-history.ts';
import { areOpen, openTexts, shownQuotes } from '../guild/seeing.ts';
import { listedForAll, openEvents, shownToAll } from './show-card.ts';
import { aboutWords, typedWords } from './words-of.ts';

/** What members see: the cards that are published and open to them. Whoever completes all cards needs `moderate`. */
export function openCards({
  cards,
  act,
  library,
  held,
}: Needs): Pick<Carding, 'openCard' | 'openHistory' | 'findCards' | 'completeCards'> {
  const firstOpen = async (
    asker: Visitor,
    best: readonly Texted[],
    atMost: number,
  ): Promise<readonly ListedCard[]> => {
    const look = await openTexts(library, asker);
    const open: ListedCard[] = [];
    for (const { card, text } of best) {
      if (open.length >= atMost) break;
      const became = await look(text);
      // Of those few that are going to be listed, the words are looked at, too: a card from elsewhere may be about others.
      if (became === 'closed' || !areOpen(await shownQuotes(library, asker, text.quotes))) continue;
      open.push(listedForAll(card, text, became === 'source-gone'));
    }
    return open;
  };
  return {
    async openCard(asker, id, version) {
      const card = await cards.card(asker.scope, id);
      return card && shownToAll(library, asker, card, version);
    },
    async openHistory(asker, id) {
      const card = await cards.card(asker.scope, id);
      if (card === undefined || (await shownToAll(library, asker, card)) === undefined) return undefined;
      return (await openEvents(library, asker, card)).toReversed();
    },
    async findCards(asker, words, atMost) {
      const all = (await held(asker.scope)).cards.flatMap(published);
      return firstOpen(asker, ranked(all, words, 'all'), atMost);
    },
    async completeCards(member, typed, which, atMost) {
      checkMember(member);
      if (which === 'open') {
        const all = (await held(member.scope)).cards.flatMap(published);
        return (await firstOpen(member, ranked(all, typed, 'name'), atMost)).map(
          ({ card, title, state }) => ({
            card,
            title,
            state,
          }),
        );
      }
      return act.look(member, 'moderate', async ({ scope }) => {
        const all = (await held(scope)).cards.map((card) => ({ card, text: lastText(card) }));
        return ranked(all, typed, 'name')
          .slice(0, atMost)
          .map(({ card, text }) => ({ card: card.id, title: text.title, state: card.state }));
      });
    },
  };
}

/** A card by one of its texts. */
type Texted = { readonly card: Card; readonly text: CardText };

/** What everybody may be shown of a card that is still stood by. */
function published(card: Card): readonly Texted[] {
  const text = publishedText(card);
  return text === undefined || card.state !== 'published' ? [] : [{ card, text }];
}

/** Those that have all words, the best first, then the newest; the one whose id was typed before them; all where nothing was. */
function ranked(all: readonly Texted[], typed: string, within: 'name' | 'all'): readonly Texted[] {
  const words = typedWords(typed);
  const id = typed.trim().toUpperCase();
  return all
    .map((each) => ({
      ...each,
      about: each.card.id === id ? Number.POSITIVE_INFINITY : aboutWords(each.text, words, within),
      at: lastAt(each.card),
    }))
    .filter(({ about }) => words.length === 0 || about > 0)
    .toSorted((a, b) => (a.about === b.about ? 0 : b.about - a.about) || b.at - a.at || byId(a, b));
}

const lastAt = (card: Card) => (lastPublic(card) ?? card.history.at(-1) ?? card.history[0]).at;

function byId({ card: a }: Texted, { card: b }: Texted): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

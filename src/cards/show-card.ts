import type { Visitor } from '../library/asker.ts';
import { isPending, lastText, publishedText, type Card, type CardEvent, type CardText } from './card.ts';
import type { ListedCard, ShownCard } from './carding.ts';
import { lastPublic, publicHistory, writingOf } from './public-history.ts';
import { areOpen, openTexts, shownQuotes, type OpenLibrary } from '../guild/seeing.ts';

/** A card's last text as a moderator sees it, published or not; quotations that are not open to them have no words. */
export async function shownToModerator(library: OpenLibrary, asker: Visitor, card: Card): Promise<ShownCard> {
  const text = lastText(card);
  const quotes = await shownQuotes(library, asker, text.quotes);
  return shown(card, card.versions.length, { text, quotes }, lastPublic(card));
}

/**
 * A published version of a card as whoever asks may read it. An earlier one takes that the card is open to them as it is now, too.
 * @param version from 1; the last that was published unless given
 * @returns undefined where there is no such version, or it is not open to them
 */
export async function shownToAll(
  library: OpenLibrary,
  asker: Visitor,
  card: Card,
  version: number = card.published,
): Promise<ShownCard | undefined> {
  const text = version <= card.published ? card.versions[version - 1] : undefined;
  const now = publishedText(card);
  if (text === undefined || now === undefined) return undefined;
  const quotes = await shownQuotes(library, asker, text.quotes);
  if (!areOpen(quotes)) return undefined;
  if (text !== now && !areOpen(await shownQuotes(library, asker, now.quotes))) return undefined;
  const last = (await openEvents(library, asker, card)).at(-1);
  return shown(card, version, { text, quotes }, last);
}

/** What everybody sees of a card's history, oldest first; reasons are left out that speak of a text that is not open to them. */
export async function openEvents(
  library: OpenLibrary,
  asker: Visitor,
  card: Card,
): Promise<readonly CardEvent[]> {
  const look = await openTexts(library, asker);
  const isOpen = async (version: number) => {
    const text = card.versions[version - 1];
    return text === undefined || (await look(text)) !== 'closed';
  };
  return Promise.all(
    publicHistory(card).map(async (event) => {
      if (event.why === undefined) return event;
      // A correction that waited when the card was retired is none of what everybody saw.
      const version = Math.min(event.version, card.published);
      const before = event.did === 'correct' ? version - 1 : version;
      if ((await isOpen(version)) && (await isOpen(before))) return event;
      const { why: _, ...rest } = event;
      return rest;
    }),
  );
}

function shown(
  card: Card,
  version: number,
  { text, quotes }: Pick<ShownCard, 'text' | 'quotes'>,
  last: CardEvent | undefined,
): ShownCard {
  const { id, state, revision, published } = card;
  const written = writingOf(card, version);
  return {
    card: id,
    state,
    revision,
    version,
    published,
    text,
    quotes,
    written,
    ...(last !== undefined && { last }),
  };
}

/** A line of a list for moderators: what is written of it last. */
export function listedForModerator(card: Card, sourceGone: boolean): ListedCard {
  const { id, state, published, history } = card;
  return {
    card: id,
    title: lastText(card).title,
    state,
    pending: isPending(card),
    published,
    sourceGone,
    at: (history.at(-1) ?? history[0]).at,
  };
}

/** A line of a list for everybody: of what was published, and of nothing that is being written. */
export function listedForAll(card: Card, text: CardText, sourceGone: boolean): ListedCard {
  const { id, state, published, history } = card;
  const { at } = lastPublic(card) ?? history[0];
  return { card: id, title: text.title, state, pending: false, published, sourceGone, at };
}

import { z } from 'zod';
import type { Card, CardEvent, CardText } from '../../../cards/card.ts';
import type { GuildScope } from '../../../library/asker.ts';
import type { Db } from '../changes.ts';
import type { Schema } from '../schema.ts';

/**
 * The one place where rows become cards: those of a scope in the order in which they were made, or the one with an id. What belongs
 * to a card lies in the order of its key. To be read in one transaction.
 */
export async function cardsOf(db: Db, scope: GuildScope, id?: Card['id']): Promise<readonly Card[]> {
  const all = await db
    .selectFrom('card')
    .select(['id', 'state', 'published', 'revision'])
    .where('scope', '=', scope)
    .$if(id !== undefined, (one) => one.where('id', '=', id ?? ''))
    .orderBy('number')
    .execute();
  if (all.length === 0) return [];
  const versions = await db
    .selectFrom('card_version')
    .select(['card', 'version', 'title', 'note', 'claims', 'tags'])
    .where('scope', '=', scope)
    .$if(id !== undefined, (one) => one.where('card', '=', id ?? ''))
    .orderBy('card')
    .orderBy('version')
    .execute();
  const quotes = await db
    .selectFrom('card_quote')
    .select(['card', 'version', 'article', 'start', 'end', 'sha256'])
    .where('scope', '=', scope)
    .$if(id !== undefined, (one) => one.where('card', '=', id ?? ''))
    .orderBy('card')
    .orderBy('version')
    .orderBy('place')
    .execute();
  const events = await db
    .selectFrom('card_event')
    .select(['card', 'did', 'did_at', 'did_by', 'did_by_name', 'version', 'why'])
    .where('scope', '=', scope)
    .$if(id !== undefined, (one) => one.where('card', '=', id ?? ''))
    .orderBy('card')
    .orderBy('place')
    .execute();
  const said = Map.groupBy(versions, ({ card }) => card);
  const quoted = Map.groupBy(quotes, ({ card }) => card);
  const done = Map.groupBy(events, ({ card }) => card);
  return all.map((card): Card => {
    const theirs = quoted.get(card.id) ?? [];
    const [text, ...texts] = (said.get(card.id) ?? []).map((row) => textOf(row, theirs));
    const [event, ...history] = (done.get(card.id) ?? []).map(eventOf);
    if (text === undefined || event === undefined) throw new Error('A card has no text, or no history');
    return { ...card, versions: [text, ...texts], history: [event, ...history] };
  });
}

export async function cardOf(db: Db, scope: GuildScope, id: Card['id']): Promise<Card | undefined> {
  return (await cardsOf(db, scope, id))[0];
}

const lines = z.array(z.string());

function textOf(
  { version, title, note, claims, tags }: Omit<Schema['card_version'], 'scope'>,
  quotes: readonly Omit<Schema['card_quote'], 'scope' | 'place'>[],
): CardText {
  return {
    title,
    ...(note !== null && { note }),
    quotes: quotes
      .filter((quote) => quote.version === version)
      .map(({ article, start, end, sha256 }) => ({ article, span: { start, end }, sha256 })),
    claims: lines.parse(JSON.parse(claims)),
    tags: lines.parse(JSON.parse(tags)),
  };
}

function eventOf({
  did,
  did_at,
  did_by,
  did_by_name,
  version,
  why,
}: Omit<Schema['card_event'], 'scope' | 'place'>): CardEvent {
  return {
    did,
    ...(did_by !== null && did_by_name !== null && { by: { id: did_by, name: did_by_name } }),
    at: did_at,
    version,
    ...(why !== null && { why }),
  };
}

/** The rows of a version of a card, from 1. */
export function textRows(
  scope: GuildScope,
  card: Card['id'],
  version: number,
  { title, note, quotes, claims, tags }: CardText,
): { readonly text: Schema['card_version']; readonly quotes: readonly Schema['card_quote'][] } {
  return {
    text: {
      scope,
      card,
      version,
      title,
      note: note ?? null,
      claims: JSON.stringify(lines.parse(claims)),
      tags: JSON.stringify(lines.parse(tags)),
    },
    quotes: quotes.map(({ article, span: { start, end }, sha256 }, place) => ({
      scope,
      card,
      version,
      place,
      article,
      start,
      end,
      sha256,
    })),
  };
}

/** The row of a line of a card's history, whose place counts from 0. */
export function eventRow(
  scope: GuildScope,
  card: Card['id'],
  place: number,
  { did, by, at, version, why }: CardEvent,
): Schema['card_event'] {
  return {
    scope,
    card,
    place,
    did,
    did_at: at,
    did_by: by?.id ?? null,
    did_by_name: by?.name ?? null,
    version,
    why: why ?? null,
  };
}

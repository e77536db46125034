import { isDeepStrictEqual } from 'node:util';
import type { CardStore } from '../../../cards/card-store.ts';
import type { Card } from '../../../cards/card.ts';
import type { GuildScope } from '../../../library/asker.ts';
import { isNews, looksOtherwise, sourcesOf } from '../../card-shown.ts';
import { atOneMoment, countCardChange, logActions, markPostsOf, tellOfSources, type Db } from '../changes.ts';
import { goneIn } from '../guild/articles.ts';
import { cardOf, cardsOf, eventRow, textRows } from './card-rows.ts';

/**
 * Fact cards, as `CardStore` has them.
 * @param reading for what is read: whoever asks does not wait for what is changed
 */
export function cardsIn(
  db: Db,
  reading: Db,
): Pick<CardStore, 'card' | 'cards' | 'cardsRevision' | 'saveCard' | 'deleteCard' | 'importCards'> {
  return {
    card: (scope, id) => atOneMoment(reading, (then) => cardOf(then, scope, id)),
    cards: (scope) => atOneMoment(reading, (then) => cardsOf(then, scope)),
    cardsRevision: (scope) => revisionOf(reading, scope),
    saveCard: (scope, card, action) =>
      db.transaction().execute(async (inside) => {
        const before = await cardOf(inside, scope, card.id);
        if ((before?.revision ?? 0) !== card.revision - 1) return false;
        // What is in its history already stays as it is: somebody may have had their name taken out of it since the card was read.
        await write(inside, scope, card, { before, from: before?.history.length ?? 0 });
        if (isNews(before, card)) await tellWhatIsGone(inside, scope, card, action.deed.at);
        await logActions(inside, scope, [action]);
        await countCardChange(inside, scope);
        return true;
      }),
    deleteCard: (scope, { id, revision }, action) =>
      db.transaction().execute(async (inside) => {
        const { numDeletedRows } = await inside
          .deleteFrom('card')
          .where('scope', '=', scope)
          .where('id', '=', id)
          .where('revision', '=', revision)
          .where('published', '=', 0)
          .executeTakeFirst();
        if (numDeletedRows === 0n) return false;
        await logActions(inside, scope, [action]);
        await countCardChange(inside, scope);
        return true;
      }),
    importCards: (scope, cards, seen, action) =>
      db.transaction().execute(async (inside) => {
        if ((await revisionOf(inside, scope)) !== seen.cardsRevision) return false;
        for (const card of cards)
          await write(inside, scope, card, { before: await cardOf(inside, scope, card.id), from: 0 });
        await logActions(inside, scope, [action]);
        await countCardChange(inside, scope);
        return true;
      }),
  };
}

async function revisionOf(db: Db, scope: GuildScope): Promise<number> {
  const found = await db
    .selectFrom('card_revision')
    .select('number')
    .where('scope', '=', scope)
    .executeTakeFirst();
  return found?.number ?? 0;
}

/** Puts a card in the place of what it was before. @param from the first line of its history that is written */
async function write(
  db: Db,
  scope: GuildScope,
  card: Card,
  { before, from }: { readonly before: Card | undefined; readonly from: number },
): Promise<void> {
  const { id, state, published, revision } = card;
  const now = { state, published, revision };
  await db
    .insertInto('card')
    .values({ scope, id, ...now })
    .onConflict((conflict) => conflict.columns(['scope', 'id']).doUpdateSet(now))
    .execute();
  await writeTexts(db, scope, card, before);
  if (before !== undefined)
    await db
      .deleteFrom('card_event')
      .where('scope', '=', scope)
      .where('card', '=', id)
      .where('place', '>=', from)
      .execute();
  const events = card.history.slice(from).map((event, at) => eventRow(scope, id, from + at, event));
  if (events.length > 0) await db.insertInto('card_event').values(events).execute();
  if (before !== undefined && looksOtherwise(before, card)) await markPostsOf(db, scope, id);
}

/** One of its articles may have gone while it was being published. */
async function tellWhatIsGone(db: Db, scope: GuildScope, card: Card, at: number): Promise<void> {
  for (const article of sourcesOf(card)) {
    if ((await goneIn(db, scope, article)) === undefined) continue;
    return tellOfSources(db, scope, card.id, at);
  }
}

/** What is the same as before is not written again. */
async function writeTexts(
  db: Db,
  scope: GuildScope,
  { id, versions }: Card,
  before: Card | undefined,
): Promise<void> {
  const differs = versions.findIndex((text, at) => !isDeepStrictEqual(text, before?.versions[at]));
  const same = differs === -1 ? versions.length : differs;
  // Their quotations go with them.
  if (before !== undefined)
    await db
      .deleteFrom('card_version')
      .where('scope', '=', scope)
      .where('card', '=', id)
      .where('version', '>', same)
      .execute();
  for (const [at, said] of versions.entries()) {
    if (at < same) continue;
    const { text, quotes } = textRows(scope, id, at + 1, said);
    await db.insertInto('card_version').values(text).execute();
    if (quotes.length > 0) await db.insertInto('card_quote').values(quotes).execute();
  }
}

import { sql } from 'kysely';
import type { CardStore } from '../../../cards/card-store.ts';
import type { Asking, CardRequest } from '../../../cards/request.ts';
import type { GuildScope } from '../../../library/asker.ts';
import { atOneMoment, logActions, type Db } from '../changes.ts';
import type { Schema } from '../schema.ts';

/** The queue, as `CardStore` has it. */
export function requestsIn(
  db: Db,
  reading: Db,
): Pick<CardStore, 'request' | 'openRequests' | 'putRequest' | 'joinRequest' | 'closeRequest'> {
  return {
    request: (scope, id) => atOneMoment(reading, (then) => requestOf(then, scope, id)),
    openRequests: (scope) => atOneMoment(reading, (then) => openRequests(then, scope)),
    putRequest: (scope, request) =>
      db.transaction().execute(async (inside) => {
        const { id, words, card = null, times, at, state, closed, asking } = request;
        const closing = { closed_at: closed?.at ?? null, answer: closed?.card ?? null };
        await inside
          .insertInto('card_request')
          .values({ scope, id, words, card, times, asked_at: at, state, ...closing })
          .execute();
        for (const each of asking)
          await inside
            .insertInto('card_asking')
            .values(askingRow(scope, id, each))
            .execute();
        await inside
          .insertInto('notice')
          .values({ scope, of: 'requested', noticed_at: at, request: id })
          .execute();
      }),
    joinRequest: (scope, id, asking) =>
      db.transaction().execute(async (inside) => {
        const request = await requestOf(inside, scope, id);
        if (request?.state !== 'open') return false;
        const { asked_at: _, ...row } = askingRow(scope, id, asking);
        const asked = request.asking.some(({ by }) => by === asking.by);
        await inside
          .insertInto('card_asking')
          .values({ ...row, asked_at: asking.at })
          .onConflict((conflict) =>
            conflict
              .columns(['scope', 'request', 'asked_by'])
              .doUpdateSet({ tell: row.tell, channel: row.channel }),
          )
          .execute();
        if (!asked)
          await one(inside, scope, id)
            .set({ times: sql<number>`times + 1` })
            .execute();
        return true;
      }),
    closeRequest: (scope, id, closed, action) =>
      db.transaction().execute(async (inside) => {
        const answered = closed.card !== undefined;
        const { numUpdatedRows } = await one(inside, scope, id)
          .set({
            state: answered ? 'answered' : 'dismissed',
            closed_at: closed.at,
            answer: closed.card ?? null,
          })
          .where('state', '=', 'open')
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await tellOf(inside, scope, id, { answered, at: closed.at });
        await logActions(inside, scope, [action]);
        return true;
      }),
  };
}

/** That something new waits is no news any more; that it was answered is, to whoever wanted to be told. Nobody else is remembered. */
async function tellOf(
  db: Db,
  scope: GuildScope,
  request: CardRequest['id'],
  { answered, at }: { readonly answered: boolean; readonly at: number },
): Promise<void> {
  await db.deleteFrom('notice').where('scope', '=', scope).where('request', '=', request).execute();
  await db
    .deleteFrom('card_asking')
    .where('scope', '=', scope)
    .where('request', '=', request)
    .$if(answered, (silent) => silent.where('tell', '=', 0))
    .execute();
  const asking = await db
    .selectFrom('card_asking')
    .select('number')
    .where('scope', '=', scope)
    .where('request', '=', request)
    .orderBy('number')
    .execute();
  const told = asking.map(({ number }) => ({
    scope,
    of: 'answered' as const,
    noticed_at: at,
    request,
    asking: number,
  }));
  if (told.length > 0) await db.insertInto('notice').values(told).execute();
}

function one(db: Db, scope: GuildScope, id: CardRequest['id']) {
  return db.updateTable('card_request').where('scope', '=', scope).where('id', '=', id);
}

async function openRequests(db: Db, scope: GuildScope): Promise<readonly CardRequest[]> {
  const rows = await db
    .selectFrom('card_request')
    .selectAll()
    .where('scope', '=', scope)
    .where('state', '=', 'open')
    .orderBy('asked_at')
    .orderBy('number')
    .execute();
  const asking = await db
    .selectFrom('card_asking')
    .innerJoin('card_request', (join) =>
      join
        .onRef('card_request.scope', '=', 'card_asking.scope')
        .onRef('card_request.id', '=', 'card_asking.request'),
    )
    .selectAll('card_asking')
    .where('card_request.scope', '=', scope)
    .where('state', '=', 'open')
    .orderBy('card_asking.number')
    .execute();
  const theirs = Map.groupBy(asking, ({ request }) => request);
  return rows.map((row) => fromRows(row, theirs.get(row.id) ?? []));
}

async function requestOf(db: Db, scope: GuildScope, id: CardRequest['id']): Promise<CardRequest | undefined> {
  const row = await db
    .selectFrom('card_request')
    .selectAll()
    .where('scope', '=', scope)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const asking = await db
    .selectFrom('card_asking')
    .selectAll()
    .where('scope', '=', scope)
    .where('request', '=', id)
    .orderBy('number')
    .execute();
  return fromRows(row, asking);
}

type Row<Table extends 'card_request' | 'card_asking'> = Omit<Schema[Table], 'number'>;

function fromRows(row: Row<'card_request'>, asking: readonly Row<'card_asking'>[]): CardRequest {
  const { id, words, card, times, asked_at: at, state, closed_at: closed, answer } = row;
  return {
    id,
    words,
    ...(card !== null && { card }),
    asking: asking.map(askingOf),
    times,
    at,
    state,
    ...(closed !== null && { closed: { at: closed, ...(answer !== null && { card: answer }) } }),
  };
}

export function askingOf({ asked_by, asked_at, channel, tell }: Row<'card_asking'>): Asking {
  return { by: asked_by, at: asked_at, channel, tell: tell === 1 };
}

function askingRow(scope: GuildScope, request: CardRequest['id'], { by, at, channel, tell }: Asking) {
  return { scope, request, asked_at: at, asked_by: by, channel, tell: tell ? 1 : 0 };
}

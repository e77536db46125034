import type { CardStore } from '../../../cards/card-store.ts';
import type { Notice } from '../../../cards/notice.ts';
import { publisherOf } from '../../card-shown.ts';
import { atOneMoment, type Db } from '../changes.ts';
import { cardOf } from './card-rows.ts';
import { askingOf } from './requests.ts';

/** What somebody is to be told of, as `CardStore` has it. */
export function noticesIn(db: Db, reading: Db): Pick<CardStore, 'dueNotices' | 'noticeTold'> {
  return {
    dueNotices: (atMost) => atOneMoment(reading, (then) => dueNotices(then, atMost)),
    noticeTold: (number) =>
      db.transaction().execute(async (inside) => {
        const told = await inside
          .selectFrom('notice')
          .select('asking')
          .where('number', '=', number)
          .executeTakeFirst();
        if (told === undefined) return;
        await inside.deleteFrom('notice').where('number', '=', number).execute();
        // Who was told is not remembered any longer.
        if (told.asking !== null)
          await inside.deleteFrom('card_asking').where('number', '=', told.asking).execute();
      }),
  };
}

async function dueNotices(db: Db, atMost: number): Promise<readonly Notice[]> {
  const rows = await db
    .selectFrom('notice')
    .leftJoin('card_request', (join) =>
      join.onRef('card_request.scope', '=', 'notice.scope').onRef('card_request.id', '=', 'notice.request'),
    )
    .leftJoin('card_asking', 'card_asking.number', 'notice.asking')
    .select(['notice.number', 'notice.scope', 'noticed_at as at', 'of', 'notice.card', 'notice.request'])
    .select(['words', 'answer', 'card_asking.asked_at', 'asked_by', 'channel', 'tell'])
    .orderBy('notice.number')
    .limit(atMost)
    .execute();
  const due: Notice[] = [];
  for (const { number, scope, at, of, card, request, words, answer, ...asked } of rows) {
    const { asked_at, asked_by, channel, tell } = asked;
    if (of === 'source-gone' && card !== null) {
      const found = await cardOf(db, scope, card);
      const publisher = found && publisherOf(found)?.id;
      due.push({ number, scope, at, of, card, ...(publisher !== undefined && { publisher }) });
    } else if (of === 'requested' && request !== null) due.push({ number, scope, at, of, request });
    else if (of === 'answered' && words !== null && answer !== null) {
      if (request === null || asked_at === null || asked_by === null || channel === null || tell === null)
        continue;
      const asking = askingOf({ scope, request, asked_at, asked_by, channel, tell });
      due.push({ number, scope, at, of, words, card: answer, asking });
    }
  }
  return due;
}

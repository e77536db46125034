import { setTimeout as sleep } from 'node:timers/promises';
import type { DueNotice } from '../../cards/notice.ts';
import { facts } from '../failure.ts';
import { isForGood } from '../posts/for-good.ts';
import { tellAnswered } from './tell-answered.ts';
import { tellRequested } from './tell-requested.ts';
import { tellSourceGone } from './tell-source-gone.ts';
import type { Telling } from './telling.ts';

/** How often it is asked what is due, and how long after a failure it is tried again, in ms. */
const usual = { next: 4000, failed: 30_000 } as const;

/** How many are taken at once. */
const atOnce = 20;

/**
 * Tells people what they are to be told of, until stopped. What is due stays due over a restart. Each is told once: by a number that
 * Discord enforces for some minutes, so that what was sent just before the bot ended is not sent again after it.
 */
export async function tellNotices(
  telling: Telling,
  pauses: Readonly<Record<keyof typeof usual, number>> = usual,
): Promise<void> {
  const { desk, signal } = telling;
  // Those that Discord would not take just now; others have their turn meanwhile.
  const later = new Map<DueNotice['number'], number>();
  // Those that were told where that could not be noted: they are not told again.
  const told = new Set<DueNotice['number']>();
  while (!signal.aborted) {
    try {
      const due = await desk.app.dueNotices(atOnce + later.size);
      for (const notice of due) {
        if (signal.aborted) return;
        const now = performance.now();
        if ((later.get(notice.number) ?? 0) > now) continue;
        later.delete(notice.number);
        if (!told.has(notice.number) && !(await isTold(notice, telling))) {
          later.set(notice.number, now + pauses.failed);
          continue;
        }
        told.add(notice.number);
        await desk.app.noticeTold(notice.number);
        told.delete(notice.number);
      }
      if (due.length === 0) later.clear();
    } catch (error) {
      desk.log.warn(facts(error), 'it could not be looked up who has to be told of something');
    }
    await sleep(pauses.next, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** Whether nothing more is to be done about it: it was told, or Discord will never take it. */
async function isTold(notice: DueNotice, telling: Telling): Promise<boolean> {
  const { log } = telling.desk;
  try {
    await tellOne(notice, telling);
    return true;
  } catch (error) {
    const forGood = isForGood(error);
    if (forGood) log.info(facts(error), 'somebody cannot be told of something');
    else log.warn(facts(error), 'somebody could not be told of something; trying again');
    return forGood;
  }
}

function tellOne(notice: DueNotice, telling: Telling): Promise<void> {
  switch (notice.of) {
    case 'requested':
      return tellRequested(notice, telling);
    case 'source-gone':
      return tellSourceGone(notice, telling);
    case 'answered':
      return tellAnswered(notice, telling);
  }
}

import type { Card, CardEvent } from './card.ts';

/**
 * What of a card's history everybody sees, oldest first: what was published, corrected and retired. A correction that waited for
 * another moderator counts from when they published it, by them, with the reason of whoever wrote it; one that was sent back or
 * overtaken never was.
 */
export function publicHistory(card: Card): readonly CardEvent[] {
  return card.history.flatMap((event, at) => {
    if (event.did === 'retire') return [event];
    if (event.did === 'publish') return [event.version === 1 ? event : corrected(card, event, at)];
    return event.did === 'correct' && wasPublished(card, event, at) ? [event] : [];
  });
}

/** What was done last that everybody sees; undefined of a card that was never published. */
export function lastPublic(card: Card): CardEvent | undefined {
  return publicHistory(card).at(-1);
}

/** Who wrote a version, and when. */
export function writingOf({ history }: Card, version: number): Pick<CardEvent, 'by' | 'at'> {
  const found = history.findLast(
    (event) => event.version === version && ['create', 'write', 'correct'].includes(event.did),
  );
  const { by, at } = found ?? history[0];
  return { ...(by !== undefined && { by }), at };
}

/** The publication of a correction that waited, as the correction that it is. */
function corrected({ history }: Card, event: CardEvent, at: number): CardEvent {
  const wrote = history.slice(0, at).findLast(({ did }) => did === 'correct');
  const why = wrote?.why ?? event.why;
  return { ...event, did: 'correct', ...(why !== undefined && { why }) };
}

/** Whether a correction was shown at once: the next one is of another version then, and none publishes or drops it. */
function wasPublished({ history, published }: Card, { version }: CardEvent, at: number): boolean {
  const next = history[at + 1];
  if (next === undefined || next.did === 'retire') return published >= version;
  return next.did === 'correct' && next.version > version;
}

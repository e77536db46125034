import type { Card } from '../../../cards/card.ts';
import { Refusal } from '../../../refusal.ts';
import type { Desk } from '../../desk.ts';
import { chosenOf } from '../../library/chosen.ts';
import { memberOf } from '../../member.ts';
import { timeZoneOf } from '../../posts/gone.ts';
import { respond, respondByChange } from '../../respond.ts';
import type { Outcome } from '../../outcome.ts';
import type { Answerable, Press } from '../../send.ts';
import type { CardPress } from '../card-press.ts';
import { historyCard } from './history-card.ts';
import { cardNamed } from './named.ts';
import type { CardPart } from '../part.ts';
import { cardFor, cardSeen } from './show.ts';
import { versionsPress } from './versions-id.ts';

/** /card history. */
export function runHistory(to: Answerable, desk: Desk, { card }: { readonly card: string }): Promise<void> {
  return respond(to, desk, { hidden: true }, async () =>
    historyOf(to, desk, await cardNamed(memberOf(to, desk), desk, card, 'any'), 0),
  );
}

/** The button of a card, on a message of its own; those of a history turn it. */
export function pressHistory(to: Press, desk: Desk, { card, from }: CardPress): Promise<void> {
  if (from === undefined) return respond(to, desk, { hidden: true }, () => historyOf(to, desk, card, 0));
  return respondByChange(to, desk, () => historyOf(to, desk, card, from));
}

/** Everything that was done, for moderators; for everybody else what was published, corrected and retired. */
async function historyOf(to: Answerable, desk: Desk, card: Card['id'], from: number): Promise<Outcome> {
  const member = memberOf(to, desk);
  const { app } = desk;
  const [rights, seen, timeZone] = await Promise.all([
    app.rights(member),
    cardSeen(member, desk, { card }),
    timeZoneOf(member.scope, desk),
  ]);
  const events = rights.includes('moderate')
    ? await app.cardHistory(member, card)
    : await app.openHistory({ ...member, pack: null }, card);
  if (seen === undefined || events === undefined) throw new Refusal('refusal.no-card');
  return historyCard({
    card,
    title: seen.text.title,
    events,
    from: Math.min(from, Math.max(0, events.length - 1)),
    versions: Math.max(seen.version, seen.published),
    timeZone,
    wording: desk.wordingFor(to.locale),
  });
}

/** The select of a history: the chosen text on a message of its own, so that the history stays. */
export const versionsPart: CardPart = {
  press(to, desk) {
    const card = versionsPress(to.customId);
    if (card === undefined) return undefined;
    return respond(to, desk, { hidden: true }, () => {
      const version = /^\d{1,4}$/.exec(chosenOf(to))?.[0];
      if (version === undefined) throw new Refusal('refusal.old-button');
      return cardFor(to, desk, { card, version: Number(version) });
    });
  },
};

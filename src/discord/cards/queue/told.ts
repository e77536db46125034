import { say } from '../../../answer/say.ts';
import type { GuildScope } from '../../../library/asker.ts';
import { Refusal } from '../../../refusal.ts';
import { textOf } from '../../card/passage-text.ts';
import type { Desk } from '../../desk.ts';
import { memberNow } from '../../notices/member-now.ts';
import { timeZoneOf } from '../../posts/gone.ts';
import { respond } from '../../respond.ts';
import type { Outcome } from '../../outcome.ts';
import type { Press } from '../../send.ts';
import type { CardPart } from '../part.ts';
import { cardFor } from '../find/show.ts';
import { shownCard } from '../shown/shown-card.ts';
import { toldPress, type ToldPress } from './told-id.ts';

/** Shows the answer to whoever asked, as far as it is open to them now, and to nobody else. */
export const told: CardPart = {
  press(to, desk) {
    const press = toldPress(to.customId);
    if (press === undefined) return undefined;
    return respond(to, desk, { hidden: true }, async () => {
      if (!('user' in press)) return directly(to, desk, press);
      if (to.user.id !== press.user) throw new Refusal('refusal.not-asked-by-you');
      return cardFor(to, desk, { card: press.card });
    });
  },
};

/**
 * In direct messages, Discord says nothing of somebody's roles in a server: they are looked up. It is shown without buttons, which
 * would lead nowhere there.
 */
async function directly(
  to: Press,
  desk: Desk,
  { card: id, server, channel }: Extract<ToldPress, { readonly server: string }>,
): Promise<Outcome> {
  const scope: GuildScope = `guild:${server}`;
  const member = await memberNow(to.client, server, to.user.id, channel);
  const at = desk.clock().getTime();
  const card = member && (await desk.app.openCard({ scope, ...member, at, pack: null }, id));
  if (card === undefined) throw new Refusal('refusal.no-card');
  const wording = desk.wordingFor(to.locale);
  return shownCard({
    card,
    wording,
    timeZone: await timeZoneOf(scope, desk),
    forAll: false,
    foot: textOf(
      [
        {
          role: 'note',
          pieces: [say.label('notice.all-of-it', { command: say.name('/card show'), card: say.name(id) })],
        },
      ],
      wording,
    ),
    rowsFor: () => [],
  });
}

import type { CardState } from '../../../cards/card.ts';
import type { CardFilter } from '../../../cards/carding.ts';
import type { Desk } from '../../desk.ts';
import { chosenOf } from '../../library/chosen.ts';
import { memberOf } from '../../member.ts';
import { timeZoneOf } from '../../posts/gone.ts';
import { respond, respondByChange } from '../../respond.ts';
import type { Outcome } from '../../outcome.ts';
import type { Answerable } from '../../send.ts';
import { cardId } from '../card-press.ts';
import { foundCard, listCard, perPage } from './list-card.ts';
import { listPress, states } from './list-id.ts';
import type { CardPart } from '../part.ts';
import { refused } from '../refused.ts';
import { cardFor } from './show.ts';

/** What /card list was asked. */
type Options = {
  readonly state?: CardState | undefined;
  readonly tag?: string | undefined;
  readonly words?: string | undefined;
  readonly gone?: boolean | undefined;
};

/** /card list: for moderators; whether somebody is one, the app looks up. */
export function runList(to: Answerable, desk: Desk, { state, tag, words, gone }: Options): Promise<void> {
  return respond(to, desk, { hidden: true }, () => {
    const [tagged, typed] = [oneLine(tag)?.toLowerCase(), oneLine(words)];
    const filter: CardFilter = {
      ...(state !== undefined && { state }),
      ...(tagged !== undefined && { tag: tagged }),
      ...(typed !== undefined && { words: typed }),
      ...(gone === true && { sourceGone: true }),
    };
    return pageOf(to, desk, filter, 0);
  });
}

/** /card find: cards that are open to whoever asks; where there is only one with their words, that one itself. */
export function runFind(
  to: Answerable,
  desk: Desk,
  options: { readonly words?: string | undefined },
): Promise<void> {
  return respond(to, desk, { hidden: true }, async () => {
    const words = oneLine(options.words);
    const member = memberOf(to, desk);
    const [found, timeZone] = await Promise.all([
      desk.app.findCards({ ...member, pack: null }, words ?? '', perPage),
      timeZoneOf(member.scope, desk),
    ]);
    const [only, ...others] = found;
    if (words !== undefined && only !== undefined && others.length === 0)
      return cardFor(to, desk, { card: only.card, version: only.published });
    return foundCard(found, words, { timeZone, wording: desk.wordingFor(to.locale) });
  });
}

/** The buttons and selects of a list: `crd;list;…`. */
export const listPart: CardPart = {
  press(to, desk) {
    const press = listPress(to.customId);
    switch (press?.do) {
      case undefined:
        return undefined;
      case 'open':
        // On a message of its own, so that the list stays where it was.
        return to.isStringSelectMenu() && cardId.test(to.values[0] ?? '')
          ? respond(to, desk, { hidden: true }, () => cardFor(to, desk, { card: chosenOf(to) }))
          : refused(to, desk);
      case 'turn':
        return respondByChange(to, desk, () => pageOf(to, desk, press.filter, press.page));
      case 'filter':
        return respondByChange(to, desk, () => {
          const state = states.find((each) => each === chosenOf(to));
          return pageOf(to, desk, { ...press.filter, ...(state !== undefined && { state }) }, 0);
        });
    }
  },
};

async function pageOf(to: Answerable, desk: Desk, filter: CardFilter, page: number): Promise<Outcome> {
  const member = memberOf(to, desk);
  const [found, timeZone] = await Promise.all([
    desk.app.cards(member, { ...filter, page, size: perPage }),
    timeZoneOf(member.scope, desk),
  ]);
  return listCard(found, filter, { timeZone, wording: desk.wordingFor(to.locale) });
}

/** What somebody typed, on one line; undefined where that is nothing. */
function oneLine(typed: string | undefined): string | undefined {
  const line = typed?.replace(/\s+/g, ' ').trim() ?? '';
  return line === '' ? undefined : line;
}

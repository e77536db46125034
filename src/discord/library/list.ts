import type { Desk } from '../desk.ts';
import { memberOf } from '../member.ts';
import { respond, respondByChange } from '../respond.ts';
import type { Outcome } from '../outcome.ts';
import type { Answerable, Press } from '../send.ts';
import { showArticle } from './articles.ts';
import { chosenOf } from './chosen.ts';
import type { LibraryPress, ListFilter } from './custom-id.ts';
import { listCard, perPage } from './list-card.ts';
import { packNamed } from './named.ts';
import { anyPack, noPack } from './pack-words.ts';

/** What /library list was asked. */
type Options = {
  readonly pack?: string | undefined;
  readonly words?: string | undefined;
  readonly removed?: boolean | undefined;
};

/** /library list. */
export function runList(to: Answerable, desk: Desk, { pack, words, removed }: Options): Promise<void> {
  return respond(to, desk, { hidden: true }, async () => {
    const named = pack === undefined ? undefined : await packNamed(memberOf(to, desk), desk, pack);
    const filter: ListFilter = {
      ...(named !== undefined && { pack: named.id }),
      ...(words !== undefined && { words: words.replace(/\s+/g, ' ') }),
      ...(removed === true && { removed }),
    };
    return pageOf(to, desk, filter, 0);
  });
}

/** A button or select of a list. */
export function pressList(
  to: Press,
  desk: Desk,
  press: Extract<LibraryPress, { readonly on: 'list' }>,
): Promise<void> {
  switch (press.do) {
    case 'open':
      // A card of its own, so that the list stays where it was.
      return showArticle(to, desk, to.isStringSelectMenu() ? (to.values[0] ?? '') : '');
    case 'turn':
      return respondByChange(to, desk, () => pageOf(to, desk, press.filter, press.page));
    case 'filter':
      return respondByChange(to, desk, () => {
        const pack = chosenOf(to);
        const within = pack === noPack ? null : pack;
        return pageOf(to, desk, { ...press.filter, ...(pack !== anyPack && { pack: within }) }, 0);
      });
  }
}

async function pageOf(to: Answerable, desk: Desk, filter: ListFilter, page: number): Promise<Outcome> {
  const member = memberOf(to, desk);
  const [kept, { packs }] = await Promise.all([
    desk.app.kept(member, { ...filter, page, size: perPage }),
    desk.app.shelving(member),
  ]);
  return listCard(kept, filter, packs, desk.wordingFor(to.locale));
}

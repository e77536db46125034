import type { Card } from '../../../src/cards/card.ts';
import { changeCard, type CardChange } from '../../../src/cards/change-card.ts';
import type { GuildScope } from '../../../src/library/asker.ts';
import type { Store } from '../../../src/store/store.ts';
import { action, card, person, post, request, said } from './acts.ts';

/** A change of what is kept. */
export type Act = { readonly is: string; readonly make: (store: Store) => Promise<unknown> };

/** What is drawn of a change. */
export type Drawn = {
  readonly about: string;
  readonly other: string;
  readonly user: string;
  readonly when: number;
  readonly named: string;
  readonly reviewed: boolean;
  readonly cardId: string;
  readonly requestId: string;
  readonly does: CardChange['does'];
};

/** Whatever can be done with cards and in the queue of a server, said so that a failing run can be read; what is not possible then does nothing. */
export function cardActs(of: GuildScope, elsewhere: GuildScope, drawn: Drawn): readonly Act[] {
  const { about, other, user, when, named, reviewed, cardId: id, requestId: asked, does: did } = drawn;
  const log = (what: Parameters<typeof action>[0], on: string) => action(what, on, { by: user, at: when });
  const text = said([about, other], { title: named });
  const change = (before: Card | undefined) => {
    if (before === undefined) return undefined;
    const { revision } = before;
    const made = changeCard(
      before,
      { does: did, by: person(user), at: when, revision, text, why: 'A reason' },
      { reviewed },
    );
    return 'card' in made ? made.card : undefined;
  };
  const changing = async ({ cards }: Store) => {
    const after = change(await cards.card(of, id));
    return after && cards.saveCard(of, after, log('card-changed', id));
  };
  return [
    {
      is: 'make a card',
      make: ({ cards }) => cards.saveCard(of, card(id, [about], user), log('card-created', id)),
    },
    { is: `${did} a card`, make: changing },
    { is: `${did} a card once more`, make: changing },
    {
      is: 'delete a card',
      make: async ({ cards }) => {
        const { revision = 1 } = (await cards.card(of, id)) ?? {};
        return cards.deleteCard(of, { id, revision }, log('card-deleted', id));
      },
    },
    {
      is: 'bring in what another server has',
      make: async ({ cards }) => {
        const all = await cards.cards(elsewhere);
        const seen = { cardsRevision: await cards.cardsRevision(of) };
        return cards.importCards(of, all, seen, log('cards-imported', String(all.length)));
      },
    },
    {
      is: 'post a card',
      make: ({ guild }) =>
        guild.posted(
          of,
          post(user, [about], { deed: { by: user, at: when }, card: { id, version: 1 } }),
          log('posted', user),
        ),
    },
    {
      is: 'ask',
      make: ({ cards }) =>
        cards
          .putRequest(of, request(asked, { by: user, at: when, tell: reviewed }))
          .catch(() => 'there already'),
    },
    {
      is: 'ask the same',
      make: ({ cards }) =>
        cards.joinRequest(of, asked, { by: user, at: when, channel: '501', tell: reviewed }),
    },
    {
      is: 'answer',
      make: ({ cards }) =>
        cards.closeRequest(of, asked, { at: when, card: id }, log('request-answered', asked)),
    },
    {
      is: 'dismiss',
      make: ({ cards }) => cards.closeRequest(of, asked, { at: when }, log('request-dismissed', asked)),
    },
    {
      is: 'tell',
      make: async ({ cards }) => {
        const [notice] = await cards.dueNotices(1);
        return notice && cards.noticeTold(notice.number);
      },
    },
  ];
}

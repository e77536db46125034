import { changeCard, newCard, type CardChange } from '../../cards/change-card.ts';
import type { Card, CardText, Person } from '../../cards/card.ts';
import type { Action } from '../../guild/kept.ts';
import type { Article } from '../../library/article.ts';
import type { GuildScope } from '../../library/asker.ts';
import type { Store } from '../../store/store.ts';
import { oneOf } from '../fuzz/random.ts';
import { wordOf } from './fiction.ts';

/** What is drawn of a change. */
export type Drawn = {
  readonly scope: GuildScope;
  /** Another server, whose cards are brought in. */
  readonly from: GuildScope;
  readonly by: string;
  /** ms UTC. */
  readonly at: number;
  readonly step: number;
  readonly text: number;
  /** What is quoted. */
  readonly articles: readonly Article['id'][];
  readonly draw: () => number;
};

/** One change of cards or of the queue, by its name. */
type CardAct = readonly [is: string, make: (store: Store) => Promise<unknown>];

/** So many steps later, changes are about other cards: what is retired stays as it is. */
const epoch = 400;

/** The requests that there may be; one that is closed is gone after some hundred steps. */
export const requestIds: readonly [string, ...string[]] = [
  'ASKED001',
  'ASKED002',
  'ASKED003',
  'ASKED004',
  'ASKED005',
  'ASKED006',
];

/** Everything that can be done with cards, whatever is possible then; what is not, does nothing. */
export function cardActs({ scope, from, by, at, step, text, articles, draw }: Drawn): readonly CardAct[] {
  const id = `CARD${Math.floor(step / epoch)}${oneOf(draw, ['A', 'B'])}`;
  const request = oneOf(draw, requestIds);
  const person: Person = { id: by, name: `Somebody called ${by}` };
  const log = (what: Action['what'], about: string): Action => ({ deed: { by, at }, what, about });
  const says = saying(text, articles);
  const reviewed = draw() < 0.3;
  const act =
    (does: CardChange['does'], what: Action['what']) =>
    async ({ cards }: Store) => {
      const before = await cards.card(scope, id);
      if (before === undefined) return false;
      const change = { does, by: person, at, revision: before.revision, text: says, why: 'A reason' };
      const after = changeCard(before, change, { reviewed });
      return 'card' in after && cards.saveCard(scope, after.card, log(what, id));
    };
  const asking = { by, at, channel: '500', tell: draw() < 0.7 };
  const words = `Was the ${wordOf(text)} opened?`;
  return [
    [
      'make a card',
      ({ cards }) => cards.saveCard(scope, newCard(id, says, person, at), log('card-created', id)),
    ],
    ['write a card', act('write', 'card-changed')],
    ['send a card to review', act('submit', 'card-submitted')],
    ['send a card back', act('send-back', 'card-sent-back')],
    ['publish a card', act('publish', 'card-published')],
    ['publish a card once more', act('publish', 'card-published')],
    ['correct a card', act('correct', 'card-corrected')],
    ['retire a card', draw() < 0.2 ? act('retire', 'card-retired') : act('correct', 'card-corrected')],
    ['delete a card', ({ cards }) => deleteCard(cards, scope, id, log('card-deleted', id))],
    ['bring cards in', (store) => bringIn(store, { scope, from }, log('cards-imported', id))],
    ['post a card', (store) => post(store, { scope, id, message: `6${step % 20}` }, log('posted', '6'))],
    [
      'ask for a source',
      async ({ cards }) => {
        if ((await cards.request(scope, request)) !== undefined) return false;
        return cards.putRequest(scope, { id: request, words, asking: [asking], times: 1, at, state: 'open' });
      },
    ],
    ['ask for the same', ({ cards }) => cards.joinRequest(scope, request, asking)],
    [
      'answer',
      ({ cards }) => cards.closeRequest(scope, request, { at, card: id }, log('request-answered', request)),
    ],
    ['dismiss', ({ cards }) => cards.closeRequest(scope, request, { at }, log('request-dismissed', request))],
    ['tell', tellOldest],
    ['tell once more', tellOldest],
  ];
}

function saying(text: number, articles: readonly Article['id'][]): CardText {
  return {
    title: `The ${wordOf(text)} was opened on Monday`,
    quotes: articles.map((article, at) => ({
      article,
      span: { start: at, end: at + 20 },
      sha256: 'ab'.repeat(32),
    })),
    claims: [`The ${wordOf(text)} was never opened.`],
    tags: ['quay'],
  };
}

async function deleteCard(cards: Store['cards'], scope: GuildScope, id: Card['id'], action: Action) {
  const { revision } = (await cards.card(scope, id)) ?? {};
  return revision !== undefined && cards.deleteCard(scope, { id, revision }, action);
}

/** The last cards of another server, as they are. */
async function bringIn(
  { cards }: Store,
  { scope, from }: { readonly scope: GuildScope; readonly from: GuildScope },
  action: Action,
) {
  const seen = { cardsRevision: await cards.cardsRevision(scope) };
  return cards.importCards(scope, (await cards.cards(from)).slice(-3), seen, action);
}

async function post(
  { cards, guild }: Store,
  { scope, id, message }: { readonly scope: GuildScope; readonly id: Card['id']; readonly message: string },
  action: Action,
) {
  const card = await cards.card(scope, id);
  const version = card?.published ?? 0;
  if (card === undefined || version === 0) return false;
  const passages = card.versions[version - 1]?.quotes.map(({ article }) => article) ?? [];
  const { deed } = action;
  const shows = { channel: '500', message, deed, passages, language: 'en', card: { id, version } };
  return guild.posted(scope, shows, action);
}

async function tellOldest({ cards }: Store) {
  const [notice] = await cards.dueNotices(1);
  return notice !== undefined && cards.noticeTold(notice.number);
}

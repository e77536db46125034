import { say } from '../answer/say.ts';
import type { Action } from '../guild/kept.ts';
import type { GuildScope } from '../library/asker.ts';
import { Refusal } from '../refusal.ts';
import type { Card, CardEvent } from './card.ts';
import type { Carding } from './carding.ts';
import { cardLimits } from './limits.ts';
import type { Needs } from './needs.ts';
import { isSound } from './sound-card.ts';

/** Cards that go from server to server, with their history: for whoever runs the bot, so that it takes no right. */
export function movingCards({
  cards,
  turn,
}: Pick<Needs, 'cards' | 'turn'>): Pick<Carding, 'exportCards' | 'importCards'> {
  return {
    exportCards: (scope) => cards.cards(scope),
    importCards: (scope, given, at) =>
      turn(scope, async () => {
        given.forEach(demandSound(new Set(), at));
        for (let tries = 0; tries < mostTries; tries += 1) {
          const came = await bring(cards, scope, given, at);
          if (came !== undefined) return came;
        }
        throw new Refusal('refusal.busy');
      }),
  };
}

/** The bot may change cards of the same server while somebody brings some in from a command line. */
const mostTries = 20;

/** What came of it; undefined where cards were changed while they were compared. */
async function bring(
  cards: Needs['cards'],
  scope: GuildScope,
  given: readonly Card[],
  at: number,
): Promise<Awaited<ReturnType<Carding['importCards']>> | undefined> {
  // The revision first: what is read may be newer, and then nothing is kept.
  const cardsRevision = await cards.cardsRevision(scope);
  const here = new Map((await cards.cards(scope)).map((card) => [card.id, card]));
  const became = given.map((card) => joined(here.get(card.id), card));
  const many = (is: Joined['is']) => became.filter((each) => each.is === is).length;
  if (here.size + many('added') > cardLimits.cards)
    throw new Refusal('refusal.card-full', { limit: say.number(cardLimits.cards) });
  const wanted = became.flatMap((each) => (each.is === 'same' ? [] : [each.card]));
  const action: Action = { deed: { at }, what: 'cards-imported', about: String(wanted.length) };
  const isKept = wanted.length === 0 || (await cards.importCards(scope, wanted, { cardsRevision }, action));
  return isKept ? { added: many('added'), replaced: many('replaced'), same: many('same') } : undefined;
}

/** How far the clock may be ahead of the bot that a card comes from, in ms. */
const mostAhead = 86_400_000;

/** @throws Refusal where a card is none of ours, or there twice, or from a time that is still to come */
function demandSound(seen: Set<Card['id']>, now: number): (card: Card, at: number) => void {
  return (card, at) => {
    const isToCome = card.history.some((event) => event.at > now + mostAhead);
    if (!isSound(card) || isToCome || seen.has(card.id))
      throw new Refusal('refusal.card-unsound', { card: say.typed(card.id), number: say.number(at + 1) });
    seen.add(card.id);
  };
}

type Joined = { readonly is: 'added' | 'replaced'; readonly card: Card } | { readonly is: 'same' };

/**
 * A card that comes to one of the same id. Whoever had themselves erased here stays so: of what both have in common, the history
 * here is kept.
 * @throws Refusal `refusal.card-conflict` where neither goes on from the other
 */
function joined(here: Card | undefined, comes: Card): Joined {
  if (here === undefined) return { is: 'added', card: comes };
  const common = Math.min(here.history.length, comes.history.length);
  const [ours, theirs] = [here.history.slice(0, common), comes.history.slice(0, common)];
  const [shorter, longer] = here.revision <= comes.revision ? [here, comes] : [comes, here];
  const isOne =
    ours.every((event, at) => isSameEvent(event, theirs[at])) &&
    isSameTexts(
      shorter,
      longer,
      here.revision === comes.revision ? shorter.versions.length : shorter.published,
    );
  if (!isOne) throw new Refusal('refusal.card-conflict', { card: say.typed(comes.id) });
  if (here.revision >= comes.revision) return { is: 'same' };
  const [first, ...others] = [...ours, ...comes.history.slice(common)];
  return {
    is: 'replaced',
    card: { ...comes, history: first === undefined ? comes.history : [first, ...others] },
  };
}

function isSameEvent(a: CardEvent, b: CardEvent | undefined): boolean {
  return b !== undefined && a.did === b.did && a.at === b.at && a.version === b.version && a.why === b.why;
}

/** Whether the first so many versions are the same: published ones are never changed, and a draft may have been. */
function isSameTexts(a: Card, b: Card, many: number): boolean {
  return JSON.stringify(a.versions.slice(0, many)) === JSON.stringify(b.versions.slice(0, many));
}

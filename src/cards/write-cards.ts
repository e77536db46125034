import type { Author } from '../guild/member.ts';
import type { ChosenQuote, KeptQuote } from '../guild/kept-quote.ts';
import { say } from '../answer/say.ts';
import type { Acting } from '../guild/act.ts';
import type { Action } from '../guild/kept.ts';
import { sha256 } from '../library/sound.ts';
import { Refusal } from '../refusal.ts';
import { lastText, type Card, type CardDeed, type CardText } from './card.ts';
import type { AskedChange, Carding, TypedCard } from './carding.ts';
import { cardRefusal, changedMeanwhile } from './card-refusal.ts';
import { changeCard, newCard } from './change-card.ts';
import { cardLimits } from './limits.ts';
import type { Needs } from './needs.ts';
import { areOpen, shownQuotes } from '../guild/seeing.ts';
import { shownToModerator } from './show-card.ts';
import { atMost, personOf, typedReason, typedText } from './typed-card.ts';

/** What the log says of each change. */
const logged: Readonly<Record<Exclude<CardDeed, 'create' | 'import'>, Action['what']>> = {
  write: 'card-changed',
  submit: 'card-submitted',
  'send-back': 'card-sent-back',
  publish: 'card-published',
  correct: 'card-corrected',
  retire: 'card-retired',
};

/** Making, changing and deleting cards; it needs `moderate`, and one change of a server is done after the other. */
export function writingCards(needs: Needs): Pick<Carding, 'createCard' | 'changeCard' | 'deleteCard'> {
  const { cards, act, library, held, makeId } = needs;
  return {
    createCard: (author, typed) =>
      act.change(author, 'moderate', async ({ scope, log }) => {
        const { byId } = await held(scope);
        if (byId.size >= cardLimits.cards)
          throw new Refusal('refusal.card-full', { limit: say.number(cardLimits.cards) });
        const text = await textOf(needs, author, typed);
        const made = newCard(newId(makeId, byId), text, personOf(author), author.at);
        if (!(await cards.saveCard(scope, made, log('card-created', made.id))))
          throw new Error('A card has an id that another has');
        return shownToModerator(library, author, made);
      }),
    changeCard: (author, id, change) =>
      act.change(author, 'moderate', async (acting) => {
        const card = await there(needs, acting, id);
        const next = await changed(needs, acting, author, card, change);
        if (!(await cards.saveCard(acting.scope, next, acting.log(logged[change.does], id))))
          throw changedMeanwhile(await there(needs, acting, id), acting.settings.timeZone);
        return shownToModerator(library, author, next);
      }),
    deleteCard: (author, id, revision) =>
      act.change(author, 'moderate', async (acting) => {
        const card = await there(needs, acting, id);
        const { timeZone } = acting.settings;
        if (card.revision !== revision) throw changedMeanwhile(card, timeZone);
        if (card.published > 0) throw new Refusal('refusal.card-not-now');
        if (!(await cards.deleteCard(acting.scope, { id, revision }, acting.log('card-deleted', id))))
          throw changedMeanwhile(await there(needs, acting, id), timeZone);
      }),
  };
}

/** @throws Refusal `refusal.no-card` */
async function there({ cards }: Needs, { scope }: Pick<Acting, 'scope'>, id: Card['id']): Promise<Card> {
  const found = await cards.card(scope, id);
  if (found === undefined) throw new Refusal('refusal.no-card');
  return found;
}

/** A card after a change. @throws Refusal that says why it is not changed */
async function changed(
  needs: Needs,
  { settings }: Acting,
  author: Author,
  card: Card,
  change: AskedChange,
): Promise<Card> {
  // Who was slower is told so before anything else: what they typed is for a card that is not there any more.
  if (change.revision !== card.revision) throw changedMeanwhile(card, settings.timeZone);
  const why = typedReason(change.why);
  const text = 'text' in change ? await textOf(needs, author, change.text, lastText(card)) : undefined;
  const came = changeCard(
    card,
    {
      does: change.does,
      by: personOf(author),
      at: author.at,
      revision: change.revision,
      ...(text !== undefined && { text }),
      ...(why !== undefined && { why }),
    },
    { reviewed: settings.reviewCards },
  );
  if ('refused' in came) throw cardRefusal(came.refused, card, settings.timeZone);
  if (change.does === 'submit' || change.does === 'publish') await demandWords(needs, author, came.card);
  return came.card;
}

/** What somebody typed, with the passages that they chose. @throws Refusal where one is not open to them, or something is too long */
async function textOf(needs: Needs, author: Author, typed: TypedCard, before?: CardText): Promise<CardText> {
  const { title, note, claims, tags } = typedText(typed);
  const chosen = once(typed.quotes);
  atMost(chosen, cardLimits.quotes, 'refusal.card-quotes');
  const quotes: KeptQuote[] = [];
  for (const each of chosen) quotes.push(await quoteOf(needs, author, each, before?.quotes ?? []));
  return { title, ...(note !== undefined && { note }), quotes, claims, tags };
}

async function quoteOf(
  { library }: Needs,
  author: Author,
  { article, span: { start, end } }: ChosenQuote,
  before: readonly KeptQuote[],
): Promise<KeptQuote> {
  const span = { start, end };
  const found = await library.quoted(author, { article, span });
  const hash = found && sha256(found.quote.exact);
  // What a card from elsewhere had there were other words: nobody was shown these, so nobody chose them.
  const had = before.find((each) => placeOf(each) === placeOf({ article, span }));
  if (hash === undefined || (had !== undefined && had.sha256 !== hash)) throw new Refusal('refusal.gone');
  return { article, span, sha256: hash };
}

/** Who publishes stands by what they can read. @throws Refusal where an article is gone, or not open to them */
async function demandWords({ library }: Needs, author: Author, card: Card): Promise<void> {
  const quotes = await shownQuotes(library, author, lastText(card).quotes);
  if (!areOpen(quotes) || quotes.some((each) => 'gone' in each)) throw new Refusal('refusal.gone');
}

function once(chosen: readonly ChosenQuote[]): readonly ChosenQuote[] {
  return [...new Map(chosen.map((each) => [placeOf(each), each])).values()];
}

const placeOf = ({ article, span: { start, end } }: ChosenQuote) => `${article}:${start}:${end}`;

function newId(makeId: Needs['makeId'], taken: ReadonlyMap<Card['id'], Card>): Card['id'] {
  const made = makeId(8);
  return taken.has(made) ? newId(makeId, taken) : made;
}

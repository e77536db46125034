import type { ChosenQuote } from '../../src/guild/kept-quote.ts';
import type { App } from '../../src/app.ts';
import type { Card } from '../../src/cards/card.ts';
import type { AskedChange, ShownCard, TypedCard } from '../../src/cards/carding.ts';
import type { Author, Member } from '../../src/guild/member.ts';
import type { GuildScope } from '../../src/library/asker.ts';
import { add, manager, member, noon } from '../guild/server.ts';

/** An article of the fictional harbour town that every server of these tests has. */
export const bridge =
  'The bridge\n\nThe bridge costs 12 million crowns. It opens in June. Nobody pays a toll on it.';
export const ferry = 'The ferry\n\nThe ferry sails at noon on Mondays. A ticket costs 3 crowns.';

/** Somebody who writes cards by the right to manage the server, under a name. */
export function author(scope: GuildScope, given: Partial<Author> = {}): Author {
  return { ...manager(scope), name: 'Ada Wherry', ...given };
}

/** Another who may do the same. */
export function other(scope: GuildScope, given: Partial<Author> = {}): Author {
  return author(scope, { user: '901', name: 'Ben Quayle', ...given });
}

export function reader(scope: GuildScope, given: Partial<Member> = {}): Member {
  return member(scope, given);
}

/** Where words stand in an article of a server. */
export async function chosen(app: App, scope: GuildScope, id: string, words: string): Promise<ChosenQuote> {
  const found = await app.article(scope, id);
  const start = found?.article.text.indexOf(words) ?? -1;
  if (start === -1) throw new Error(`“${words}” is not in the article`);
  return { article: id, span: { start, end: start + words.length } };
}

/** A server with the article on the bridge, and a card as somebody types it. */
export async function founded(
  app: App,
  scope: GuildScope,
): Promise<{ readonly article: string; readonly typed: TypedCard }> {
  const article = await add(app, manager(scope), bridge);
  const quotes = [await chosen(app, scope, article, 'The bridge costs 12 million crowns.')];
  return { article, typed: { ...plain, quotes } };
}

/** What somebody types for a card, without its quotations. */
export const plain: Omit<TypedCard, 'quotes'> = {
  title: 'What the bridge costs',
  note: 'The council’s own figure.',
  claims: ['The bridge costs 40 million crowns.'],
  tags: ['bridge'],
};

/** Does something with a card as it was shown, and gives it as it is then. */
export async function next(
  app: App,
  who: Author,
  { card, revision }: Pick<ShownCard, 'card' | 'revision'>,
  does: AskedChange['does'],
  given: { readonly text?: TypedCard; readonly why?: string; readonly at?: number } = {},
): Promise<ShownCard> {
  const { text, why, at = noon } = given;
  const asked = { revision, ...(why !== undefined && { why }) };
  const by = { ...who, at };
  if (does !== 'write' && does !== 'correct') return app.changeCard(by, card, { ...asked, does });
  if (text === undefined) throw new Error(`To ${does} a card takes its text`);
  return app.changeCard(by, card, { ...asked, does, text });
}

/** A card that is published, by its id. */
export async function published(
  app: App,
  who: Author,
  typed: TypedCard,
  given: { readonly at?: number } = {},
): Promise<ShownCard> {
  return next(app, who, await app.createCard({ ...who, at: given.at ?? noon }, typed), 'publish', given);
}

/** Everything of a server's cards, as whoever runs the bot has it. */
export async function everything(app: App, scope: GuildScope) {
  const who = manager(scope);
  return {
    cards: await app.exportCards(scope),
    requests: await app.requests(who, { number: 0, size: 100 }),
    actions: await app.actions(who, { number: 0, size: 100 }),
  };
}

/** The card of an id as it is kept. */
export async function keptCard(app: App, scope: GuildScope, id: Card['id']): Promise<Card> {
  const found = (await app.exportCards(scope)).find((card) => card.id === id);
  if (found === undefined) throw new Error('There is no such card');
  return found;
}

import type { KeptQuote } from '../../../src/guild/kept-quote.ts';
import type { Card, CardText, Person } from '../../../src/cards/card.ts';
import { changeCard, newCard, type CardChange } from '../../../src/cards/change-card.ts';
import type { CardRequest } from '../../../src/cards/request.ts';
import type { KeptDraft } from '../../../src/guild/guild-store.ts';
import type { Action, Deed, Draft, Posted } from '../../../src/guild/kept.ts';
import type { Settings } from '../../../src/guild/settings.ts';
import { defaultSettings } from '../../../src/guild/settings.ts';
import type { Pack } from '../../../src/library/pack.ts';
import type { Facts } from '../../../src/library/article.ts';
import { written } from '../written-article.ts';

/* Short makers of what servers do, for the tests of stores. */

export const day = 24 * 60 * 60 * 1000;

/** ms UTC. */
export const noon = Date.UTC(2026, 2, 14, 12);

export const deed = (at: number = noon, by?: string): Deed => (by === undefined ? { at } : { by, at });

export const action = (
  what: Action['what'],
  about: string,
  { at = noon, by }: { readonly at?: number; readonly by?: string } = {},
): Action => ({ deed: deed(at, by), what, about });

export const pack = (id: string, change: Partial<Pack> = {}): Pack => ({
  id,
  name: `Week ${id}`,
  roles: [],
  channels: [],
  ...change,
});

export const settings = (change: Partial<Settings> = {}): Settings => ({ ...defaultSettings, ...change });

/** A draft of a text, with what it is going to become. */
export function drafted(
  text: string,
  {
    id = 'draft1234567',
    by = '100',
    at = noon,
    facts = {},
    ...change
  }: { readonly by?: string; readonly at?: number; readonly facts?: Partial<Facts> } & Partial<
    Omit<Draft, 'deed' | 'article'>
  > = {},
): KeptDraft {
  const { article, bytes } = written(text, { file: `${text.length}.txt`, ...facts });
  return {
    draft: {
      id,
      deed: { by, at },
      article: { id: article.id, file: article.file, facts: article.facts, pages: 0 },
      begins: text.slice(0, 600),
      bytes: bytes.length,
      warnings: [],
      ...change,
    },
    article,
    bytes,
  };
}

export const post = (message: string, passages: readonly string[], change: Partial<Posted> = {}): Posted => ({
  channel: '500',
  message,
  deed: { by: '100', at: noon },
  passages,
  language: 'en',
  ...change,
});

export const person = (id: string): Person => ({ id, name: `Name of ${id}` });

/** A passage of an article, which need not be there. */
export const passage = (article: string, start = 0): KeptQuote => ({
  article,
  span: { start, end: start + 4 },
  sha256: 'ab'.repeat(32),
});

export const said = (articles: readonly string[], change: Partial<CardText> = {}): CardText => ({
  title: 'The ferry does leave on Mondays',
  quotes: articles.map((article, at) => passage(article, at)),
  claims: ['No ferry leaves on Mondays.'],
  tags: ['ferry'],
  ...change,
});

/** A draft of a card. */
export const card = (id: string, articles: readonly string[], by = '100'): Card =>
  newCard(id, said(articles), person(by), noon);

/** The card after somebody did something with it, as the core changes it. */
export function changed(
  before: Card,
  does: CardChange['does'],
  {
    by = '100',
    at = noon,
    reviewed = false,
    ...more
  }: Partial<Pick<CardChange, 'text' | 'why' | 'at'>> & {
    readonly by?: string;
    readonly reviewed?: boolean;
  } = {},
): Card {
  const change = { does, by: person(by), at, revision: before.revision, ...more };
  const after = changeCard(before, change, { reviewed });
  if ('refused' in after) throw new Error(`A card is not changed like that: ${after.refused}`);
  return after.card;
}

export const published = (before: Card): Card => changed(before, 'publish');

/** What somebody asks a source for. */
export const request = (
  id: string,
  {
    by = '100',
    at = noon,
    tell = true,
    ...more
  }: { readonly by?: string; readonly at?: number; readonly tell?: boolean } & Partial<CardRequest> = {},
): CardRequest => ({
  id,
  words: 'No ferry leaves on Mondays.',
  asking: [{ by, at, tell, channel: '500' }],
  times: 1,
  at,
  state: 'open',
  ...more,
});

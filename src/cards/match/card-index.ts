import type { Article } from '../../library/article.ts';
import { mostRecent, type MostRecent } from '../../library/most-recent.ts';
import { makeLibrary } from '../../library/library-version.ts';
import { read, type Reading } from '../../library/reading.ts';
import { sha256 } from '../../library/sound.ts';
import { buildIndex, type Index } from '../../search/index.ts';
import { languageOf, stopWordsIn } from '../../search/stop-words.ts';
import { sentences } from '../../text/sentence.ts';
import { tokens } from '../../text/token.ts';
import { publishedText, type Card } from '../card.ts';
import { wordingTerms, type WordingTerms } from './likely.ts';
import { said, type Said } from './said.ts';

/** A wording that a card is found by: one of its claims, or the title of a card that has none. */
export type CardWording = {
  readonly card: Card['id'];
  readonly text: string;
  /** A title is a heading and states nothing, so that no message says the same as it. */
  readonly isClaim: boolean;
};

/** The published cards of a server, to be matched with messages. */
export type CardIndex = {
  /** Its readings are the wordings, in their order. */
  readonly index: Index;
  readonly wordings: readonly CardWording[];
  /** Those that have nothing which the ranking looks for ("That is not so"); they are compared with every message. */
  readonly untold: readonly number[];
};

/**
 * Makes the published cards among `cards` findable by their claims, each with its card's title beside it. Linear in the letters
 * of the wordings; ties are ranked in the order of the cards.
 */
export function cardIndex(cards: readonly Card[]): CardIndex {
  const titled = cards.flatMap(wordingsOf);
  const articles = titled.map(({ wording: { text }, title }, at) => articleOf(text, title, at));
  return {
    index: buildIndex(makeLibrary('local', articles, false), articles.map(lightly)),
    wordings: titled.map(({ wording }) => wording),
    untold: titled.flatMap(({ wording: { text } }, at) => (saysNothing(text) ? at : [])),
  };
}

function wordingsOf(card: Card): readonly { readonly wording: CardWording; readonly title: string }[] {
  const text = publishedText(card);
  if (card.state !== 'published' || text === undefined) return [];
  const claims = text.claims.filter((claim) => claim.trim() !== '');
  return claims.length === 0
    ? [{ wording: { card: card.id, text: text.title, isClaim: false }, title: '' }]
    : claims.map((claim) => ({
        wording: { card: card.id, text: claim, isClaim: true },
        title: text.title,
      }));
}

function saysNothing(text: string): boolean {
  const all = tokens(text).map(({ word }) => word);
  const empty = stopWordsIn(languageOf(all));
  return all.every((word) => empty.has(word));
}

/** A wording as an article of one block, so that it is ranked and compared as passages are. */
function articleOf(text: string, title: string, at: number): Article {
  const hash = sha256(text);
  return {
    id: hash.slice(0, 12),
    file: String(at).padStart(9, '0'),
    fileSha256: hash,
    textSha256: hash,
    text,
    facts: { title, flags: [] },
    blocks: [{ span: { start: 0, end: text.length }, kind: 'paragraph', paragraph: 1 }],
    marked: [],
  };
}

/** What ranking needs of a wording; its names and dates are looked for only when it is compared. */
function lightly(article: Article): Reading {
  const [block] = article.blocks;
  const spans = block === undefined ? [] : sentences(article.text, block.span);
  return {
    article,
    sentences: spans.map((span) => ({ span, block: 0 })),
    persons: [],
    dates: [],
    speeches: [],
  };
}

/** What a wording says word by word, its telling words, and itself with its names and dates. */
type Understood = { readonly said: Said; readonly terms: WordingTerms; readonly reading: () => Reading };

/** How many wordings of an index stay understood: some ten kilobytes each. */
const kept = { count: 500, weight: Infinity } as const;

const understood = new WeakMap<Index, MostRecent<number, Understood>>();

/** What is understood of a wording, by its number, found out when a message is compared with it. */
export function understand({ index }: CardIndex, wording: number): Understood | undefined {
  const memory = understood.get(index) ?? mostRecent<number, Understood>(kept);
  understood.set(index, memory);
  const known = memory.get(wording);
  const article = index.readings[wording]?.article;
  if (known !== undefined || article === undefined) return known;
  const { text, facts } = article;
  let reading: Reading | undefined;
  const found: Understood = {
    said: said(text),
    terms: wordingTerms(text, facts.title),
    reading: () => (reading ??= read(article)),
  };
  memory.set(wording, found);
  return found;
}

import type { Quoted } from '../answer/answer.ts';
import type { Article } from '../library/article.ts';
import type { GuildScope, Visitor } from '../library/asker.ts';
import type { PassageRef } from '../library/passage-id.ts';
import { sha256 } from '../library/sound.ts';
import type { Gone } from './kept.ts';
import type { KeptQuote, ShownQuote } from './kept-quote.ts';
import { mayRead, packIn, type Readable } from './readable.ts';

/**
 * How words of a server's library are looked up, for whoever looks at what stands on them: in all packs that are open to them,
 * whichever they chose and whatever the channel's default is, since what somebody keeps stands on passages of several.
 */
export type OpenLibrary = {
  readonly quoted: (asker: Visitor, ref: PassageRef) => Promise<Quoted | undefined>;
  readonly readable: (asker: Visitor) => Promise<Readable>;
  readonly gone: (scope: GuildScope, id: Article['id']) => Promise<Gone | undefined>;
};

/** Kept passages as somebody may read them, in its order. */
export async function shownQuotes(
  library: OpenLibrary,
  asker: Visitor,
  quotes: readonly KeptQuote[],
): Promise<readonly ShownQuote[]> {
  const readable = await library.readable(asker);
  return Promise.all(quotes.map((each) => shownQuote(library, asker, readable, each)));
}

/** Whether they may read all quotations, so that a card that stands on these is open to them. */
export function areOpen(quotes: readonly ShownQuote[]): boolean {
  return quotes.every((each) => 'quoted' in each || 'gone' in each);
}

async function shownQuote(
  library: OpenLibrary,
  asker: Visitor,
  readable: Readable,
  each: KeptQuote,
): Promise<ShownQuote> {
  const { article, span, sha256: hash } = each;
  const quoted = await library.quoted(asker, { article, span });
  if (quoted !== undefined && sha256(quoted.quote.exact) === hash) return { ...each, quoted };
  const became = await what(library, asker, readable, article);
  return typeof became === 'string' ? { ...each, why: became } : { ...each, gone: became };
}

/** What became of an article that is not open to somebody: what they may know of it. */
async function what(
  { gone }: OpenLibrary,
  { scope }: Visitor,
  readable: Readable,
  article: Article['id'],
): Promise<Gone | 'closed' | 'unknown'> {
  const stands = packIn(readable, article);
  if (!mayRead(readable, stands)) return 'closed';
  const found = await gone(scope, article);
  if (found === undefined) return 'unknown';
  return mayRead(readable, found.pack) ? found : 'closed';
}

/**
 * Which of what stands on kept passages somebody may read, without a look at their words: for many at once.
 * @returns whether a text is open, and whether an article of it is gone
 */
export async function openTexts(
  library: OpenLibrary,
  asker: Visitor,
): Promise<(kept: { readonly quotes: readonly KeptQuote[] }) => Promise<'open' | 'source-gone' | 'closed'>> {
  const readable = await library.readable(asker);
  const known = new Map<Article['id'], 'open' | 'source-gone' | 'closed'>();
  const look = async (article: Article['id']) => {
    if (readable.articles.has(article)) return 'open';
    const became = await what(library, asker, readable, article);
    return typeof became === 'string' ? 'closed' : 'source-gone';
  };
  const one = async (article: Article['id']) => {
    const found = known.get(article) ?? (await look(article));
    known.set(article, found);
    return found;
  };
  return async ({ quotes }) => {
    const found = new Set<'open' | 'source-gone' | 'closed'>();
    for (const { article } of quotes) found.add(await one(article));
    if (found.has('closed')) return 'closed';
    return found.has('source-gone') ? 'source-gone' : 'open';
  };
}

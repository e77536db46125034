import type { Card } from '../../cards/card.ts';
import { cardIndex, type CardIndex } from '../../cards/match/card-index.ts';
import { matchesOf } from '../../cards/match/matches.ts';
import { read } from '../../library/reading.ts';
import { slice } from '../../text/span.ts';
import { cardOf } from '../cards/offers.ts';
import { table } from '../table.ts';
import { manyArticles } from './haystack.ts';
import { percentile } from './percentile.ts';

/*
 * npm run bench:cards
 * How long it takes to match a message with 1,000 published cards, and to index them, in ms by the clock and of processor time of the
 * main thread; and what the index holds once all cards were compared.
 * Ends with 1 where a message that repeats a claim does not find its card.
 */

const cardCount = 1000;
const rounds = { warmUp: 30, measured: 300, builds: 5 } as const;

/** UTF-16 units of a long message: Discord takes no more. */
const longest = 4000;

process.exitCode = await main();

async function main(): Promise<number> {
  const claims = await someClaims();
  const cards = claims.map((claim, at) => cardOf(String(at), `What the papers say, ${at}`, claim));
  const before = memory();
  const built = times(rounds.builds, () => matchesOf(cardIndex(cards), claims[0] ?? '', 3));
  const index = cardIndex(cards);
  const kinds = [
    ['a claim, repeated', (at: number) => claimAt(claims, at).toLowerCase()],
    ['a claim with one number more', (at: number) => `${claimAt(claims, at)} All 23 of them.`],
    [
      'about something else',
      (at: number) => `${claimAt(claims, at).split(' ').slice(0, 3).join(' ')} tonight?`,
    ],
    [`${longest} units`, (at: number) => longMessage(claims, at)],
  ] as const;
  const rows = kinds.map(([name, message]) => [name, ...matched(index, message)]);
  print(`Node ${process.version}, ${cards.length} cards`);
  print(table([['a message', 'asked', 'p50', 'p95', 'worst', 'CPU p50', 'CPU p95', 'CPU worst'], ...rows]));
  const found = finds(index, cards, claims);
  const cpu = percentile(
    built.map((one) => one.cpu),
    0.5,
  );
  print(
    `index: built and asked once in ${cpu.toFixed(0)} ms of processor time, holds ${((memory() - before) / 1e6).toFixed(1)} MB`,
  );
  return found ? 0 : 1;
}

/** Different sentences of made-up articles, of 6 to 40 words each. */
async function someClaims(): Promise<readonly string[]> {
  const articles = await manyArticles(cardCount * 2);
  const sentences = articles
    .map(read)
    .flatMap(({ article, sentences: spans }) => spans.map(({ span }) => slice(article.text, span)))
    .filter((sentence) => /^(?:\S+\s+){5,39}\S+$/u.test(sentence));
  return [...new Set(sentences)].slice(0, cardCount);
}

function claimAt(claims: readonly string[], at: number): string {
  return claims[(at * 7) % claims.length] ?? '';
}

/** A long message of many claims' words, none of which it repeats. */
function longMessage(claims: readonly string[], at: number): string {
  let message = '';
  for (let next = at; message.length < longest; next += 1)
    message += `${claimAt(claims, next).split(' ').toReversed().join(' ')}. `;
  return message.slice(0, longest);
}

function matched(index: CardIndex, message: (at: number) => string): readonly string[] {
  for (let at = 0; at < rounds.warmUp; at += 1) matchesOf(index, message(at), 3);
  const asked = message(0).length > 1000 ? rounds.measured / 10 : rounds.measured;
  const took = times(asked, (at) => matchesOf(index, message(at + rounds.warmUp), 3));
  return [String(asked), ...figures(took.map(({ clock }) => clock)), ...figures(took.map(({ cpu }) => cpu))];
}

function finds(index: CardIndex, cards: readonly Card[], claims: readonly string[]): boolean {
  const missed = cards.filter(({ id }, at) => {
    const [first] = matchesOf(index, claims[at] ?? '', 1);
    return first?.card !== id || !first.same;
  });
  for (const { id } of missed.slice(0, 5)) print(`Not found again: ${claims[Number(id)] ?? ''}`);
  return missed.length === 0;
}

function figures(each: readonly number[]): readonly string[] {
  return [0.5, 0.95, 1].map((share) => percentile(each, share).toFixed(1));
}

type Took = { readonly clock: number; readonly cpu: number };

function times(count: number, work: (at: number) => unknown): readonly Took[] {
  return Array.from({ length: count }, (_, at) => {
    const [began, own] = [performance.now(), process.threadCpuUsage()];
    work(at);
    const { user, system } = process.threadCpuUsage(own);
    return { clock: performance.now() - began, cpu: (user + system) / 1000 };
  });
}

function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

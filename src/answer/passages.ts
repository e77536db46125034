import type { Index } from '../search/index.ts';
import type { Ranking } from '../search/rank.ts';
import type { Question, Quoted } from './answer.ts';
import { comparison } from './claim/differences.ts';
import { extents, type Chosen } from './extent.ts';
import { quoted } from './quoted.ts';

/** Below this share of the best score a passage is left out; what is left says something about the question. */
const faint = 0.5;

/** How many passages there are to choose from: of the fainter ones nobody asks. */
const enoughToChoose = 60;

/** A publisher's best stands before another's second, if it is at least this near to the best of all. */
const worthHearing = 0.7;

/** The best passages of a ranking; for a claim the best of each publisher first, with what differs from the claim. */
export function passages(
  index: Index,
  question: Question,
  ranking: Pick<Ranking, 'ranked' | 'matching'>,
  atMost: number,
): readonly Quoted[] {
  const isClaim = question.seeks === 'claim';
  const told = distinct(index, ranking, isClaim);
  const chosen = (isClaim ? byPublisher(index, told) : told).slice(0, atMost);
  const compare = isClaim ? comparison(question.text) : undefined;
  const quotes = chosen.flatMap(({ reading, span, extent }) => {
    const source = index.readings[reading];
    if (source === undefined) return [];
    const differs = compare ? compare(source, span) : [];
    return [quoted(source, extent, { sample: index.library.sample, differs })];
  });
  return question.order === 'time' ? quotes.toSorted((a, b) => compared(timeOf(a), timeOf(b))) : quotes;
}

/** The ranking without faint passages and without the same words twice. */
function distinct(
  index: Index,
  ranking: Pick<Ranking, 'ranked' | 'matching'>,
  isClaim: boolean,
): readonly Chosen[] {
  const best = ranking.ranked[0]?.score ?? 0;
  const seen = new Set<string>();
  const told: Chosen[] = [];
  for (const one of extents(index, ranking, isClaim)) {
    const words = index.readings[one.reading]?.article.text.slice(one.span.start, one.span.end) ?? '';
    if (one.score < faint * best || told.length === enoughToChoose) break;
    if (!seen.has(words)) told.push(one);
    seen.add(words);
  }
  return told;
}

function byPublisher({ readings }: Index, ranked: readonly Chosen[]): readonly Chosen[] {
  const best = ranked[0]?.score ?? 0;
  const heard = new Set<string>();
  const first = ranked.filter(({ reading, score }) => {
    const publisher = readings[reading]?.article.facts.publisher ?? '';
    if (score < worthHearing * best || heard.has(publisher)) return false;
    heard.add(publisher);
    return true;
  });
  return [...first, ...ranked.filter((one) => !first.includes(one))];
}

/** The first time that a passage names, else when its article was published; passages without either stand last. */
function timeOf({ dates, citation }: Quoted): string {
  return dates.find(({ range }) => range)?.range?.from ?? citation.facts.published?.day ?? '9999';
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

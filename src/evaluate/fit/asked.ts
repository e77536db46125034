import { makeLibrary } from '../../library/library-version.ts';
import { read } from '../../library/reading.ts';
import { buildIndex, type Index } from '../../search/index.ts';
import { rank, type Ranked, type Ranking } from '../../search/rank.ts';
import type { Span } from '../../text/span.ts';
import { articlesIn } from '../articles-in.ts';
import type { SpanSet } from '../data-sets.ts';
import { readQuestions, type GoldPassage, type GoldQuestion } from '../questions.ts';
import { shows } from '../span-score.ts';

/** A question of a set with the ranking that it gets from its articles. */
export type Asked = { readonly question: GoldQuestion; readonly index: Index; readonly ranking: Ranking };

/** Ranks the sentences for every question of a set but those of /quote, which ranks nothing. */
export async function rankAll(set: SpanSet): Promise<readonly Asked[]> {
  const library = makeLibrary('local', await articlesIn(set.articles, set.leaveOut), false);
  const index = buildIndex(library, library.articles.map(read));
  return readQuestions(set.questions)
    .filter(({ command }) => command !== 'quote')
    .map((question) => ({ question, index, ranking: rank(index, question.query, question.command) }));
}

/** Whether a span of a reading shows a gold passage of the question. */
export function isGold(
  { question, index }: Asked,
  { reading }: Pick<Ranked, 'reading'>,
  span: Span,
): boolean {
  const file = index.readings[reading]?.article.file ?? '';
  const quote: GoldPassage = { file, start: span.start, end: span.end };
  return question.evidence.some((gold) => shows(quote, gold));
}

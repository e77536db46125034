import type { Article } from '../../../library/article.ts';
import type { Span } from '../../../text/span.ts';
import { articlesOf } from '../ask-question.ts';
import type { Question } from '../question.ts';

/** How much of a text that may be shown in part only is printed, of all its letters. */
const most = 0.25;

/** One passage is always a quotation, however short its article is; up to three of its sentences. */
const always = 1;

/**
 * The first questions whose passages together are a small part of each text that may not be shown whole.
 * @param excerpts such texts
 */
export function withinExcerpt(
  questions: readonly Question[],
  excerpts: ReadonlyMap<Article['id'], string>,
): readonly Question[] {
  const shown = new Map<Article['id'], readonly Span[]>();
  return questions.filter((question) => {
    const next = articlesOf(question).flatMap((article) => {
      const text = excerpts.get(article);
      return text === undefined ? [] : [{ article, text, spans: spansOf(question, article) }];
    });
    const after = next.map(({ article, text, spans }) => {
      const all = [...(shown.get(article) ?? []), ...spans];
      return { article, text, all: joinedSpans(all) };
    });
    if (after.some(({ all, text }) => all.length > always && lengthOf(all) > most * text.length))
      return false;
    for (const { article, all } of after) shown.set(article, all);
    return true;
  });
}

/** All that a question shows of an article, once it is answered. */
function spansOf({ passages, right, wrong }: Question, article: Article['id']): readonly Span[] {
  return [...passages, right, ...wrong].flatMap((each) =>
    each.article === article && 'span' in each ? [each.span] : [],
  );
}

/** What spans cover, disjoint and in order. */
function joinedSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || start > last.end) joined.push({ start, end });
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return joined;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

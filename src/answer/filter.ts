import type { Article } from '../library/article.ts';
import { foldWord } from '../text/fold.ts';
import type { Question } from './answer.ts';

/** Whether an article is among those that a question is narrowed to; an undated one is in no range. */
export function fits(
  { facts }: Article,
  { publisher, published }: Pick<Question, 'publisher' | 'published'>,
): boolean {
  if (publisher !== undefined && foldWord(facts.publisher ?? '') !== foldWord(publisher)) return false;
  if (published === undefined) return true;
  const day = facts.published?.day;
  if (day === undefined) return false;
  return (
    (published.from === undefined || published.from <= day) &&
    (published.to === undefined || day <= published.to)
  );
}

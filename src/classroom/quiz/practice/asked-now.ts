import type { GuildScope } from '../../../library/asker.ts';
import { overlap } from '../../../text/span.ts';
import type { Needs } from '../../needs.ts';
import type { Question } from '../question.ts';

/**
 * Which questions stand on a passage that a quiz for a class of this server asks at `at`, ms UTC: whoever practised them would be shown
 * what is right there.
 */
export async function askedNow(
  { classroom }: Pick<Needs, 'classroom'>,
  scope: GuildScope,
  at: number,
): Promise<(question: Question) => boolean> {
  const quizzes = await classroom.openQuizzes(scope, at);
  const asked = Map.groupBy(
    quizzes.flatMap(({ questions }) => questions.flatMap(({ passages }) => passages)),
    ({ article }) => article,
  );
  return ({ passages }) =>
    passages.some(({ article, span }) =>
      (asked.get(article) ?? []).some((other) => overlap(span, other.span) > 0),
    );
}

import { z } from 'zod';
import type { ClassQuiz, QuizMessage, QuizToShow } from '../../../classroom/quiz/class/class-quiz.ts';
import type { Choice, Prompt, Question } from '../../../classroom/quiz/question.ts';
import type { GuildScope } from '../../../library/asker.ts';
import { isOpenAt } from '../../quiz-open.ts';
import type { Schema } from '../schema.ts';

const span = z.object({ start: z.int().min(0), end: z.int().min(0) });

const choice = z.discriminatedUnion('is', [
  z.object({ is: z.literal('words'), article: z.string(), span }),
  z.object({ is: z.literal('passage'), article: z.string(), span }),
  z.object({ is: z.literal('reading'), article: z.string() }),
]) satisfies z.ZodType<Choice>;

const prompt = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('gap'),
    of: z.enum(['name', 'number', 'date', 'term']),
    before: span.exactOptional(),
    after: span.exactOptional(),
  }),
  z.object({ kind: z.literal('who-said'), said: span }),
  z.object({ kind: z.literal('which-first') }),
  z.object({ kind: z.literal('which-reading'), says: span }),
]) satisfies z.ZodType<Prompt>;

const place = z.object({ article: z.string(), span });

const question = z.object({
  id: z.string(),
  prompt,
  passages: z.tuple([place], place),
  right: choice,
  wrong: z.tuple([choice], choice),
}) satisfies z.ZodType<Question>;

const questions = z.tuple([question], question);
const ids = z.array(z.string());

/** The one place where a quiz becomes a row; nobody has seen it yet. */
export function quizRow(
  scope: GuildScope,
  { id, class: of, channel, packs, questions: asked, opened, closes, closed }: ClassQuiz,
): Schema['class_quiz'] {
  return {
    scope,
    class: of,
    id,
    channel,
    opened_at: opened,
    closes_at: closes,
    closed_at: closed ?? null,
    asks: asked.length,
    begun: 0,
    finished: 0,
    message: null,
    shown_begun: 0,
    shown_finished: 0,
    shown_over: 0,
    lost: 0,
    packs: JSON.stringify(ids.parse(packs)),
    questions: JSON.stringify(questions.parse(asked)),
  };
}

/** The one place where a row becomes a quiz. */
export function quizOf(row: Schema['class_quiz']): ClassQuiz {
  const { id, class: of, channel, opened_at: opened, closes_at: closes, closed_at: closed } = row;
  return {
    id,
    class: of,
    channel,
    packs: ids.parse(JSON.parse(row.packs)),
    questions: questions.parse(JSON.parse(row.questions)),
    opened,
    closes,
    ...(closed !== null && { closed }),
  };
}

/** What its message shows, where there is one. */
export function shownOf({
  message,
  shown_begun: begun,
  shown_finished: finished,
  shown_over: over,
  lost,
}: Schema['class_quiz']): QuizMessage | undefined {
  if (message === null) return undefined;
  return { message, begun, finished, over: over === 1, ...(lost === 1 && { lost: true as const }) };
}

/** @param at ms UTC */
export function toShowOf(row: Schema['class_quiz'], at: number): QuizToShow & { readonly scope: GuildScope } {
  const [quiz, shown] = [quizOf(row), shownOf(row)];
  const { scope, begun, finished } = row;
  return {
    scope,
    quiz,
    progress: { begun, finished },
    over: !isOpenAt(quiz, at),
    ...(shown !== undefined && { shown }),
  };
}

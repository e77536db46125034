import type { ClassQuiz } from '../../../classroom/quiz/class/class-quiz.ts';
import type { Class } from '../../../guild/class.ts';
import { classPattern, idOf, pagePattern, thingPattern } from '../id-parts.ts';

/** What a button of a class's quizzes is for: a page of them (from 0), or one that is on it. */
export type QuizzesPress = { readonly class: Class['id']; readonly page: number } & (
  | { readonly do: 'page' }
  | { readonly do: 'close' | 'results'; readonly quiz: ClassQuiz['id'] }
);

export function quizzesId(press: QuizzesPress): string | undefined {
  const of = [press.class, press.page];
  return press.do === 'page' ? idOf('quizzes', 'page', ...of) : idOf('quizzes', press.do, ...of, press.quiz);
}

const pattern = new RegExp(
  `^cls;quizzes;(?:(page);(${classPattern});(${pagePattern})|(close|results);(${classPattern});(${pagePattern});(${thingPattern}))$`,
);

/** What a `custom_id` asks for. It comes from outside and may be anything. */
export function quizzesPressOf(id: string): QuizzesPress | undefined {
  const [, listed, all, at, does, of, page, quiz] = pattern.exec(id) ?? [];
  if (listed !== undefined && all !== undefined) return { do: 'page', class: all, page: Number(at) };
  if ((does !== 'close' && does !== 'results') || of === undefined || quiz === undefined) return undefined;
  return { do: does, class: of, page: Number(page), quiz };
}

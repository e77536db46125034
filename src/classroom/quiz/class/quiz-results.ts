import { labelParts, labelsFor } from '../../../answer/label.ts';
import type { Class } from '../../../guild/class.ts';
import type { GuildScope } from '../../../library/asker.ts';
import type { Article } from '../../../library/article.ts';
import { dayIn } from '../../../library/day-in.ts';
import { taughtQuiz } from './class-quizzes.ts';
import type { Classwork } from '../../classwork.ts';
import type { Needs } from '../../needs.ts';
import { pupilOf, shortPupil } from '../../pupil.ts';
import { articlesOf } from '../ask-question.ts';
import type { ClassQuiz, QuizAnswer, ResultLines } from './class-quiz.ts';
import { csv, type Cell } from './csv.ts';
import type { Question } from '../question.ts';

/** Somebody who took part, as the results have them. */
type Taker = { readonly pupil: string; readonly begun: number; readonly answers: readonly QuizAnswer[] };

/** What a class's quiz came to, as a table for its teachers. */
export function readingResults(needs: Needs): Pick<Classwork, 'quizResults'> {
  const { act, classroom, makeKey, store } = needs;
  return {
    quizResults: (member, id, locale) =>
      act.look(member, undefined, async (acting) => {
        const { scope, settings, log } = acting;
        const { quiz, class: its } = await taughtQuiz(needs, acting, id);
        const takers = takersOf(
          await classroom.quizBegun(scope, id),
          await classroom.quizAnswers(scope, id),
          quiz,
        );
        const gone = await goneQuestions(needs, scope, quiz);
        const lines = linesOf(takers, its.results);
        const key = await classroom.classKey(scope, its.id, makeKey());
        const onlyHere = (pupil: string) => pupilOf(key, `results ${id} ${pupil}`);
        await store.log(scope, log('results-read', id));
        return {
          name: `quiz-${dayIn(settings.timeZone, quiz.opened)}-${id}.csv`,
          type: 'text/csv; charset=utf-8',
          bytes: csv([headOf(quiz, lines, locale), ...rowsOf(takers, quiz, lines, gone, onlyHere)], locale),
          without: gone.size,
          lines,
        };
      }),
  };
}

/**
 * What the lines have. Once anybody answered under their name, no pseudonym of the class stands in a quiz's results: beside names, or
 * in a second file of the same times and answers, it would say by and by whose it is, in the quizzes that had no names too.
 */
function linesOf(takers: readonly Taker[], results: Class['results']): ResultLines {
  const hadNames = takers.some(({ answers }) => answers.some(({ name }) => name !== undefined));
  if (!hadNames) return 'pseudonyms';
  return results === 'names' && takers.some((each) => nameIn(each) !== undefined)
    ? 'names'
    : 'own-pseudonyms';
}

/** The name under which somebody answered last. */
function nameIn({ answers }: Taker): string | undefined {
  return answers.findLast(({ name = '' }) => name !== '')?.name;
}

/** Those who have seen a question, with their answers to this quiz's, in the order of the pseudonyms. */
function takersOf(
  begun: readonly { readonly pupil: string; readonly at: number }[],
  answers: readonly QuizAnswer[],
  { questions }: ClassQuiz,
): readonly Taker[] {
  const ids = new Set(questions.map(({ id }) => id));
  const by = Map.groupBy(
    answers.filter(({ question }) => ids.has(question)),
    ({ pupil }) => pupil,
  );
  return begun
    .map(({ pupil, at }) => ({ pupil, begun: at, answers: by.get(pupil) ?? [] }))
    .toSorted((a, b) => (a.pupil < b.pupil ? -1 : 1));
}

/** Questions whose passage was gone before the quiz was over: who had not answered them by then never could. */
async function goneQuestions(
  { store }: Pick<Needs, 'store'>,
  scope: GuildScope,
  { questions, closes, closed }: ClassQuiz,
): Promise<ReadonlySet<Question['id']>> {
  const until = Math.min(closes, closed ?? closes);
  const isGone = async (article: Article['id']) => {
    const became = await store.gone(scope, article);
    if (became !== undefined) return became.at < until;
    return (await store.article(scope, article)) === undefined && (await store.used(scope)).articles > 0;
  };
  const articles = [...new Set(questions.flatMap(articlesOf))];
  const gone = new Set<Article['id']>();
  for (const article of articles) if (await isGone(article)) gone.add(article);
  return new Set(
    questions.filter((each) => articlesOf(each).some((article) => gone.has(article))).map(({ id }) => id),
  );
}

function headOf({ questions }: ClassQuiz, lines: ResultLines, locale: string): readonly Cell[] {
  const labels = labelsFor(locale);
  // Of no more than its kind: not every teacher of the class may read what it is cut from.
  const named = ({ prompt }: Question, number: number) =>
    labelParts(labels, 'results.question')
      .map((part) => {
        if (typeof part === 'string') return part;
        return part.slot === 'number' ? String(number) : labels[`option.kind.${prompt.kind}`];
      })
      .join('');
  return [
    labels[lines === 'names' ? 'results.name' : 'results.pseudonym'],
    labels['results.right'],
    labels['results.answered'],
    labels['results.questions'],
    labels['results.started'],
    labels['results.finished'],
    ...questions.map((each, at) => named(each, at + 1)),
  ];
}

/**
 * In the order of the names or pseudonyms, so that nothing of who answered before whom is told but by the times.
 * @param onlyHere who somebody is in this quiz and in no other
 */
function rowsOf(
  takers: readonly Taker[],
  { questions }: ClassQuiz,
  lines: ResultLines,
  gone: ReadonlySet<Question['id']>,
  onlyHere: (pupil: string) => string,
): readonly (readonly Cell[])[] {
  const rows = takers.map((taker) => {
    const { pupil, begun, answers } = taker;
    const by = new Map(answers.map((each) => [each.question, each]));
    const counting = questions.filter(({ id }) => by.has(id) || !gone.has(id));
    const last = answers.length < counting.length ? undefined : Math.max(...answers.map(({ at }) => at));
    return {
      known: lines === 'pseudonyms' ? pupil : onlyHere(pupil),
      called: lines === 'names' ? nameIn(taker) : undefined,
      cells: [
        answers.filter(({ choice }) => choice === 0).length,
        answers.length,
        counting.length,
        time(begun),
        last === undefined || answers.length === 0 ? undefined : time(last),
        ...questions.map(({ id }) => rightOf(by.get(id))),
      ] as const,
    };
  });
  const times = Map.groupBy(rows, ({ called, known }) => called ?? shortPupil(known));
  const named = rows.map(({ called, known, cells }) => {
    const short = shortPupil(known);
    // Two students of one name are told apart, and two whose pseudonyms begin alike by all of them.
    if (called === undefined) return [times.get(short)?.length === 1 ? short : known, ...cells];
    return [times.get(called)?.length === 1 ? called : `${called} (${short})`, ...cells];
  });
  return named.toSorted((a, b) => byName(String(a[0]), String(b[0])));
}

const rightOf = (answer: QuizAnswer | undefined) =>
  answer === undefined ? undefined : Number(answer.choice === 0);

const names = new Intl.Collator('en');

function byName(a: string, b: string): number {
  return names.compare(a, b) || (a < b ? -1 : Number(a > b));
}

/** ISO 8601, UTC, to the minute: by the second, whoever watches a class at work could tell whose line is whose. */
const time = (at: number) => `${new Date(at).toISOString().slice(0, 16)}Z`;

import type { App } from '../../src/app.ts';
import type { TypedClass } from '../../src/classroom/class/class-here.ts';
import type { Classwork } from '../../src/classroom/classwork.ts';
import type { ClassQuiz } from '../../src/classroom/quiz/class/class-quiz.ts';
import type { Class } from '../../src/guild/class.ts';
import type { Author, Member } from '../../src/guild/member.ts';
import type { Article } from '../../src/library/article.ts';
import type { GuildScope } from '../../src/library/asker.ts';
import { prove, quote, type Quote } from '../../src/library/quote.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { appOver } from '../app-over.ts';
import { manager, newServer } from '../guild/server.ts';
import { sampleArticles } from '../sample-library.ts';
import { first, student, teacher } from './scene.ts';

/** What is read in these tests: enough of the sample library that all kinds of questions can be cut from it. */
export const articles: readonly Article[] = sampleArticles().slice(0, 8);

export const minute = 60_000;

/** A server with a class whose readings stand in packs, over a store. */
export type QuizScene = {
  readonly app: App;
  readonly store: Store;
  readonly scope: GuildScope;
  readonly class: Class;
  /** Packs of the first and of the second half of the readings, open to everybody. */
  readonly packs: readonly [string, string];
};

let shared: { readonly store: Store; readonly app: App } | undefined;

/** One app for all: what is cut once from the same readings is there for every server. */
function sharedApp() {
  const store = openMemoryStore();
  shared ??= { store, app: appOver(store, { sample: articles }) };
  return shared;
}

/** A server that has no articles of its own, and a class. */
export async function onSample(given: Partial<TypedClass> = {}): Promise<Omit<QuizScene, 'packs'>> {
  const { store, app } = sharedApp();
  const scope = newServer();
  return { app, store, scope, class: await app.createClass(manager(scope), { ...first, ...given }) };
}

/** A server with readings in two packs, and a class. */
export async function withPacks(given: Partial<TypedClass> = {}, over?: Store): Promise<QuizScene> {
  const { store, app } = over === undefined ? sharedApp() : { store: over, app: appOver(over) };
  const scope = newServer();
  const pack = async (name: string) =>
    (await app.createPack(manager(scope), { name, roles: [], channels: [] })).id;
  const packs = [await pack('Week 1'), await pack('Week 2')] as const;
  for (const [at, article] of articles.entries()) {
    await store.shelf.put(scope, article, new TextEncoder().encode(article.text));
    await app.move(manager(scope), [article.id], packs[at % 2]);
  }
  return {
    app,
    store,
    scope,
    packs,
    class: await app.createClass(manager(scope), { ...first, ...given }),
  };
}

/** Student number so-and-so of the class, in its channel. */
export function pupil(scope: GuildScope, number: number, given: Partial<Author> = {}): Author {
  return student(scope, { user: String(3000 + number), name: `Student ${number}`, ...given });
}

/** A quiz of so many questions. */
export function opened(
  { app, scope, class: of }: Omit<QuizScene, 'packs'>,
  given: Partial<Parameters<Classwork['openQuiz']>[2]> = {},
  who: Member = teacher(scope),
): Promise<ClassQuiz> {
  return app.openQuiz(who, of.id, { packs: [], questions: 5, minutes: 15, channel: '81', ...given });
}

/** Answers all that is left of a quiz, each with what `choose` says of its questions; gives how it went. */
export async function answerAll(
  app: App,
  who: Author,
  quiz: ClassQuiz,
  choose: (question: ClassQuiz['questions'][number]) => 'right' | 'wrong',
) {
  let turn = await app.quizTurn(who, quiz.id);
  while (turn.next !== undefined) {
    const { question: id, choices } = turn.next;
    const question = quiz.questions.find((each) => each.id === id);
    if (question === undefined) throw new Error('A question that is not of this quiz');
    const right = choices.findIndex((choice) => isSame(choice, question.right));
    const choice = choose(question) === 'right' ? right : (right + 1) % choices.length;
    ({ turn } = await app.answerQuiz(who, quiz.id, { question: id, choice, named: true }));
  }
  return turn;
}

/** Whether a choice that is shown is one of a question. */
function isSame(
  shown: NonNullable<Awaited<ReturnType<App['quizTurn']>>['next']>['choices'][number],
  choice: ClassQuiz['questions'][number]['right'],
): boolean {
  if (shown.is === 'reading' || choice.is === 'reading') {
    const article = articles.find(({ id }) => id === choice.article);
    return shown.is === 'reading' && choice.is === 'reading' && shown.facts.title === article?.facts.title;
  }
  const { article, span } = shown.quote;
  return article.id === choice.article && span.start === choice.span.start && span.end === choice.span.end;
}

/** Every quotation anywhere in plain data. */
export function quotesIn(value: unknown): readonly Quote[] {
  if (typeof value !== 'object' || value === null) return [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what has these two is proven by whoever calls
  if ('exact' in value && 'article' in value) return [value as Quote];
  return Object.values(value).flatMap(quotesIn);
}

/** Whether quotations are what their articles say, cut once more. */
export function areProven(value: unknown): boolean {
  return quotesIn(value).every((each) => prove(each) === quote(each.article, each.span).exact);
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { ClassQuiz } from '../../classroom/quiz/class/class-quiz.ts';
import type { GuildScope } from '../../library/asker.ts';
import { facts } from '../failure.ts';
import { endQuiz, showQuiz, type DueQuiz, type Showed, type Showing } from './show-quiz.ts';

/** All in ms. */
const usual = {
  /** How often it is asked what is to be shown while a quiz is open, and where none is known to be: who opens or answers one says so. */
  open: 4000,
  idle: 10_000,
  /** At the soonest after the last time: thirty who answer at once are one look. */
  atLeast: 500,
  /** Between two changes of one message. */
  changes: 5000,
  /** After what Discord would not take just now, and in a thread that is closed. */
  failed: 30_000,
  closed: 3_600_000,
} as const;

/** How many are looked up at once, and how many are shown at the same time. */
const most = { quizzes: 20, atOnce: 4 } as const;

/** In one server no two quizzes have the same id. */
const keyOf = (scope: GuildScope, id: ClassQuiz['id']) => `${scope} ${id}`;

/**
 * Sends the messages of class quizzes, and changes them as the class gets on, until stopped. What is to be shown stays so over a
 * restart, and nothing is sent twice: Discord takes the number of a quiz once for some minutes, and a message that may have been sent
 * before the bot ended is looked for. Discord's limits are kept by its library, which waits as long as it is told to.
 */
export async function showQuizzes(
  showing: Showing,
  pauses: Readonly<Record<keyof typeof usual, number>> = usual,
): Promise<void> {
  const { desk, signal } = showing;
  const began = desk.clock().getTime();
  // Until when each is left alone, by the clock that only runs: it was changed a moment ago, or Discord would not take it.
  const later = new Map<string, number>();
  const tried = new Set<string>();
  const underWay = new Set<string>();
  // When the last of the known ones closes, ms UTC.
  let openUntil = 0;
  const show = async (due: DueQuiz, key: string) => {
    const mayBeThere = due.quiz.opened < began || tried.has(key);
    tried.add(key);
    const showed = await showQuiz(due, showing, { mayBeThere });
    if (showed === 'done') tried.delete(key);
    return showed;
  };
  const take = async (key: string, work: (key: string) => Promise<Showed>): Promise<void> => {
    if (underWay.has(key) || later.has(key) || underWay.size >= most.atOnce) return;
    underWay.add(key);
    try {
      const showed = await work(key);
      later.set(key, performance.now() + (showed === 'done' ? pauses.changes : pauses[showed]));
    } catch (error) {
      later.set(key, performance.now() + pauses.changes);
      desk.log.warn(facts(error), 'the message of a quiz was not noted as shown');
    }
    underWay.delete(key);
    desk.quizNews.tell();
  };
  while (!signal.aborted) {
    const now = performance.now();
    for (const [key, until] of later) if (until <= now) later.delete(key);
    const at = desk.clock().getTime();
    const atMost = most.quizzes + later.size + underWay.size;
    try {
      for (const due of await desk.app.quizzesToShow(at, atMost)) {
        if (!due.over) openUntil = Math.max(openUntil, due.quiz.closes);
        void take(keyOf(due.scope, due.quiz.id), (key) => show(due, key));
      }
      for (const due of await desk.app.quizzesToEnd(atMost))
        void take(keyOf(due.scope, due.id), () => endQuiz(due, showing));
    } catch (error) {
      desk.log.warn(facts(error), 'it could not be looked up which quizzes are to be shown');
    }
    const soonest = Math.min(...later.values()) - performance.now();
    const usually = at < openUntil || underWay.size > 0 ? pauses.open : pauses.idle;
    // What is told meanwhile is heard after it.
    await sleep(pauses.atLeast, undefined, { signal, ref: false }).catch(() => undefined);
    await desk.quizNews.wait(Math.max(0, Math.min(usually, soonest)), signal);
  }
}

import type { Classwork } from '../../classroom/classwork.ts';
import type { QuizMessage } from '../../classroom/quiz/class-quiz.ts';
import type { Pack } from '../../library/pack.ts';
import type { Desk } from '../desk.ts';
import { codeOf, facts } from '../failure.ts';
import { serverIn, type Telling } from '../notices/telling.ts';
import { isForGood } from '../posts/for-good.ts';
import { findMessage } from '../posts/intended.ts';
import { changePosted, sendTo } from '../send.ts';
import { classQuizPressOf } from './class-quiz-id.ts';
import { quizMessage } from './message-card.ts';

/** A quiz whose message is to be sent or changed. */
export type DueQuiz = Awaited<ReturnType<Classwork['quizzesToShow']>>[number];

/** What showing the messages of class quizzes takes. */
export type Showing = Pick<Telling, 'rest' | 'around' | 'localeOf' | 'signal'> & {
  readonly desk: Pick<Desk, 'app' | 'wordingFor' | 'clock' | 'log' | 'quizNews'>;
};

/** After how long it is tried again, in ms: after a failure, and in a thread that is closed. */
const pauses = { failed: 30_000, closed: 3_600_000 } as const;

/** Discord's codes: nothing can be changed in a thread that is archived or locked until somebody opens it again. */
const closed = new Set<number | undefined>([50083, 160005]);

/**
 * Sends the message of a quiz, or changes it to how far the class is, and notes what it shows then. Where Discord will never take it,
 * that is noted, and nothing is tried again.
 * @param mayBeThere whether it may have been sent without that being noted: it is looked for first
 * @returns in how many ms it has to be tried again; undefined where nothing more is to be done about it
 */
export async function showQuiz(
  due: DueQuiz,
  showing: Showing,
  { mayBeThere }: { readonly mayBeThere: boolean },
): Promise<number | undefined> {
  const { quiz, progress, over, shown, scope } = due;
  const { desk } = showing;
  const note = (message: string, lost?: true): Promise<void> => {
    const noted: QuizMessage = { ...progress, over, message, ...(lost && { lost }) };
    return desk.app.quizShown(scope, quiz.id, noted);
  };
  try {
    const message = await put(due, showing, mayBeThere);
    await (message === undefined ? note('', true) : note(message));
    return undefined;
  } catch (error) {
    if (closed.has(codeOf(error))) return pauses.closed;
    if (!isForGood(error)) {
      desk.log.warn(facts(error), 'the message of a quiz could not be shown; trying again');
      return pauses.failed;
    }
    desk.log.info(facts(error), 'the message of a quiz cannot be shown any more');
    await note(shown?.message ?? '', true);
    return undefined;
  }
}

/** Puts the message where it belongs; gives its id. Of a quiz that was over before it could be sent, there is none. */
async function put(due: DueQuiz, showing: Showing, mayBeThere: boolean): Promise<string | undefined> {
  const { quiz, shown, over } = due;
  const { desk, rest, localeOf } = showing;
  const { channel } = quiz;
  const wording = desk.wordingFor(due.language ?? localeOf(serverIn(due.scope)) ?? 'en');
  const components = quizMessage({ ...due, packs: await publicPacks(due, showing) }, wording);
  const message = shown?.message ?? (mayBeThere ? await sentBefore(due, showing) : undefined);
  if (message === undefined && over) return undefined;
  if (message === undefined) return sendTo(rest, channel, components, { nonce: quiz.id });
  await changePosted(rest, { channel, message }, components);
  return message;
}

/** The packs of a quiz, where everybody in its channel may ask each of them; otherwise none is named. */
async function publicPacks(
  { quiz: { packs, channel }, scope }: DueQuiz,
  { desk, around }: Showing,
): Promise<readonly Pack[]> {
  if (packs.length === 0) return [];
  const at = desk.clock().getTime();
  const known = around(channel);
  const channels = known.length === 0 ? [channel] : known;
  const open = await desk.app.openPacks({ scope, roles: [], channels, at, pack: null });
  const named = packs.flatMap((id) => open.find((pack) => pack.id === id) ?? []);
  return named.length === packs.length ? named : [];
}

/** By how much this machine's clock may be ahead of Discord's, in ms. */
const skew = 15 * 60_000;

/** Discord's ids begin with the time, in ms since 2015. */
const idsBegin = 1_420_070_400_000;

/** The message of a quiz that was sent, and not noted before the bot ended; undefined where there is none, or it cannot be looked for. */
async function sentBefore(
  { quiz: { id, channel, opened } }: DueQuiz,
  { rest, desk }: Showing,
): Promise<string | undefined> {
  const after = BigInt(Math.max(0, opened - skew - idsBegin)) << 22n;
  const isIt = (customId: string) => {
    const press = classQuizPressOf(customId);
    return press?.do === 'part' && press.quiz === id;
  };
  try {
    return await findMessage(rest, channel, String(after), isIt);
  } catch (error) {
    // Without the right to read what was said before, the nonce alone keeps it from being sent twice.
    if (!isForGood(error)) throw error;
    desk.log.info(facts(error), 'it could not be looked for the message of a quiz');
    return undefined;
  }
}

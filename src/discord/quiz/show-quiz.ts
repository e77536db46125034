import type { Classwork } from '../../classroom/classwork.ts';
import type { ClassQuiz } from '../../classroom/quiz/class/class-quiz.ts';
import type { Pack } from '../../library/pack.ts';
import type { Desk } from '../desk.ts';
import { codeOf, facts } from '../failure.ts';
import { serverIn, type Telling } from '../notices/telling.ts';
import { isForGood } from '../posts/for-good.ts';
import { findMessage } from '../posts/intended.ts';
import { changePosted, sendTo } from '../send.ts';
import { classQuizPressOf } from './class-quiz-id.ts';
import { endedMessage, quizMessage } from './message-card.ts';

/** A quiz whose message is to be sent or changed. */
export type DueQuiz = Awaited<ReturnType<Classwork['quizzesToShow']>>[number];

/** A quiz whose class ended, and whose message is to say that it is over. */
export type EndedDueQuiz = Awaited<ReturnType<Classwork['quizzesToEnd']>>[number];

/** What showing the messages of class quizzes takes. */
export type Showing = Pick<Telling, 'rest' | 'around' | 'localeOf' | 'signal'> & {
  readonly desk: Pick<Desk, 'app' | 'wordingFor' | 'clock' | 'log' | 'quizNews'>;
};

/** What came of trying: its message is as it should be, or will never be; or it has to be tried again, in a while or much later. */
export type Showed = 'done' | 'failed' | 'closed';

/** Discord's codes: nothing can be changed in a thread that is archived or locked until somebody opens it again. */
const closed = new Set<number | undefined>([50083, 160005]);

/**
 * Sends the message of a quiz, or changes it to how far the class is, and notes what it shows then. Where Discord will never take it,
 * that is noted, and nothing is tried again.
 * @param mayBeThere whether it may have been sent without that being noted: it is looked for first
 */
export async function showQuiz(
  due: DueQuiz,
  showing: Showing,
  { mayBeThere }: { readonly mayBeThere: boolean },
): Promise<Showed> {
  const { quiz, progress, over, shown, scope } = due;
  const { app, log } = showing.desk;
  const lost = { ...progress, over, message: shown?.message ?? '', lost: true } as const;
  const came = await tried(log, () => put(due, showing, mayBeThere));
  if (came === 'failed' || came === 'closed') return came;
  const { message } = came;
  await app.quizShown(scope, quiz.id, message === undefined ? lost : { ...progress, over, message });
  return 'done';
}

/** Says on the message of a quiz whose class ended that it is over, where it is or may be; nothing is sent for it. */
export async function endQuiz(due: EndedDueQuiz, showing: Showing): Promise<Showed> {
  const { scope, id, channel } = due;
  const { desk, rest, localeOf } = showing;
  const came = await tried(desk.log, async () => {
    const message = due.message ?? (await sentBefore(due, showing));
    const wording = desk.wordingFor(due.language ?? localeOf(serverIn(scope)) ?? 'en');
    if (message !== undefined) await changePosted(rest, { channel, message }, endedMessage(wording));
    return message;
  });
  if (came === 'failed' || came === 'closed') return came;
  await desk.app.quizEnded(scope, id);
  return 'done';
}

/** Shows something; the message that shows it then, or none where Discord will never take it. */
async function tried(
  log: Desk['log'],
  work: () => Promise<string | undefined>,
): Promise<{ readonly message: string | undefined } | Exclude<Showed, 'done'>> {
  try {
    return { message: await work() };
  } catch (error) {
    if (closed.has(codeOf(error))) return 'closed';
    if (!isForGood(error)) {
      log.warn(facts(error), 'the message of a quiz could not be shown; trying again');
      return 'failed';
    }
    log.info(facts(error), 'the message of a quiz cannot be shown any more');
    return { message: undefined };
  }
}

/** Puts the message where it belongs; gives its id. Of a quiz that was over before it could be sent, there is none. */
async function put(due: DueQuiz, showing: Showing, mayBeThere: boolean): Promise<string | undefined> {
  const { quiz, shown, over } = due;
  const { desk, rest, localeOf } = showing;
  const { channel } = quiz;
  const wording = desk.wordingFor(due.language ?? localeOf(serverIn(due.scope)) ?? 'en');
  const components = quizMessage({ ...due, packs: await publicPacks(due, showing) }, wording);
  const message = shown?.message ?? (mayBeThere ? await sentBefore(quiz, showing) : undefined);
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
  { id, channel, opened }: Pick<ClassQuiz, 'id' | 'channel' | 'opened'>,
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

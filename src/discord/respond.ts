import { setTimeout as sleep } from 'node:timers/promises';
import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Line } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import type { Quote } from '../library/quote.ts';
import { DamagedLibrary, Refusal } from '../refusal.ts';
import { notice } from './card/card.ts';
import type { Desk } from './desk.ts';
import type { Outcome } from './outcome.ts';
import { forgetPost, rememberPost } from './posts/posted.ts';
import { codeOf, facts, failureId } from './failure.ts';
import { GivenBack } from './given-back.ts';
import { Unshowable } from './words/markdown.ts';
import {
  acknowledge,
  acknowledgePress,
  answer,
  ask,
  change,
  idOfAnswer,
  whisper,
  withdraw,
  type Answerable,
  type Askable,
  type Changing,
  type Press,
} from './send.ts';

type Work = () => Promise<Outcome>;

/** What somebody is told where nothing came of it. */
type Told = Pick<Outcome, 'components' | 'files'>;

/** How long a change may take until a press is acknowledged without it, in ms; Discord waits 3000. */
const patience = 1200;

/** How long what a form is filled in with may take, in ms: a form can only be the first answer. */
const formPatience = 2200;

/** Discord's codes that matter here. */
const unknownInteraction = 10062;
const alreadyAcknowledged = 40060;
/** Unknown message, unknown webhook, invalid webhook token: the person has closed it, or 15 minutes are over. */
const gone = new Set<number | undefined>([10008, 10015, 50027, unknownInteraction]);

/**
 * Answers an interaction with a message of its own, whatever happens: acknowledges it first, then does the work. In
 * this order of failures:
 * 1. Discord does not know the interaction any more: one line in the log, and no work is done;
 * 2. a `Refusal`: its label, to the person alone; what they typed with it, where it gives that back;
 * 3. a quotation that can't be shown: a label, and a line in the log that says which;
 * 4. anything else: logged under an id without anybody's words, and the person is told the id.
 * @param options `hidden`: only the person sees the answer
 */
export async function respond(
  to: Answerable,
  desk: Desk,
  { hidden }: { readonly hidden: boolean },
  work: Work,
): Promise<void> {
  if (!(await acknowledged(to, desk, () => acknowledge(to, { hidden })))) return;
  if (!hidden) return concludedPublicly(to, desk, work);
  await concluded(to, desk, work, ({ components, files }) => answer(to, components, files));
}

/**
 * Answers for everybody. What is quoted is remembered before it is shown, so that nothing is ever posted that could not be told
 * later that its article is gone.
 */
async function concludedPublicly(to: Answerable, desk: Desk, work: Work): Promise<void> {
  let remembered: string | undefined;
  const rememberedWork = async () => {
    const outcome = await work();
    if (outcome.posting === undefined) return outcome;
    const id = await idOfAnswer(to);
    await rememberPost(to, desk, id, outcome.posting);
    remembered = id;
    return outcome;
  };
  await concluded(to, desk, rememberedWork, async ({ components, files }) => {
    if (remembered !== undefined) await forgetPost(to, desk, remembered);
    // The first follow-up would take the place of the public answer, and be as public.
    await withdraw(to);
    return whisper(to, components, files);
  });
}

/**
 * Answers a press by changing the message that it was on: at once where the work is quick, so that nothing flickers.
 * Failures are told as `respond` tells them, to the person alone.
 */
export async function respondByChange(to: Changing, desk: Desk, work: Work): Promise<void> {
  // What it refuses before it has to wait for anything is told as what it refuses later.
  const working = Promise.resolve().then(work);
  const quick = await Promise.race([
    working.catch(() => undefined),
    sleep(patience, undefined, { ref: false }),
  ]);
  if (quick !== undefined) {
    logAllWithheld(quick, desk);
    await acknowledged(to, desk, () => change(to, quick.components));
    return;
  }
  if (!(await acknowledged(to, desk, () => acknowledgePress(to)))) return;
  await concluded(
    to,
    desk,
    () => working,
    ({ components, files }) => whisper(to, components, files),
  );
}

/** A form, as Discord is told of it. */
export type Form = APIModalInteractionResponseCallbackData;

/**
 * Answers with a form, as far as it is ready in time. Why it is not is told to the person alone, as `respond` tells it.
 * @param form what it is filled in with may have to be looked up
 */
export async function respondWithForm(to: Askable, desk: Desk, form: () => Promise<Form>): Promise<void> {
  const made = await Promise.race([
    Promise.resolve()
      .then(form)
      .then(
        (ready) => ({ ready }),
        (error: unknown) => ({ error }),
      ),
    sleep(formPatience, { error: undefined }, { ref: false }),
  ]);
  if ('ready' in made) {
    await acknowledged(to, desk, () => ask(to, made.ready));
    return;
  }
  const why = made.error ?? new Refusal('refusal.busy');
  await respond(to, desk, { hidden: true }, () => Promise.reject(why));
}

/**
 * Removes the message that a button was on.
 * @param allowed looks up why it may not be, if so
 */
export async function respondByRemoval(
  to: Press,
  desk: Desk,
  allowed: () => Promise<Refusal | undefined>,
): Promise<void> {
  if (!(await acknowledged(to, desk, () => acknowledgePress(to)))) return;
  try {
    const refused = await allowed();
    if (refused !== undefined) {
      await whisper(to, notice([explained(refused, desk)], desk.wordingFor(to.locale)).components);
      return;
    }
    await withdraw(to);
    await forgetPost(to, desk, to.message.id, { logged: true });
  } catch (error) {
    desk.log.warn(facts(error), 'a message could not be removed');
  }
}

/** Does the work and sends what came of it, or tells the person why nothing did. */
async function concluded(
  to: Answerable,
  desk: Desk,
  work: Work,
  tell: (told: Told) => Promise<void>,
): Promise<void> {
  try {
    const outcome = await work();
    logAllWithheld(outcome, desk);
    await answer(to, outcome.components, outcome.files);
  } catch (error) {
    if (gone.has(codeOf(error))) {
      desk.log.warn(facts(error), 'an answer came too late: its message is gone');
      return;
    }
    const told =
      error instanceof GivenBack
        ? error.outcome
        : notice([explained(error, desk)], desk.wordingFor(to.locale));
    await tell(told).catch((second: unknown) => {
      desk.log.error(facts(second), 'a person could not be told of a failure');
    });
  }
}

/** Whether Discord took the first answer to an interaction. */
async function acknowledged(to: Answerable, { log }: Desk, send: () => Promise<void>): Promise<boolean> {
  try {
    await again(send);
    return true;
  } catch (error) {
    if (codeOf(error) === alreadyAcknowledged) {
      // A request of ours got through whose answer did not: the library must be told that it did.
      to.deferred = true;
      log.warn(facts(error), 'an interaction was acknowledged already');
      return true;
    }
    const unknown = codeOf(error) === unknownInteraction;
    log.warn(
      facts(error),
      unknown
        ? 'an interaction is not known to Discord any more'
        : 'an interaction could not be acknowledged',
    );
    return false;
  }
}

/** Discord now and then does not know yet, or takes for answered, what it has only just sent; asking twice costs nothing. */
async function again(send: () => Promise<void>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (codeOf(error) !== unknownInteraction && codeOf(error) !== alreadyAcknowledged) throw error;
    await sleep(100);
    await send();
  }
}

function explained(error: unknown, desk: Desk): Line {
  // Where the library is kept is for whoever runs the bot to know.
  if (error instanceof Refusal && !(error instanceof DamagedLibrary))
    return { role: 'text', pieces: [say.label(error.label, error.values)] };
  if (error instanceof Unshowable) {
    logWithheld(error.quote, desk);
    return { role: 'text', pieces: [say.label('card.withheld')] };
  }
  const id = failureId();
  desk.log.error({ id, ...facts(error) }, 'an interaction failed');
  return { role: 'text', pieces: [say.label('failure', { id: say.fact(id) })] };
}

function logAllWithheld({ withheld = [] }: Outcome, desk: Desk): void {
  for (const quote of withheld) logWithheld(quote, desk);
}

function logWithheld({ article, span }: Quote, { log }: Desk): void {
  log.error({ article: article.id, ...span }, 'a quotation was not shown, since Discord would change it');
}

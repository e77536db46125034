import { setTimeout as sleep } from 'node:timers/promises';
import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Line } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import type { Quote } from '../library/quote.ts';
import { Refusal } from '../refusal.ts';
import { notice } from './card.ts';
import type { Desk } from './desk.ts';
import { codeOf, facts, failureId } from './failure.ts';
import { Unshowable } from './markdown.ts';
import { acknowledge, acknowledgePress, answer, whisper, withdraw, type Answerable } from './send.ts';

/** What came of it: a message, or nothing where the message that a button was on is gone. */
export type Outcome =
  | { readonly components: readonly APIMessageTopLevelComponent[]; readonly withheld?: readonly Quote[] }
  | 'withdrawn';

/** `reply`: a message of its own, for one or for all. `change`: the message that the button was on. */
export type Manner = { readonly as: 'reply'; readonly hidden: boolean } | { readonly as: 'change' };

/** Discord's codes that matter here. */
const unknownInteraction = 10062;
const alreadyAcknowledged = 40060;
/** Unknown message, unknown webhook, invalid webhook token: the person has closed it, or 15 minutes are over. */
const gone: readonly (number | undefined)[] = [10008, 10015, 50027, unknownInteraction];

/**
 * Answers an interaction, whatever happens: acknowledges it first, then does the work. In this order of failures:
 * 1. Discord does not know the interaction any more: one line in the log, and no work is done;
 * 2. a `Refusal`: its label, to the person alone;
 * 3. a quotation that can't be shown: a label, and a line in the log that says which;
 * 4. anything else: logged under an id without anybody's words, and the person is told the id.
 */
export async function respond(
  to: Answerable,
  desk: Desk,
  manner: Manner,
  work: () => Promise<Outcome>,
): Promise<void> {
  if (!(await acknowledged(to, desk, manner))) return;
  try {
    const outcome = await work();
    if (outcome === 'withdrawn') return await withdraw(to);
    for (const quote of outcome.withheld ?? []) logWithheld(quote, desk);
    await answer(to, outcome.components);
  } catch (error) {
    if (gone.includes(codeOf(error))) {
      desk.log.warn(facts(error), 'an answer came too late: its message is gone');
      return;
    }
    const { components } = notice([explained(error, desk)], desk.wordingFor(to.locale));
    await tell(to, manner, components).catch((second: unknown) => {
      desk.log.error(facts(second), 'a person could not be told of a failure');
    });
  }
}

/** Whether Discord heard that an answer will come. */
async function acknowledged(to: Answerable, desk: Desk, manner: Manner): Promise<boolean> {
  try {
    await again(() => acknowledgeAs(to, manner));
    return true;
  } catch (error) {
    if (codeOf(error) === alreadyAcknowledged) {
      // A request of ours got through whose answer did not: the library must be told that it did.
      to.deferred = true;
      desk.log.warn(facts(error), 'an interaction was acknowledged already');
      return true;
    }
    const what =
      codeOf(error) === unknownInteraction ? 'is not known to Discord any more' : 'could not be acknowledged';
    desk.log.warn(facts(error), `an interaction ${what}`);
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

async function acknowledgeAs(to: Answerable, manner: Manner): Promise<void> {
  if (manner.as === 'reply') return acknowledge(to, manner);
  if (to.isMessageComponent()) return acknowledgePress(to);
  throw new TypeError('Only a press can change the message that it came from');
}

/** Tells only the person, whoever could have seen the answer. */
async function tell(
  to: Answerable,
  manner: Manner,
  components: readonly APIMessageTopLevelComponent[],
): Promise<void> {
  if (manner.as === 'reply' && manner.hidden) return answer(to, components);
  // The first follow-up would take the place of the public answer, and be as public.
  if (manner.as === 'reply') await withdraw(to);
  return whisper(to, components);
}

function explained(error: unknown, desk: Desk): Line {
  if (error instanceof Refusal) return { role: 'text', pieces: [say.label(error.label, error.values)] };
  if (error instanceof Unshowable) {
    logWithheld(error.quote, desk);
    return { role: 'text', pieces: [say.label('card.withheld')] };
  }
  const id = failureId();
  desk.log.error({ id, ...facts(error) }, 'an interaction failed');
  return { role: 'text', pieces: [say.label('failure', { id: say.fact(id) })] };
}

function logWithheld({ article, span }: Quote, { log }: Desk): void {
  log.error({ article: article.id, ...span }, 'a quotation was not shown, since Discord would change it');
}

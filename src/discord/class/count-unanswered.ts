import type { Abstention } from '../../answer/answer.ts';
import type { Reply } from '../../command.ts';
import { classIn } from '../../guild/class.ts';
import { authorOf } from '../cards/author.ts';
import type { Desk } from '../desk.ts';
import { facts } from '../failure.ts';
import { scopeOf } from '../scope.ts';
import type { Answerable } from '../send.ts';
import { isServer } from '../server-settings.ts';

/** That a library had nothing on it: not that there was no question, or nothing to ask. */
const counted: ReadonlySet<Abstention['reason']> = new Set(['nothing-close', 'no-known-word']);

/**
 * Counts, beside the answer and after it, what somebody in a class's channel asked in their own words and did not find. Not what they
 * look up of somebody else's words: a quotation that stands nowhere, or a message, says nothing of what a class wants to know. And not
 * what they narrowed to a publisher or a time: the readings may well have it.
 */
export async function countUnanswered(to: Answerable, desk: Desk, reply: Reply): Promise<void> {
  if (reply.kind !== 'abstention' || !counted.has(reply.reason)) return;
  const { question, pack } = reply;
  const narrowed = question.publisher !== undefined || question.published !== undefined;
  if (question.seeks === 'quote' || narrowed) return;
  try {
    const scope = scopeOf(to);
    const settings = isServer(scope) ? await desk.settings.sure(scope) : undefined;
    if (settings === undefined) return;
    const author = authorOf(to, desk);
    if (classIn(settings.classes, author.channels) === undefined) return;
    await desk.app.countUnanswered(
      author,
      question.text,
      pack === undefined ? undefined : (pack?.id ?? null),
    );
  } catch (error) {
    desk.log.warn(facts(error), 'what was asked without an answer could not be counted');
  }
}

import type { MessageContextMenuCommandInteraction } from 'discord.js';
import { Refusal } from '../../../refusal.ts';
import { answerCard } from '../../card/answer-card.ts';
import { mostPassages } from '../../card/card.ts';
import { mostFound } from '../../ask.ts';
import type { Desk } from '../../desk.ts';
import { audienceOf } from '../../permission.ts';
import { respond } from '../../respond.ts';
import type { Outcome } from '../../outcome.ts';
import type { Answerable } from '../../send.ts';
import { isWhole } from '../../words/question-text.ts';
import { moderatorOf } from '../author.ts';
import { knownCards } from '../find/known-cards.ts';

/** How many cards that may be about a message are named. */
const mostKnown = 3;

/**
 * Make a fact card from this claim: the cards that are about the message already, which comes first, and the passages that bear on
 * it, to be saved as a card or put onto one. Nothing is kept of the message, or of who wrote it.
 */
export function makeFromMessage(to: MessageContextMenuCommandInteraction, desk: Desk): Promise<void> {
  const { content, url } = to.targetMessage;
  return respond(to, desk, { hidden: true }, () => makeFrom(to, desk, content, url));
}

/**
 * The way from a claim to a card, for moderators.
 * @param about the address of the message that makes the claim
 */
export async function makeFrom(to: Answerable, desk: Desk, claim: string, about?: string): Promise<Outcome> {
  const author = await moderatorOf(to, desk);
  if (claim.trim() === '') throw new Refusal('refusal.empty-message');
  const { scope, roles, channels, at } = author;
  const asker = { scope, roles, channels, at, pack: null };
  const [matches, answer] = await Promise.all([
    desk.app.matchCards(asker, claim, mostKnown),
    desk.app.ask(asker, {
      seeks: 'claim',
      text: claim,
      // What does not stand on its card whole cannot be asked again for more.
      atMost: isWhole(claim) ? mostFound : 2 * mostPassages,
    }),
  ]);
  const wording = desk.wordingFor(to.locale);
  const audience = await audienceOf(to, desk);
  const replied = audience.mayPost === false ? undefined : about;
  return answerCard(answer, {
    wording,
    audience: { ...audience, maySave: true },
    ...(about !== undefined && { about }),
    ...(matches.length > 0 && { known: knownCards(matches, wording, replied) }),
    skip: 0,
    closest: false,
  });
}

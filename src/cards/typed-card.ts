import type { Author } from '../guild/member.ts';
import { nameOf } from '../guild/name-of.ts';
import type { LabelKey } from '../answer/label.ts';
import { say } from '../answer/say.ts';
import { line, lines, once } from '../guild/typed.ts';
import { typedTags } from '../guild/typed-tags.ts';
import { Refusal } from '../refusal.ts';
import type { CardText, Person } from './card.ts';
import { cardLimits } from './limits.ts';

/**
 * What somebody typed for a card, tidied: one line each but the note, which keeps its line breaks; empty claims and tags left
 * out, and those that only differ in case or accents once.
 * @throws Refusal that says which of it is missing, too long or too much
 */
export function typedText(typed: Omit<CardText, 'quotes'>): Omit<CardText, 'quotes'> {
  const title = line(typed.title, cardLimits.title, 'refusal.card-title');
  if (title === '') throw new Refusal('refusal.card-title', { limit: say.number(cardLimits.title) });
  const note = lines(typed.note ?? '', cardLimits.note, 'refusal.card-note');
  const claims = once(typed.claims.map((each) => line(each, cardLimits.claim, 'refusal.card-claim')));
  const tags = typedTags(typed.tags, cardLimits.tag);
  atMost(claims, cardLimits.claims, 'refusal.card-claims');
  atMost(tags, cardLimits.tags, 'refusal.card-tags');
  return { title, ...(note !== '' && { note }), claims, tags };
}

/**
 * Why something is done, on one line; undefined where nothing but white space was typed.
 * @throws Refusal where it is too long
 */
export function typedReason(typed: string | undefined): string | undefined {
  const why = line(typed ?? '', cardLimits.why, 'refusal.card-why');
  return why === '' ? undefined : why;
}

/** Who does something, under the name that they have there; a longer one than Discord gives is cut. */
export function personOf(author: Author): Person {
  return { id: author.user, name: nameOf(author) };
}

/** @throws Refusal where there are more than so many */
export function atMost(all: readonly unknown[], limit: number, tooMany: LabelKey): void {
  if (all.length > limit) throw new Refusal(tooMany, { limit: say.number(limit) });
}

import type { Card } from '../../../cards/card.ts';
import { limits } from '../../card/component.ts';
import type { Member } from '../../../guild/member.ts';
import { Refusal } from '../../../refusal.ts';
import type { Desk } from '../../desk.ts';
import { cardId } from '../card-press.ts';
import { completable, type Which } from './completable.ts';

/**
 * The id of the card that an option names: by its id, as completion gives it, or by its title or words of it where only one has
 * them. Whether a card of that id is there and open to them, whatever is done with it says.
 * @throws Refusal `refusal.no-card`
 */
export async function cardNamed(
  member: Member,
  desk: Pick<Desk, 'app'>,
  typed: string,
  which: Which,
): Promise<Card['id']> {
  const words = typed.trim();
  const id = words.toUpperCase();
  if (cardId.test(id)) return id;
  const found = await completable(member, desk, words, which, limits.options);
  const same = found.filter(({ title }) => folded(title) === folded(words));
  const [one, ...others] = same.length > 0 ? same : found;
  if (one === undefined || others.length > 0) throw new Refusal('refusal.no-card');
  return one.card;
}

const folded = (text: string) => text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');

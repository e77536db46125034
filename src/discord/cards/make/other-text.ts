import type { KeptQuote } from '../../../guild/kept-quote.ts';
import type { CardText } from '../../../cards/card.ts';
import type { Piece } from '../../../answer/piece.ts';
import { joined, say } from '../../../answer/say.ts';
import { written } from '../../reference.ts';

/**
 * In what a text of a card is another than the one that everybody sees now, so that whoever approves it knows where to look; both
 * can be looked at.
 */
export function otherText(now: CardText, then: CardText): Piece {
  const [before, after] = [now.quotes.map(at), then.quotes.map(at)];
  const added = after.filter((each) => !before.includes(each)).length;
  const taken = before.filter((each) => !after.includes(each)).length;
  const kept = before.filter((each) => after.includes(each));
  const moved = kept.join() !== after.filter((each) => before.includes(each)).join();
  const changes = [
    ...(now.title === then.title ? [] : [say.label('making.other.title')]),
    ...((now.note ?? '') === (then.note ?? '') ? [] : [say.label('making.other.note')]),
    ...(added === 0 ? [] : [say.label('making.other.added', { number: say.number(added) })]),
    ...(taken === 0 ? [] : [say.label('making.other.taken', { number: say.number(taken) })]),
    ...(moved ? [say.label('making.other.order')] : []),
    ...(alike(now.claims, then.claims) ? [] : [say.label('making.other.claims')]),
    ...(alike(now.tags, then.tags) ? [] : [say.label('making.other.tags')]),
  ];
  const all = changes.length === 0 ? [say.label('making.other.nothing')] : changes;
  return say.label('making.against-now', { changes: { is: 'pieces', pieces: joined(all, ', ') } });
}

const at = ({ article, span }: KeptQuote) => written({ article, span });

const alike = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n');

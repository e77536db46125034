import type { Piece } from '../../../answer/piece.ts';
import { accents, container, ids, text } from '../../card/component.ts';
import { person } from '../../card/fill.ts';
import type { Desk } from '../../desk.ts';
import type { Outcome } from '../../outcome.ts';
import type { Answerable } from '../../send.ts';
import { markdown } from '../../words/markdown.ts';
import { publicWording } from '../../words/public-wording.ts';

/**
 * What stands in the moderators' channel in the place of a request that somebody answered or dismissed there: what was done, and by
 * whom. The request's words go with it.
 */
export function closedCard(to: Answerable, desk: Desk, what: Piece): Outcome {
  const wording = publicWording(to, desk);
  const content = `${markdown(what, wording)}\n-# ${person(to.user.id)}`;
  return { components: [container(accents.silence, [text(ids.notes, content)])] };
}

import type { Quoted } from '../../answer/answer.ts';
import type { QuoteRef } from '../../answering.ts';
import { Refusal } from '../../refusal.ts';
import { cardSeen } from '../cards/find/show.ts';
import { askerOf } from '../asker.ts';
import type { Desk } from '../desk.ts';
import { memberOf } from '../member.ts';
import { refusalOfGone } from '../posts/gone.ts';
import { read } from '../reference.ts';
import { respond, respondByChange } from '../respond.ts';
import type { Outcome } from '../outcome.ts';
import type { Press } from '../send.ts';
import { chooseId, savePressOf, type SavePress } from './save-id.ts';
import { chooseCard, savedCard } from './saved-card.ts';
import { firstView } from './view.ts';

/**
 * Save, on any message: into the notebook of whoever pressed it, who is told so alone. Of several passages they choose one.
 * @returns undefined where it is something else that was pressed
 */
export function pressSave(to: Press, desk: Desk): Promise<void> | undefined {
  if (to.customId === chooseId)
    return respondByChange(to, desk, () => {
      const ref = to.isStringSelectMenu() ? read(to.values[0] ?? '') : undefined;
      if (ref === undefined) throw new Refusal('refusal.old-button');
      return save(to, desk, ref);
    });
  const press = savePressOf(to.customId);
  return press && respond(to, desk, { hidden: true }, () => saveOne(to, desk, press));
}

async function saveOne(to: Press, desk: Desk, press: SavePress): Promise<Outcome> {
  const refs = 'card' in press ? await refsOf(to, desk, press) : press.refs;
  const [only] = refs;
  if (refs.length === 1 && only !== undefined) return save(to, desk, only);
  const passages = await Promise.all(refs.map((each) => quotedFor(to, desk, each)));
  if (passages.every((each) => each === undefined)) throw await refusalOfGone(to, desk, refs);
  return chooseCard(passages, desk.wordingFor(to.locale));
}

/** The passages of a text of a fact card. @throws Refusal `refusal.no-card` */
async function refsOf(
  to: Press,
  desk: Desk,
  { card, version }: Extract<SavePress, { readonly card: string }>,
): Promise<readonly QuoteRef[]> {
  const seen = await cardSeen(memberOf(to, desk), desk, { card, version });
  if (seen === undefined) throw new Refusal('refusal.no-card');
  return seen.quotes.map(({ article, span }) => ({ article, span }));
}

async function save(to: Press, desk: Desk, ref: QuoteRef): Promise<Outcome> {
  const member = memberOf(to, desk);
  const [quoted, here] = await Promise.all([quotedFor(to, desk, ref), desk.app.classHere(member)]);
  if (quoted === undefined) throw await refusalOfGone(to, desk, [ref]);
  const saved = await desk.app.saveEntry(member, ref);
  return savedCard({ ...saved, quoted, class: here?.name }, firstView(here?.id), desk.wordingFor(to.locale));
}

/** A passage as whoever presses may read it, of whichever pack that is open to them. */
export function quotedFor(to: Press, desk: Desk, ref: QuoteRef): Promise<Quoted | undefined> {
  const asker = askerOf(to, desk);
  return desk.app.quoted(typeof asker === 'string' ? asker : { ...asker, pack: null }, ref);
}

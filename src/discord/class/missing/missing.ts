import type { Class } from '../../../guild/class.ts';
import type { Member } from '../../../guild/member.ts';
import type { Desk } from '../../desk.ts';
import { memberOf } from '../../member.ts';
import { respondByChange } from '../../respond.ts';
import type { Outcome } from '../../outcome.ts';
import type { Answerable } from '../../send.ts';
import type { ClassPart } from '../part.ts';
import { taughtOne } from '../taught.ts';
import { missingCard } from './missing-card.ts';
import { missingPressOf } from './missing-id.ts';

/** A page of what a class asks and does not find. @param page counts from 0 */
export async function missingOf(
  to: Answerable,
  desk: Desk,
  member: Member,
  its: Class,
  page = 0,
): Promise<Outcome> {
  const counts = await desk.app.unanswered(member, its.id);
  return missingCard(its, counts, page, desk.wordingFor(to.locale));
}

export const missingPart: ClassPart = {
  press(to, desk) {
    const press = missingPressOf(to.customId);
    if (press === undefined) return undefined;
    return respondByChange(to, desk, async () => {
      const member = memberOf(to, desk);
      return missingOf(to, desk, member, await taughtOne(member, desk, press.class), press.page);
    });
  },
};

import type { ClassHere } from '../../classroom/class/class-here.ts';
import type { Author } from '../../guild/member.ts';
import { say } from '../../answer/say.ts';
import { Refusal } from '../../refusal.ts';
import type { Desk } from '../desk.ts';
import { authorOf } from '../cards/author.ts';
import type { Doing } from '../member.ts';
import type { View } from './view.ts';

/** Somebody, and the class in whose channel they are. */
export type Owner = { readonly member: Author; readonly here: ClassHere | undefined };

/**
 * Whoever looks at their notebook, which has to be the one of this channel still: an older message may be about a class that is over.
 * @throws Refusal `refusal.other-notebook`; as `memberOf`
 */
export async function ownerOf(to: Doing, desk: Desk, view: Pick<View, 'class'>): Promise<Owner> {
  const member = authorOf(to, desk);
  const here = await desk.app.classHere(member);
  if (here?.id === view.class) return { member, here };
  throw new Refusal('refusal.other-notebook', { command: say.name('/notebook') });
}

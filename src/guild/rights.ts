import type { LabelKey } from '../answer/label.ts';
import { Refusal } from '../refusal.ts';
import type { Kept } from './kept.ts';
import type { Member, Right } from './member.ts';
import type { Settings } from './settings.ts';

/** What to say to somebody who lacks a right: which it is, and who can give it. */
const lacking: Readonly<Record<Right, LabelKey>> = {
  add: 'refusal.may-not-add',
  moderate: 'refusal.may-not-moderate',
  configure: 'refusal.may-not-configure',
};

/** What a member may do, from what Discord lets them do now and the settings as they are now; `settings.ts` says who has which right. */
export function rightsOf(member: Member, { rights }: Settings): readonly Right[] {
  // Everybody's role has the server's own id, and Discord does not list it with a member's roles.
  const roles = new Set([...member.roles, member.scope.slice('guild:'.length)]);
  const chosen = (right: Right) => rights[right].some((role) => roles.has(role));
  const byMessages = (right: Right) => rights[right].length === 0 && member.may.manageMessages;
  const configure = member.may.manageGuild || chosen('configure');
  const moderate = configure || chosen('moderate') || byMessages('moderate');
  const add = moderate || chosen('add') || byMessages('add');
  return [
    ...(add ? ['add' as const] : []),
    ...(moderate ? ['moderate' as const] : []),
    ...(configure ? ['configure' as const] : []),
  ];
}

/** @throws Refusal `refusal.may-not-…` where a right is not among those that somebody has */
export function demand(rights: readonly Right[], right: Right): void {
  if (!rights.includes(right)) throw new Refusal(lacking[right]);
}

/**
 * Who added an article may change and remove it, as long as they may add; for another's it takes the right to moderate.
 * @throws Refusal `refusal.may-not-moderate`
 */
export function demandOwn(rights: readonly Right[], { user }: Member, article: Pick<Kept, 'added'>): void {
  if (article.added?.by !== user) demand(rights, 'moderate');
}

import { GuildMember } from 'discord.js';
import { demand, rightsOf } from '../../guild/rights.ts';
import type { Author, Member } from '../../guild/member.ts';
import { defaultSettings } from '../../guild/settings.ts';
import { Refusal } from '../../refusal.ts';
import type { Desk } from '../desk.ts';
import { memberOf, type Doing } from '../member.ts';

/** Somebody who does something that is told with the name that the server shows for them. @throws Refusal as `memberOf` */
export function authorOf(doing: Doing, desk: Pick<Desk, 'clock'>): Author {
  const { member, user } = doing;
  const nick = member instanceof GuildMember ? member.displayName : member?.nick;
  return { ...memberOf(doing, desk), name: nick ?? user.globalName ?? user.username };
}

/**
 * Whoever may moderate, before a form is opened for them that they could not send. It decides nothing: their right is looked up
 * when the form comes back.
 * @throws Refusal `refusal.may-not-moderate`; as `memberOf`
 */
export async function moderatorOf(doing: Doing, desk: Desk): Promise<Author> {
  const author = authorOf(doing, desk);
  demand(await desk.app.rights(author), 'moderate');
  return author;
}

/** Whether somebody may moderate, as far as it is known without waiting; what they do is checked when they do it. */
export function seemsModerator(doing: Doing, desk: Pick<Desk, 'clock' | 'settings'>): boolean {
  const member = memberOrNone(doing, desk);
  if (member === undefined) return false;
  const settings = desk.settings.known(member.scope) ?? defaultSettings;
  return rightsOf(member, settings).includes('moderate');
}

function memberOrNone(doing: Doing, desk: Pick<Desk, 'clock'>): Member | undefined {
  try {
    return memberOf(doing, desk);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

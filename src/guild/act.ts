import type { GuildScope } from '../library/asker.ts';
import type { GuildStore } from './guild-store.ts';
import type { Action, Deed } from './kept.ts';
import type { Member, Right } from './member.ts';
import { demand, rightsOf } from './rights.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { inTurn } from './turns.ts';
import { checkMember } from './typed.ts';

/** Somebody who does something, and who may, as it is now. */
export type Acting = {
  readonly scope: GuildScope;
  readonly member: Member;
  readonly rights: readonly Right[];
  readonly settings: Settings;
  /** What the log says of it. */
  readonly log: (what: Action['what'], about: string) => Action;
};

/** How things are looked at and done in a server: with the right to, as the settings are when it is done. */
export type Act = {
  /**
   * @param right undefined for what every member may do, or what is not given by the settings' rights; then `work` decides
   * @throws Refusal `refusal.may-not-…`
   */
  readonly look: <T>(
    member: Member,
    right: Right | undefined,
    work: (acting: Acting) => Promise<T>,
  ) => Promise<T>;
  /**
   * The same for what changes something: in one server one after the other, so that what was checked still holds when it is done.
   * @throws Refusal `refusal.may-not-…`
   */
  readonly change: Act['look'];
  /** Does what nobody does, such as what is due, between two changes of a server. */
  readonly turn: <T>(scope: GuildScope, work: () => Promise<T>) => Promise<T>;
};

/** How a server wants the bot, whether or not anybody ever said so. */
export async function settingsOf(store: GuildStore, scope: GuildScope): Promise<Settings> {
  return (await store.settings(scope)) ?? defaultSettings;
}

/** Looks at and does things in the servers of a store. */
export function acting(store: GuildStore): Act {
  const turn: Act['turn'] = inTurn();
  const look: Act['look'] = async (member, right, work) => {
    checkMember(member);
    const settings = await settingsOf(store, member.scope);
    const rights = rightsOf(member, settings);
    if (right !== undefined) demand(rights, right);
    return work({ scope: member.scope, member, rights, settings, log: logged(member) });
  };
  return { look, change: (member, right, work) => turn(member.scope, () => look(member, right, work)), turn };
}

function logged({ user, at }: Member): Acting['log'] {
  return (what, about) => ({ deed: { by: user, at } satisfies Deed, what, about });
}

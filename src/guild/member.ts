import type { GuildScope, Visitor } from '../library/asker.ts';

/** A member of a server who does something there, as Discord said when they did it. */
export type Member = Omit<Visitor, 'pack'> & {
  readonly scope: GuildScope;
  /** Their id. */
  readonly user: string;
  /** What Discord lets them do in this channel, now. */
  readonly may: { readonly manageGuild: boolean; readonly manageMessages: boolean };
};

/** A member who does something that is told with their name. */
export type Author = Member & { /** As the server shows it; as hostile as any. */ readonly name: string };

/** What a server's settings give to roles. Who may configure may do everything, and who may moderate may add. */
export type Right = 'add' | 'moderate' | 'configure';

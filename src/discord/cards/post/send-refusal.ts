import type { DiscordAPIError } from 'discord.js';
import { say } from '../../../answer/say.ts';
import { Refusal } from '../../../refusal.ts';

/** Discord's codes for what can be said better than that it was refused. */
const codes = {
  unknownChannel: 10003,
  missingAccess: 50001,
  missingPermissions: 50013,
  archived: 50083,
  locked: 160005,
  noHistory: 160002,
  invalidForm: 50035,
} as const;

/** Why Discord did not take a message for a channel, as the person who wanted it there can act on it. */
export function refusalOfSending({ code, rawError }: DiscordAPIError): Refusal {
  switch (code) {
    case codes.unknownChannel:
    case codes.missingAccess:
      return new Refusal('refusal.post-channel');
    case codes.missingPermissions:
      return new Refusal('refusal.post-bot-lacks', { permission: say.label('permission.send') });
    case codes.noHistory:
      return new Refusal('refusal.post-bot-lacks', { permission: say.label('permission.history') });
    case codes.archived:
    case codes.locked:
      return new Refusal('refusal.post-closed');
    case codes.invalidForm:
      return new Refusal(isAboutReply(rawError) ? 'refusal.post-reply-gone' : 'refusal.post-refused');
    default:
      return new Refusal('refusal.post-refused');
  }
}

/** Whether what is wrong is the message that it would reply to: it is gone, or Discord lets nobody reply to it. */
const isAboutReply = (raw: DiscordAPIError['rawError']) =>
  'errors' in raw &&
  typeof raw.errors === 'object' &&
  raw.errors !== null &&
  'message_reference' in raw.errors;

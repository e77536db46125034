import { DiscordAPIError } from 'discord.js';

/** Whether Discord will never take it: it says that something is not there, not allowed or not right, and not that it is busy. */
export function isForGood(error: unknown): error is DiscordAPIError {
  if (!(error instanceof DiscordAPIError)) return false;
  return error.status >= 400 && error.status < 500 && error.status !== 401 && error.status !== 429;
}

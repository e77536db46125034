import { randomBytes } from 'node:crypto';
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { framesOf } from '../frames-of.ts';

/** A short name for a failure, for the log and for the person. */
export function failureId(): string {
  return randomBytes(4).toString('hex');
}

/**
 * An error without what people or articles say: messages are left out because they may quote either, tokens are taken
 * out of addresses, and of the stack only the places remain.
 */
export function facts(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof DiscordAPIError || error instanceof HTTPError)
    return {
      error: error.name,
      ...(error instanceof DiscordAPIError && { code: error.code }),
      status: error.status,
      request: `${error.method} ${withoutTokens(error.url)}`,
    };
  if (error instanceof RateLimitError)
    return { error: error.name, request: `${error.method} ${error.route}`, retryAfterMs: error.retryAfter };
  if (!(error instanceof Error)) return { error: typeof error };
  return {
    error: error.name,
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    at: framesOf(error).slice(0, 8),
  };
}

/** The path of an address, without the token of an interaction or webhook in it. */
function withoutTokens(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return path.replace(/\/(interactions|webhooks)\/(\d+)\/[^/]+/, '/$1/$2/…');
}

/** Discord's code of an error, or undefined. */
export function codeOf(error: unknown): number | undefined {
  return error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : undefined;
}

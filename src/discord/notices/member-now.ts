import { Routes, type REST } from 'discord.js';
import { z } from 'zod';
import { isForGood } from '../posts/for-good.ts';

const Member = z.object({ roles: z.array(z.string()) });

/** The roles that somebody has in a server now; undefined where they are no member of it any more, or the bot is not. */
export async function memberNow(
  rest: REST,
  server: string,
  user: string,
): Promise<{ readonly roles: readonly string[] } | undefined> {
  try {
    return Member.parse(await rest.get(Routes.guildMember(server, user)));
  } catch (error) {
    if (isForGood(error)) return undefined;
    throw error;
  }
}

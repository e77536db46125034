import { setTimeout as sleep } from 'node:timers/promises';
import { Events, GatewayDispatchEvents, type Client } from 'discord.js';
import { z } from 'zod';
import type { GuildScope } from '../library/asker.ts';
import type { Desk } from './desk.ts';
import { facts } from './failure.ts';

/** How long to wait after each time that the app could not be told, in ms; it is told again at the next start, if not before. */
const waits: readonly number[] = [1000, 5000, 30_000, 120_000, 600_000];

/** What Discord tells of a server in the packets that say where the bot is; in an outage it is `unavailable`. */
const Server = z.object({ id: z.string().regex(/^\d{1,20}$/), unavailable: z.boolean().optional() });
const Packet = z.object({ t: z.string().nullable(), d: z.unknown() });
const Ready = z.object({ guilds: z.array(Server) });

/**
 * Tells the app in which servers the bot is, so that what it keeps of a server goes when it has really been removed. Taken from
 * Discord's own packets: the library's list keeps servers that were left while the connection was lost, and an outage looks to it
 * like a removal where the server was not known yet.
 */
export function watchWhereabouts(
  client: Client,
  { app, settings, clock, log }: Pick<Desk, 'app' | 'settings' | 'clock' | 'log'>,
  signal: AbortSignal,
): void {
  const listed = new Set<string>();
  // One after the other, in the order in which Discord told it.
  let telling: Promise<unknown> = Promise.resolve();
  const tell = (work: () => Promise<unknown>) => {
    telling = telling.then(() => until(work));
  };
  const until = async (work: () => Promise<unknown>): Promise<void> => {
    for (const wait of waits) {
      try {
        await work();
        return;
      } catch (error) {
        log.warn(facts(error), 'it could not be noted in which servers the bot is');
      }
      await sleep(wait, undefined, { ref: false, signal }).catch(() => undefined);
      if (signal.aborted) return;
    }
  };
  const now = () => clock().getTime();
  client.on(Events.Raw, (packet: unknown) => {
    const { t, d } = Packet.safeParse(packet).data ?? {};
    if (t === GatewayDispatchEvents.Ready) {
      const guilds = Ready.safeParse(d).data?.guilds;
      if (guilds === undefined) return;
      listed.clear();
      for (const { id } of guilds) listed.add(id);
      const scopes = guilds.map(({ id }) => scopeOfServer(id));
      tell(() => app.present(scopes, now()));
    }
    if (t === GatewayDispatchEvents.GuildCreate) {
      const guild = Server.safeParse(d).data;
      if (guild === undefined || listed.has(guild.id)) return;
      listed.add(guild.id);
      tell(() => app.back(scopeOfServer(guild.id)));
    }
    if (t === GatewayDispatchEvents.GuildDelete) {
      const guild = Server.safeParse(d).data;
      if (guild === undefined || guild.unavailable === true) return;
      listed.delete(guild.id);
      settings.forget(scopeOfServer(guild.id));
      tell(() => app.left(scopeOfServer(guild.id), now()));
    }
  });
}

const scopeOfServer = (id: string): GuildScope => `guild:${id}`;

import { setTimeout as sleep } from 'node:timers/promises';
import type { Keeping } from '../guild/keeping.ts';
import type { Settings } from '../guild/settings.ts';
import type { GuildScope } from '../library/asker.ts';
import type { Scope } from '../library/library.ts';

/** How servers want the bot, as far as it is known in this process. */
export type ServerSettings = {
  /** At once, for what is private anyway; undefined in a scope that has none, and where they were not heard of yet. */
  known(scope: Scope): Settings | undefined;
  /** Waits a moment for them where they are not known, or not for sure any more; undefined where that was not enough. */
  sure(scope: Scope): Promise<Settings | undefined>;
  /** They are these from now on. */
  changed(scope: GuildScope, settings: Settings): void;
  /** The bot is not there any more. */
  forget(scope: GuildScope): void;
};

/** How long what was heard counts, and how long anybody waits for it, in ms: Discord waits 3000 for an acknowledgement. */
const lasts = { sure: 60_000, wait: 1000 } as const;

type Heard = { readonly settings: Settings; readonly at: number };

/**
 * A copy of each server's settings beside the connection, which has to know before it acknowledges whether an answer may be
 * public and may not wait for the app. It is heard when a server is first met, when it is a minute old, and when it changes here.
 */
export function serverSettings({
  app,
  now,
  failed,
}: {
  readonly app: Pick<Keeping, 'settings'>;
  /** ms UTC. */
  readonly now: () => number;
  readonly failed: (error: unknown) => void;
}): ServerSettings {
  const heard = new Map<Scope, Heard>();
  const asking = new Map<Scope, Promise<Settings | undefined>>();
  // What changes here while somebody listens is newer than what they will hear.
  const changes = new Map<Scope, number>();

  const listen = async (scope: GuildScope): Promise<Settings | undefined> => {
    const before = changes.get(scope);
    try {
      const settings = await app.settings(scope);
      if (changes.get(scope) === before) heard.set(scope, { settings, at: now() });
    } catch (error) {
      failed(error);
    } finally {
      asking.delete(scope);
    }
    return heard.get(scope)?.settings;
  };
  const fresh = (scope: GuildScope) => {
    const known = heard.get(scope);
    if (known !== undefined && now() - known.at < lasts.sure) return Promise.resolve(known.settings);
    const under = asking.get(scope) ?? listen(scope);
    if (!asking.has(scope)) asking.set(scope, under);
    return under;
  };
  return {
    known: (scope) => {
      if (!isServer(scope)) return undefined;
      void fresh(scope);
      return heard.get(scope)?.settings;
    },
    sure: async (scope) => {
      if (!isServer(scope)) return undefined;
      const waited = sleep(lasts.wait, undefined, { ref: false }).then(() => heard.get(scope)?.settings);
      return Promise.race([fresh(scope), waited]);
    },
    changed: (scope, settings) => {
      changes.set(scope, (changes.get(scope) ?? 0) + 1);
      heard.set(scope, { settings, at: now() });
    },
    forget: (scope) => {
      heard.delete(scope);
      changes.delete(scope);
    },
  };
}

/** Whether a scope is a server's own, which alone has settings. */
export function isServer(scope: Scope): scope is GuildScope {
  return scope.startsWith('guild:');
}

import { describe, expect, it } from 'vitest';
import { serverSettings } from '../../src/discord/server-settings.ts';
import { defaultSettings, type Settings } from '../../src/guild/settings.ts';

const scope = 'guild:7' as const;

/** Settings that are told when the test says so, and a clock that it turns. */
function told() {
  const asked: ((settings: Settings | Error) => void)[] = [];
  const failures: unknown[] = [];
  let now = 0;
  const settings = serverSettings({
    app: {
      settings: () =>
        new Promise((resolve, reject) => {
          asked.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
        }),
    },
    now: () => now,
    failed: (error) => failures.push(error),
  });
  return { settings, asked, failures, later: (ms: number) => (now += ms) };
}

const withPause = (ask: number): Settings => ({ ...defaultSettings, cooldown: { ask, post: 2 } });

describe('the settings of a server, beside the connection', () => {
  it('are unknown until they were heard, asked for once, and then known at once', async () => {
    const { settings, asked } = told();
    expect(settings.known(scope)).toBeUndefined();
    const sure = settings.sure(scope);
    expect(asked).toHaveLength(1);
    asked[0]?.(withPause(5));
    expect((await sure)?.cooldown.ask).toBe(5);
    expect(settings.known(scope)?.cooldown.ask).toBe(5);
    expect(asked).toHaveLength(1);
  });

  it('are asked for again after a minute, and stay as they were meanwhile', async () => {
    const { settings, asked, later } = told();
    const first = settings.sure(scope);
    asked[0]?.(withPause(5));
    await first;
    later(60_000);
    expect(settings.known(scope)?.cooldown.ask).toBe(5);
    expect(asked).toHaveLength(2);
    const sure = settings.sure(scope);
    asked[1]?.(withPause(9));
    expect((await sure)?.cooldown.ask).toBe(9);
  });

  it('that were changed here are not undone by what was asked for before', async () => {
    const { settings, asked } = told();
    const sure = settings.sure(scope);
    settings.changed(scope, withPause(30));
    asked[0]?.(withPause(5));
    expect((await sure)?.cooldown.ask).toBe(30);
  });

  it('are waited for only a moment, and unknown where they cannot be heard', async () => {
    const { settings, asked, failures } = told();
    expect(await settings.sure(scope)).toBeUndefined();
    asked[0]?.(new Error('gone'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(failures).toHaveLength(1);
    expect(settings.known(scope)).toBeUndefined();
  });

  it('are of servers alone', async () => {
    const { settings, asked } = told();
    expect(settings.known('public')).toBeUndefined();
    expect(await settings.sure('local')).toBeUndefined();
    expect(asked).toHaveLength(0);
  });
});

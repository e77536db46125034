import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configOf, variables } from '../src/config.ts';
import { lookOf } from '../src/console/look.ts';
import { plainText, refusalPiece } from '../src/console/tell.ts';
import { Refusal } from '../src/refusal.ts';

const token = 'MTAwMDAwMDAwMDAwMDAwMDAw.example.token-_';

function refusal(env: Readonly<Record<string, string>>): string {
  try {
    configOf(env);
  } catch (error) {
    if (error instanceof Refusal) return plainText(refusalPiece(error), lookOf({}, {}));
    throw error;
  }
  return 'accepted';
}

const reads = (value: string) =>
  configOf({ DISCORD_TOKEN: token, MESSAGE_CONTENT_INTENT: value }).discord?.readsMessages;

describe('the settings', () => {
  it('need nothing', () => {
    expect(configOf({})).toEqual({
      stateDir: '.pullquote',
      quota: { articles: 2000, bytes: 500 * 1024 * 1024 },
      logLevel: 'info',
      web: { port: 8787, host: '127.0.0.1', proxied: false },
    });
  });

  it.each(['0', 'off', 'OFF'])('serve no page with a port of %s', (port) => {
    expect(configOf({ WEB_PORT: port }).web).toBeUndefined();
  });

  it('serve where they are told to', () => {
    const env = {
      WEB_PORT: '80',
      WEB_HOST: '::1',
      WEB_PUBLIC_URL: 'https://quotes.example.org/pq/',
      WEB_PROXY: '1',
    };
    expect(configOf(env).web).toEqual({
      port: 80,
      host: '::1',
      publicUrl: 'https://quotes.example.org/pq',
      proxied: true,
    });
  });

  it('ask to read messages only where somebody says that Discord approved of that', () => {
    expect(['', '0', '1'].map(reads)).toEqual([undefined, undefined, true]);
  });

  it.each([
    ['MESSAGE_CONTENT_INTENT', 'yes'],
    ['WEB_PORT', '70000'],
    ['WEB_PORT', 'on'],
    ['WEB_HOST', 'example.org'],
    ['WEB_PUBLIC_URL', 'http://127.0.0.1:8787'],
    ['WEB_PUBLIC_URL', 'ftp://example.org'],
    ['WEB_PUBLIC_URL', 'https://me:secret@example.org'],
    ['WEB_PUBLIC_URL', 'https://example.org/?a=b'],
    ['WEB_PROXY', 'yes'],
    ['GUILD_MAX_ARTICLES', '0'],
    ['GUILD_MAX_ARTICLES', 'many'],
    ['GUILD_MAX_MB', '1.5'],
    ['GUILD_MAX_MB', '1000000'],
    ['OPERATOR_CONTACT', 'two\nlines'],
    ['OPERATOR_CONTACT', 'x'.repeat(201)],
  ])('refuse %s=%s', (name, value) => {
    expect(refusal({ [name]: value })).toContain(`${name} takes`);
  });

  it('let each server keep as much as they say', () => {
    expect(configOf({ GUILD_MAX_ARTICLES: '12', GUILD_MAX_MB: '3' }).quota).toEqual({
      articles: 12,
      bytes: 3 * 1024 * 1024,
    });
  });

  it('count an empty variable as not set', () => {
    expect(configOf({ DISCORD_TOKEN: '', STATE_DIR: '  ', LOG_LEVEL: '', DISCORD_API_URL: '' })).toEqual(
      configOf({}),
    );
  });

  it('go to Discord with a token', () => {
    expect(configOf({ DISCORD_TOKEN: ` ${token}\n` }).discord).toEqual({ token });
  });

  it.each(['https://example.org/api', 'http://127.0.0.1:8080', 'http://[::1]:1/api', 'http://localhost:9'])(
    'let Discord be at %s',
    (api) => {
      expect(configOf({ DISCORD_TOKEN: token, DISCORD_API_URL: api }).discord).toEqual({ token, api });
    },
  );

  it.each([
    'http://example.org',
    'http://127.0.0.1.example.org',
    'ftp://localhost',
    'https://a:b@c',
    'discord',
  ])('send no token to %s', (api) => {
    expect(refusal({ DISCORD_TOKEN: token, DISCORD_API_URL: api })).toMatch(
      /^The settings do not fit: DISCORD_API_URL /,
    );
  });

  it('fetch people’s files from where they are told, and from no plain address of another machine', () => {
    const cdn = 'http://127.0.0.1:9';
    expect(configOf({ DISCORD_TOKEN: token, DISCORD_CDN_URL: cdn }).discord).toEqual({ token, cdn });
    expect(refusal({ DISCORD_TOKEN: token, DISCORD_CDN_URL: 'http://example.org' })).toMatch(
      /^The settings do not fit: DISCORD_CDN_URL /,
    );
  });

  it('name all that is wrong in one line, and show no value', () => {
    const said = refusal({ DISCORD_TOKEN: 'not a token', LOG_LEVEL: 'loud' });
    expect(said).toContain('DISCORD_TOKEN is not');
    expect(said).toContain('LOG_LEVEL takes');
    expect(said).not.toMatch(/not a token|loud|\n/);
  });
});

describe('.env.example', () => {
  const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n');

  it('names what can be set, and nothing else', () => {
    const names = lines.flatMap((line) => /^(\w+)=$/.exec(line)?.[1] ?? []);
    expect(names).toEqual(Object.keys(variables));
  });

  it('says above each what it is', () => {
    const bare = lines.filter((line, at) => /^\w+=/.test(line) && !/^# \S/.test(lines[at - 1] ?? ''));
    expect(bare).toEqual([]);
  });
});

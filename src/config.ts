import { isIP } from 'node:net';
import { z } from 'zod';
import type { LabelKey } from './answer/label.ts';
import { list } from './answer/sheet.ts';
import { say } from './answer/say.ts';
import type { Quota } from './guild/kept.ts';
import { megabyte } from './guild/limits.ts';
import { Refusal } from './refusal.ts';
import { usualQuota } from './state.ts';

/** Where somebody finds what each variable means. */
const example = '.env.example';

const usualPort = '8787';

/** This machine, by the names it has for itself. */
const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** From 1 to 999,999. */
const countFrom1 = /^[1-9]\d{0,5}$/;

/**
 * What can be set, each with the label that says what it takes; `.env.example` names the same.
 * An empty variable, or one of white space, counts as not set.
 */
export const variables = {
  DISCORD_TOKEN: z.string().regex(/^[\w.-]+$/),
  DISCORD_API_URL: z.string().refine(isApiUrl),
  DISCORD_CDN_URL: z.string().refine(isApiUrl),
  MESSAGE_CONTENT_INTENT: z.enum(['0', '1']),
  WEB_PORT: z.string().refine((value) => portOf(value) !== undefined),
  WEB_HOST: z.string().refine((value) => value === 'localhost' || isIP(value) !== 0),
  WEB_PUBLIC_URL: z.string().refine(isPublicUrl),
  WEB_PROXY: z.enum(['0', '1']),
  STATE_DIR: z.string(),
  GUILD_MAX_ARTICLES: z.string().regex(countFrom1),
  GUILD_MAX_MB: z.string().regex(countFrom1),
  OPERATOR_CONTACT: z
    .string()
    .max(200)
    .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
} as const;

const wanted: Readonly<Record<keyof typeof variables, LabelKey>> = {
  DISCORD_TOKEN: 'config.discord-token',
  DISCORD_API_URL: 'config.discord-api-url',
  DISCORD_CDN_URL: 'config.discord-cdn-url',
  MESSAGE_CONTENT_INTENT: 'config.message-content',
  WEB_PORT: 'config.web-port',
  WEB_HOST: 'config.web-host',
  WEB_PUBLIC_URL: 'config.web-public-url',
  WEB_PROXY: 'config.web-proxy',
  STATE_DIR: 'config.state-dir',
  GUILD_MAX_ARTICLES: 'config.guild-max',
  GUILD_MAX_MB: 'config.guild-max',
  OPERATOR_CONTACT: 'config.operator-contact',
  LOG_LEVEL: 'config.log-level',
};

const Environment = z.object(variables).partial();

export type LogLevel = z.output<(typeof variables)['LOG_LEVEL']>;

/** Where pages are served. */
export type WebConfig = {
  readonly host: string;
  /** The first port that is tried. */
  readonly port: number;
  /** The address that others reach the pages under, without a slash at its end. */
  readonly publicUrl?: string;
  /** Whether a proxy of ours stands in front and names who asks. */
  readonly proxied: boolean;
};

/** What the environment says, parsed once. */
export type Config = {
  /** Missing: no Discord, but the console. */
  readonly discord?: {
    readonly token: string;
    /** Another base for Discord's API: https, or http on this machine. Discord's own unless given. */
    readonly api?: string;
    /** Another base for the files of Discord's people, under the same rule. */
    readonly cdn?: string;
    /** Whether Discord approved of this bot reading messages, so that servers may switch hints on. */
    readonly readsMessages?: true;
  };
  /** Missing: no pages are served. */
  readonly web?: WebConfig;
  /** The folder for everything that is kept, absolute or relative to the working directory. */
  readonly stateDir: string;
  /** What each server may keep. */
  readonly quota: Quota;
  /** How whoever runs the bot can be reached, in a line of theirs. */
  readonly contact?: string;
  readonly logLevel: LogLevel;
};

/**
 * Reads the environment's variables.
 * @throws Refusal that names each variable at fault and says what it takes; never shows a value
 */
export function configOf(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(
    Object.keys(variables).flatMap((name) => {
      const value = env[name]?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map(({ path }) => path[0]));
    const problems = Object.entries(wanted).filter(([name]) => names.has(name));
    throw new Refusal('config.wrong', {
      problems: list(problems.map(([name, label]) => say.label(label, { name: say.name(name) }))),
      file: say.name(example),
    });
  }
  const {
    DISCORD_TOKEN,
    DISCORD_API_URL,
    DISCORD_CDN_URL,
    MESSAGE_CONTENT_INTENT,
    STATE_DIR = '.pullquote',
    GUILD_MAX_ARTICLES,
    GUILD_MAX_MB,
    OPERATOR_CONTACT,
    LOG_LEVEL = 'info',
    ...web
  } = parsed.data;
  const port = portOf(web.WEB_PORT ?? usualPort);
  return {
    ...(DISCORD_TOKEN !== undefined && {
      discord: {
        token: DISCORD_TOKEN,
        ...(DISCORD_API_URL !== undefined && { api: DISCORD_API_URL }),
        ...(DISCORD_CDN_URL !== undefined && { cdn: DISCORD_CDN_URL }),
        ...(MESSAGE_CONTENT_INTENT === '1' && { readsMessages: true }),
      },
    }),
    ...(port !== undefined &&
      port !== 0 && {
        web: {
          port,
          host: web.WEB_HOST ?? '127.0.0.1',
          ...(web.WEB_PUBLIC_URL !== undefined && { publicUrl: web.WEB_PUBLIC_URL.replace(/\/+$/, '') }),
          proxied: web.WEB_PROXY === '1',
        },
      }),
    stateDir: STATE_DIR,
    quota: {
      articles: GUILD_MAX_ARTICLES === undefined ? usualQuota.articles : Number(GUILD_MAX_ARTICLES),
      bytes: GUILD_MAX_MB === undefined ? usualQuota.bytes : Number(GUILD_MAX_MB) * megabyte,
    },
    ...(OPERATOR_CONTACT !== undefined && { contact: OPERATOR_CONTACT }),
    logLevel: LOG_LEVEL,
  };
}

/** A port's number, 0 for none; undefined for what is neither. */
function portOf(value: string): number | undefined {
  if (/^off$/i.test(value)) return 0;
  return /^\d{1,5}$/.test(value) && Number(value) < 65_536 ? Number(value) : undefined;
}

/** Links for others are made by adding to it: it leads to no machine of their own, and nothing comes before what is added. */
function isPublicUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(value);
  if (loopback.test(hostname)) return false;
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === '';
}

/** A token must not cross a network in clear text, so plain http is for this machine only. */
function isApiUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  if (username !== '' || password !== '') return false;
  if (protocol === 'https:') return true;
  return protocol === 'http:' && loopback.test(hostname);
}

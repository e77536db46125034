import { z } from 'zod';
import type { LabelKey } from './answer/label.ts';
import { list } from './answer/sheet.ts';
import { say } from './answer/say.ts';
import { Refusal } from './refusal.ts';

/** Where somebody finds what each variable means. */
const example = '.env.example';

/**
 * What can be set, each with the label that says what it takes; `.env.example` names the same.
 * An empty variable, or one of white space, counts as not set.
 */
export const variables = {
  DISCORD_TOKEN: z.string().regex(/^[\w.-]+$/),
  DISCORD_API_URL: z.string().refine(isApiUrl),
  STATE_DIR: z.string(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
} as const;

const wanted: Readonly<Record<keyof typeof variables, LabelKey>> = {
  DISCORD_TOKEN: 'config.discord-token',
  DISCORD_API_URL: 'config.discord-api-url',
  STATE_DIR: 'config.state-dir',
  LOG_LEVEL: 'config.log-level',
};

const Environment = z.object(variables).partial();

export type LogLevel = z.output<(typeof variables)['LOG_LEVEL']>;

/** What the environment says, parsed once. */
export type Config = {
  /** Missing: no Discord, but the console. */
  readonly discord?: {
    readonly token: string;
    /** Another base for Discord's API: https, or http on this machine. Discord's own unless given. */
    readonly api?: string;
  };
  /** The folder for everything that is kept, absolute or relative to the working directory. */
  readonly stateDir: string;
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
  const { DISCORD_TOKEN, DISCORD_API_URL, STATE_DIR = '.pullquote', LOG_LEVEL = 'info' } = parsed.data;
  return {
    ...(DISCORD_TOKEN !== undefined && {
      discord: {
        token: DISCORD_TOKEN,
        ...(DISCORD_API_URL !== undefined && { api: DISCORD_API_URL }),
      },
    }),
    stateDir: STATE_DIR,
    logLevel: LOG_LEVEL,
  };
}

/** A token must not cross a network in clear text, so plain http is for this machine only. */
function isApiUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  if (username !== '' || password !== '') return false;
  if (protocol === 'https:') return true;
  return protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

import { labelsFor, locales, type Labels } from '../answer/label.ts';

/** What a terminal or a pipe can show. */
export type Look = {
  /** How wide text may be; `Infinity` where nothing is to be broken into lines. */
  readonly columns: number;
  readonly colour: boolean;
  /** BCP 47. */
  readonly locale: string;
  readonly labels: Labels;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Lines longer than this are tiring to read. */
const widest = 96;
const narrowest = 24;

/**
 * How to write to a stream: in lines as wide as the terminal, up to a comfortable measure; unbroken into a pipe,
 * so that a search in it finds a whole quotation.
 */
export function lookOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  env: Environment,
): Look {
  const terminal = stream.isTTY === true;
  const columns = terminal ? Math.min(widest, Math.max(narrowest, widthOf(stream) - 1)) : Infinity;
  const locale = localeOf(env);
  return {
    columns,
    colour: hasColour(terminal, env),
    locale,
    labels: labelsFor(locale),
  };
}

/** Some terminals that programs play say that they have no columns, which is to say that they do not know. */
function widthOf({ columns = 0 }: { readonly columns?: number }): number {
  return columns === 0 ? 80 : columns;
}

/** Whether somebody types at a terminal that takes control sequences, so that a line can be edited on it. */
export function isTypedOn(
  {
    stdin,
    stdout,
  }: { readonly stdin: { readonly isTTY?: boolean }; readonly stdout: { readonly isTTY?: boolean } },
  { TERM }: Environment,
): boolean {
  return stdin.isTTY === true && stdout.isTTY === true && TERM !== 'dumb';
}

/** FORCE_COLOR before NO_COLOR (no-color.org) before TERM=dumb, as Node.js itself has it; else where a terminal is. */
export function hasColour(terminal: boolean, { FORCE_COLOR, NO_COLOR, TERM }: Environment): boolean {
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return terminal && TERM !== 'dumb';
}

/** The language of the bot's own words, from POSIX's variables such as `de_DE.UTF-8`; dates are written in no other. */
function localeOf({ LC_ALL, LC_MESSAGES, LANG }: Environment): string {
  const [language = ''] = (LC_ALL || LC_MESSAGES || LANG || '').split(/[._@]/);
  return locales.includes(language) ? language : 'en';
}

import { z } from 'zod';
import type { Answer } from './answer/answer.ts';
import type { LabelKey } from './answer/label.ts';
import type { Line } from './answer/piece.ts';
import { say } from './answer/say.ts';
import type { Completable } from './answer/complete.ts';
import type { Answering, Sources } from './answering.ts';
import type { Asker } from './library/asker.ts';
import { Refusal } from './refusal.ts';
import type { Iso } from './text/date.ts';

/** A page of the bot's own words and facts: /help and /about. */
export type Page = { readonly kind: 'page'; readonly lines: readonly Line[] };

/** All that a command can come back with. */
export type Reply = Answer | Sources | Page;

/** What an option looks like to a person; adapters make Discord options, completion and form fields from it. */
export type OptionMeta = {
  readonly label: LabelKey;
  /** Values are completed from the library. */
  readonly complete?: Completable;
  /** What its choices are called, by their values; by these themselves unless given. */
  readonly values?: Readonly<Record<string, LabelKey>>;
  /**
   * What it is the id of, where it is one: Discord has fields for its own things, and completes those that a server keeps for
   * whoever may see them.
   */
  readonly idOf?:
    | 'attachment'
    | 'channel'
    | 'role'
    | 'article'
    | 'removed-article'
    | 'pack'
    | 'card'
    | 'any-card'
    | 'own-tag';
};

const meta = z.registry<OptionMeta>();

/** What an option was described with. */
export function optionMeta(described: z.ZodType): OptionMeta {
  const found = meta.get(described);
  if (found === undefined) throw new Error('An option of a command has no description');
  return found;
}

/** Describes an option: `option(z.string().max(100).optional(), { label: 'option.publisher', complete: 'publisher' })`. */
export function option<T extends z.ZodType>(type: T, described: OptionMeta): T {
  meta.add(type, described);
  return type;
}

/** Who asks, from where and when; the only place where "today" comes in. */
export type Asking = {
  readonly asker: Asker;
  readonly today: Iso;
  /** At most this many passages, 1 to 25, or articles of a list; as many as the app usually gives, or all, unless given. */
  readonly atMost?: number;
  /** How whoever runs the bot can be reached, in a line of theirs. */
  readonly contact?: string;
};

/** One command, as an adapter sees it. */
export type Command = {
  readonly name: string;
  readonly summary: LabelKey;
  /** Its options by name; `optionMeta` describes each. */
  readonly options: Readonly<Record<string, z.ZodType>>;
  /** The name of the message command that asks this one with a message's text. */
  readonly onMessage?: LabelKey;
  /**
   * Parses what was given and answers it.
   * @throws Refusal when an option is missing, too long or not to be understood
   */
  run(app: Answering, given: Readonly<Record<string, unknown>>, asking: Asking): Promise<Reply>;
};

/** Makes a command from its declaration and one line of intent, whose options are parsed before it runs. */
export function defineCommand<Options extends z.ZodObject>(declared: {
  readonly name: string;
  readonly summary: LabelKey;
  readonly options: Options;
  readonly onMessage?: LabelKey;
  readonly run: (app: Answering, options: z.output<Options>, asking: Asking) => Promise<Reply>;
}): Command {
  return {
    ...declared,
    options: declared.options.shape,
    run: async (app, given, asking) => declared.run(app, parsed(declared.options, given), asking),
  };
}

/**
 * Parses what was given for a command's options.
 * @throws Refusal when one is missing, too long or not to be understood
 */
export function parsed<Options extends z.ZodObject>(
  options: Options,
  given: Readonly<Record<string, unknown>>,
) {
  const result = options.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = say.name(String(issue?.path[0] ?? ''));
  throw issue?.code === 'too_big'
    ? new Refusal('refusal.too-long', { name, limit: say.number(Number(issue.maximum)) })
    : new Refusal('refusal.option', { name });
}

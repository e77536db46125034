import type { z } from 'zod';
import type { LabelKey } from './answer/label.ts';
import type { Right } from './guild/member.ts';

/** One thing that a server command does. */
export type Subcommand = {
  readonly summary: LabelKey;
  /** Its options; `optionMeta` describes each. */
  readonly options: z.ZodObject;
};

/**
 * A command about a server itself: its library, its settings, what is kept of its members. It is shown with panels, forms and
 * files, so that only Discord has it, and what it does stands there; here it is declared, so that registration, /help and the
 * documents come from one place.
 */
export type ServerCommand = {
  readonly name: string;
  readonly summary: LabelKey;
  /** `server`: only where the bot is a member. `anywhere`: also in direct messages, and for who installed it for themselves. */
  readonly where: 'server' | 'anywhere';
  /** What somebody needs for any of it; it is looked up when something is done, and not by Discord. */
  readonly right?: Right;
  /** What it does, by name; a command that has none is a panel that opens by itself. */
  readonly subcommands: Readonly<Record<string, Subcommand>>;
  /** Its own options, where it has no subcommands; `optionMeta` describes each. */
  readonly options?: z.ZodObject;
  /** The name of the message command that does something with a message. */
  readonly onMessage?: LabelKey;
};

/** Makes a server command; its names and the types of its options are kept, so that the compiler finds a missing handler. */
export function defineServerCommand<const Declared extends ServerCommand>(declared: Declared): Declared {
  return declared;
}

/** What a server command was asked: the subcommand's name with its options, parsed; its own options, or none, where it has none. */
export type Asked<Declared extends ServerCommand> = keyof Declared['subcommands'] extends never
  ? { readonly subcommand?: undefined; readonly options: OwnOptions<Declared> }
  : {
      readonly [Name in keyof Declared['subcommands']]: {
        readonly subcommand: Name;
        readonly options: z.output<Declared['subcommands'][Name]['options']>;
      };
    }[keyof Declared['subcommands']];

type OwnOptions<Declared> = Declared extends { readonly options: infer Options extends z.ZodObject }
  ? z.output<Options>
  : Readonly<Record<string, never>>;

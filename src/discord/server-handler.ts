import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { OptionMeta } from '../command.ts';
import type { Asked, ServerCommand } from '../server-command.ts';
import type { Desk } from './desk.ts';
import type { Choice, Press } from './send.ts';

/** What is being typed into an option of a server command. */
export type Typing = {
  readonly subcommand: string | undefined;
  /** What kind of thing the option takes the id of. */
  readonly idOf: NonNullable<OptionMeta['idOf']>;
  readonly typed: string;
};

/**
 * How a server command is done in Discord. Each acknowledges its interaction itself, within three seconds; what is wrong is told
 * by `respond` and its kin.
 */
export type ServerHandler<Declared extends ServerCommand> = {
  /** What the `custom_id` of each of its buttons, selects and forms begins with, before a semicolon. */
  readonly family: string;
  run(to: ChatInputCommandInteraction, desk: Desk, asked: Asked<Declared>): Promise<void>;
  /** Its message command. */
  onMessage?(to: MessageContextMenuCommandInteraction, desk: Desk): Promise<void>;
  /** Values for an option; may fail or be slow, and then nothing is offered. */
  complete?(to: AutocompleteInteraction, desk: Desk, typing: Typing): Promise<readonly Choice[]>;
  /** A button or select of its family. The `custom_id` comes from outside and may be anything. */
  press(to: Press, desk: Desk): Promise<void>;
  /** A form of its family, as hostile as any. */
  submit(to: ModalSubmitInteraction, desk: Desk): Promise<void>;
};

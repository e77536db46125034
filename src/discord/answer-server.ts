import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { z } from 'zod';
import { serverCommands } from '../../commands/index.ts';
import { optionMeta, parsed } from '../command.ts';
import { Refusal } from '../refusal.ts';
import type { Asked, ServerCommand } from '../server-command.ts';
import type { Desk } from './desk.ts';
import { respond } from './respond.ts';
import type { Answerable, Choice, Press } from './send.ts';
import type { ServerHandler } from './server-handler.ts';
import { serverHandlers } from './server-handlers.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each is called with what its own declaration parsed
const handlers = serverHandlers as unknown as Readonly<Record<string, ServerHandler<ServerCommand>>>;

const declared = (name: string): ServerCommand | undefined =>
  serverCommands.find((command) => command.name === name);

/** Answers a server command; undefined where it is none. */
export function answerServerCommand(to: ChatInputCommandInteraction, desk: Desk): Promise<void> | undefined {
  const command = declared(to.commandName);
  const handler = handlers[to.commandName];
  if (command === undefined || handler === undefined) return undefined;
  return parsedOr(
    to,
    desk,
    () => askedOf(command, to),
    (asked) => handler.run(to, desk, asked),
  );
}

function askedOf(command: ServerCommand, { options }: ChatInputCommandInteraction): Asked<ServerCommand> {
  const name = options.getSubcommand(false);
  if (name === null && Object.keys(command.subcommands).length === 0) {
    const values = Object.fromEntries(options.data.map(({ name: option, value }) => [option, value]));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what its own declaration parsed, without subcommands
    return { options: parsed(command.options ?? z.object({}), values) } as unknown as Asked<ServerCommand>;
  }
  const subcommand = name === null ? undefined : command.subcommands[name];
  // Discord keeps an old declaration for a while after it has changed.
  if (name === null || subcommand === undefined) throw new Refusal('refusal.old-button');
  const given = options.data.find((each) => each.name === name)?.options ?? [];
  const values = Object.fromEntries(given.map(({ name: option, value }) => [option, value]));
  return { subcommand: name, options: parsed(subcommand.options, values) };
}

/** Answers a message command of a server command; undefined where it is none. */
export function answerServerMessage(
  to: MessageContextMenuCommandInteraction,
  desk: Desk,
): Promise<void> | undefined {
  const { labels } = desk.wordingFor('en');
  const command = serverCommands.find(
    (each: ServerCommand) => each.onMessage !== undefined && labels[each.onMessage] === to.commandName,
  );
  return command && handlers[command.name]?.onMessage?.(to, desk);
}

/** Answers a button or select of a server command; undefined where it is of none. */
export function answerServerPress(to: Press, desk: Desk): Promise<void> | undefined {
  return ofFamily(to.customId)?.press(to, desk);
}

/** Answers a form. All forms are of server commands; another one is an old one. */
export function answerSubmit(to: ModalSubmitInteraction, desk: Desk): Promise<void> {
  const handler = ofFamily(to.customId);
  if (handler !== undefined) return handler.submit(to, desk);
  return respond(to, desk, { hidden: true }, () => Promise.reject(new Refusal('refusal.old-button')));
}

/** What completes an option of a server command; undefined where it is none. */
export function completeServer(
  to: AutocompleteInteraction,
  desk: Desk,
): Promise<readonly Choice[]> | undefined {
  const command = declared(to.commandName);
  if (command === undefined) return undefined;
  const { name, value } = to.options.getFocused(true);
  const subcommand = to.options.getSubcommand(false) ?? undefined;
  const options = subcommand === undefined ? command.options : command.subcommands[subcommand]?.options;
  const option = options?.shape[name];
  const idOf = option && optionMeta(option).idOf;
  if (idOf === undefined) return Promise.resolve([]);
  return handlers[command.name]?.complete?.(to, desk, { subcommand, idOf, typed: value });
}

function ofFamily(customId: string): ServerHandler<ServerCommand> | undefined {
  const [family] = customId.split(';', 1);
  return Object.values(handlers).find((handler) => handler.family === family);
}

/** Goes on with what was parsed, or tells the person why it could not be. */
async function parsedOr<T>(
  to: Answerable,
  desk: Desk,
  parse: () => T,
  goOn: (value: T) => Promise<void>,
): Promise<void> {
  let value: T;
  try {
    value = parse();
  } catch (error) {
    return respond(to, desk, { hidden: true }, () => Promise.reject(error));
  }
  return goOn(value);
}

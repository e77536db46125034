import { isDeepStrictEqual } from 'node:util';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  type LocalizationMap,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { z } from 'zod';
import { labelsFor, locales, type LabelKey } from '../answer/label.ts';
import { optionMeta, type Command } from '../command.ts';
import type { ServerCommand } from '../server-command.ts';

/** What Discord calls the languages of the catalogue; English is what is shown where there is none. */
const discordLocales: Readonly<Record<string, readonly Locale[]>> = {
  de: [Locale.German],
  es: [Locale.SpanishES, Locale.SpanishLATAM],
};

/** Installable to servers and to people, usable in servers, in the bot's direct messages and in other chats. */
const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** Only in servers that installed it. */
const inServers = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

/** The commands as Discord is told about them: a slash command each, and the message commands. */
export function commandBodies(
  commands: readonly Command[],
  serverCommands: readonly ServerCommand[],
): readonly RESTPostAPIApplicationCommandsJSONBody[] {
  const slash = commands.map(({ name, summary, options }) => ({
    type: ApplicationCommandType.ChatInput as const,
    name,
    ...described(summary),
    options: optionBodies(options),
    ...everywhere,
  }));
  const ofServers = serverCommands.map(({ name, summary, subcommands, options, where }) => ({
    type: ApplicationCommandType.ChatInput as const,
    name,
    ...described(summary),
    options: [
      ...Object.entries(subcommands).map(([subcommand, declared]): APIApplicationCommandSubcommandOption => ({
        type: ApplicationCommandOptionType.Subcommand,
        name: subcommand,
        ...described(declared.summary),
        options: optionBodies(declared.options.shape),
      })),
      ...optionBodies(options?.shape ?? {}),
    ],
    ...placed(where),
  }));
  const message = [
    ...commands.map(({ onMessage }) => messageBody(onMessage, everywhere)),
    ...serverCommands.map(({ onMessage, where }) => messageBody(onMessage, placed(where))),
  ].filter((body) => body !== undefined);
  return [...slash, ...ofServers, ...message];
}

const placed = (where: ServerCommand['where']) => (where === 'server' ? inServers : everywhere);

function messageBody(name: LabelKey | undefined, where: typeof everywhere) {
  if (name === undefined) return undefined;
  const translations = translated(name);
  return {
    type: ApplicationCommandType.Message as const,
    name: labelsFor('en')[name],
    ...(translations && { name_localizations: translations }),
    ...where,
  };
}

function described(key: LabelKey) {
  const translations = translated(key);
  return {
    description: labelsFor('en')[key],
    ...(translations && { description_localizations: translations }),
  };
}

function translated(key: LabelKey): LocalizationMap | undefined {
  const known = locales.flatMap((language) =>
    (discordLocales[language] ?? []).map((locale) => [locale, labelsFor(language)[key]] as const),
  );
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

/** Discord wants the required options before the others. */
function optionBodies(options: Command['options']): APIApplicationCommandBasicOption[] {
  return Object.entries(options)
    .map(([name, type]) => optionBody(name, type))
    .toSorted((a, b) => Number(b.required) - Number(a.required));
}

function optionBody(name: string, declared: z.ZodType): APIApplicationCommandBasicOption {
  const meta = optionMeta(declared);
  const required = !declared.safeParse(undefined).success;
  const type = declared instanceof z.ZodOptional ? declared.unwrap() : declared;
  const option = { name, required, ...described(meta.label) };
  if (meta.idOf === 'attachment') return { ...option, type: ApplicationCommandOptionType.Attachment };
  if (meta.idOf === 'channel') return { ...option, type: ApplicationCommandOptionType.Channel };
  if (meta.idOf === 'role') return { ...option, type: ApplicationCommandOptionType.Role };
  if (type instanceof z.ZodBoolean) return { ...option, type: ApplicationCommandOptionType.Boolean };
  if (type instanceof z.ZodEnum)
    return {
      ...option,
      type: ApplicationCommandOptionType.String,
      choices: type.options.map((value) => choiceBody(String(value), meta.values?.[String(value)])),
    };
  if (type instanceof z.ZodNumber)
    return {
      ...option,
      type: ApplicationCommandOptionType.Integer,
      ...(type.minValue !== null && { min_value: type.minValue }),
      ...(type.maxValue !== null && { max_value: type.maxValue }),
    };
  if (!(type instanceof z.ZodString))
    throw new TypeError(`Option ${name} is of a type that Discord has no field for`);
  return {
    ...option,
    type: ApplicationCommandOptionType.String,
    ...(type.minLength !== null && { min_length: type.minLength }),
    ...(type.maxLength !== null && { max_length: type.maxLength }),
    ...((meta.complete ?? meta.idOf) && { autocomplete: true }),
  };
}

function choiceBody(value: string, label: LabelKey | undefined) {
  if (label === undefined) return { name: value, value };
  const translations = translated(label);
  return { name: labelsFor('en')[label], ...(translations && { name_localizations: translations }), value };
}

const Localizations = z
  .record(z.string(), z.string())
  .nullish()
  .transform((map) => map ?? {});

const Bound = z
  .number()
  .nullish()
  .transform((bound) => bound ?? null);

/** What Discord leaves out or fills in by itself, written out, so that what it returns can be compared with what it was told. */
const Option = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  name_localizations: Localizations,
  description_localizations: Localizations,
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  min_length: z
    .number()
    .nullish()
    .transform((length) => length ?? 0),
  max_length: z
    .number()
    .nullish()
    .transform((length) => length ?? 6000),
  min_value: Bound,
  max_value: Bound,
  choices: z
    .array(z.object({ name: z.string(), value: z.unknown(), name_localizations: Localizations }))
    .nullish()
    .transform((choices) => choices ?? []),
});

const optional = <T extends z.ZodType>(option: T) =>
  z
    .array(option)
    .nullish()
    .transform((options) => options ?? []);

const Known = z.object({
  type: z.number().default(ApplicationCommandType.ChatInput),
  name: z.string(),
  name_localizations: Localizations,
  description: z.string().default(''),
  description_localizations: Localizations,
  default_member_permissions: z
    .string()
    .nullish()
    .transform((set) => set ?? null),
  nsfw: z.boolean().default(false),
  integration_types: z
    .array(z.number())
    .nullish()
    .transform((types) => (types ?? [0]).toSorted((a, b) => a - b)),
  contexts: z
    .array(z.number())
    .nullish()
    .transform((contexts) => (contexts ?? [0, 1, 2]).toSorted((a, b) => a - b)),
  options: optional(Option.extend({ options: optional(Option) })),
});

/** Whether Discord's list of this application's commands is what it should be, in whatever order. */
export function isRegistered(
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
  registered: unknown,
): boolean {
  const [a, b] = [wanted, registered].map((list) => z.array(Known).safeParse(list).data);
  if (a === undefined || b === undefined) return false;
  return isDeepStrictEqual(inOrder(a), inOrder(b));
}

function inOrder(list: readonly z.output<typeof Known>[]): readonly z.output<typeof Known>[] {
  return list.toSorted((a, b) => (`${a.type} ${a.name}` < `${b.type} ${b.name}` ? -1 : 1));
}

import { labelsFor } from '../../src/answer/label.ts';
import { optionMeta, type Command } from '../../src/command.ts';
import type { ServerCommand } from '../../src/server-command.ts';
import { table } from './blocks.ts';

const labels = labelsFor('en');

/** Every command with what it does and takes, and the message commands that ask it. */
export function commandsTable(commands: readonly Command[]): string {
  return table(
    ['command', 'what it does', 'options'],
    commands.map(({ name, summary, options, onMessage }) => [
      `\`/${name}\``,
      `${labels[summary]}${messageCommand(onMessage)}`,
      names(options),
    ]),
  );
}

/** The commands about a server itself, with each thing that they do. */
export function serverCommandsTable(commands: readonly ServerCommand[]): string {
  return table(
    ['command', 'what it does', 'options'],
    commands.flatMap(({ name, summary, subcommands, options, onMessage }) => [
      [`\`/${name}\``, `${labels[summary]}${messageCommand(onMessage)}`, names(options?.shape ?? {})],
      ...Object.entries(subcommands).map(([subcommand, declared]) => [
        `\`/${name} ${subcommand}\``,
        labels[declared.summary],
        names(declared.options.shape),
      ]),
    ]),
  );
}

const messageCommand = (label: Command['onMessage']) =>
  label === undefined ? '' : `. On a message: **${labels[label]}**`;

const names = (options: Command['options']) =>
  Object.keys(options)
    .map((option) => `\`${option}\``)
    .join(' ');

/** Every option with what it is for; one that means something else with each command is described once for each. */
export function optionsTable(commands: readonly Command[]): string {
  const described = new Map<string, Set<string>>();
  for (const [name, type] of commands.flatMap(({ options }) => Object.entries(options)))
    described.set(name, (described.get(name) ?? new Set()).add(labels[optionMeta(type).label]));
  const shared = [...described].filter(([, texts]) => texts.size === 1);
  return table(
    ['option', 'what it is for'],
    shared.map(([name, texts]) => [`\`${name}\``, [...texts].join(' ')]),
  );
}

/** What `.env.example` says of each variable: the comment above it, in one line. */
export function settingsTable(example: string): string {
  return table(
    ['variable', 'what it does'],
    example.split('\n\n').flatMap((paragraph) => {
      const lines = paragraph.trim().split('\n');
      const name = /^(\w+)=$/.exec(lines.at(-1) ?? '')?.[1];
      const comment = lines.slice(0, -1).map((line) => line.replace(/^# ?/, ''));
      return name === undefined ? [] : [[`\`${name}\``, comment.join(' ')]];
    }),
  );
}

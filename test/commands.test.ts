import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands, serverCommands } from '../commands/index.ts';
import { labelsFor, locales, type LabelKey } from '../src/answer/label.ts';
import type { App } from '../src/app.ts';
import { optionMeta, type Command } from '../src/command.ts';
import type { Asker } from '../src/library/asker.ts';
import type { ServerCommand } from '../src/server-command.ts';

// Discord's limits: https://discord.com/developers/docs/interactions/application-commands
const limits = {
  name: 32,
  description: 100,
  options: 25,
  choices: 25,
  optionLength: 6000,
  command: 8000,
} as const;
const slashName = /^[-_\p{Ll}\p{N}]{1,32}$/u;

const files = readdirSync(join(import.meta.dirname, '../commands'))
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  .map((file) => basename(file, '.ts'));

/** All that Discord is told of a command, whichever list it stands in; subcommands are named with their command. */
const declared = [
  ...commands,
  ...serverCommands.flatMap((command: ServerCommand) => [
    { name: command.name, summary: command.summary, options: command.options?.shape ?? {} },
    ...Object.entries(command.subcommands).map(([name, { summary, options }]) => ({
      name: `${command.name} ${name}`,
      summary,
      options: options.shape,
    })),
  ]),
];
const all: readonly (Command | ServerCommand)[] = [...commands, ...serverCommands];
const names = all.map(({ name }) => name);
const options = declared.flatMap((command) =>
  Object.entries(command.options).map(([name, type]) => ({ of: command.name, name, type })),
);
const onMessage = all.flatMap(({ onMessage: label }) => (label === undefined ? [] : [label]));

/** A label in every language, so that a test names the one that is too long. */
function inEachLanguage(key: LabelKey): readonly (readonly [string, string])[] {
  return locales.map((locale) => [locale, labelsFor(locale)[key]] as const);
}

describe('all commands', () => {
  it('stand in one file each, and all of them in index.ts', () => {
    expect(names.toSorted()).toEqual(files.toSorted());
  });

  it('have names of their own', () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it('can be asked on a message under at most 15 names of their own, in every language', () => {
    expect(onMessage.length).toBeLessThanOrEqual(15);
    for (const locale of locales) {
      const labels = onMessage.map((key) => labelsFor(locale)[key]);
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.filter((label) => label.length > limits.name)).toEqual([]);
    }
  });
});

describe.each(declared.map((command) => [command.name, command] as const))('/%s', (name, command) => {
  it('has a name that Discord takes', () => {
    expect(name.split(' ').filter((part) => !slashName.test(part))).toEqual([]);
  });

  it('says what it does in every language, without a full stop', () => {
    for (const [locale, text] of inEachLanguage(command.summary)) {
      expect([locale, text.length]).toEqual([locale, Math.min(text.length, limits.description)]);
      expect(text).toMatch(/^\p{Lu}.*[^.]$/u);
    }
  });

  it('has no more options than Discord takes', () => {
    expect(Object.keys(command.options).length).toBeLessThanOrEqual(limits.options);
  });

  it('fits into the characters that a command may have, in its longest language', () => {
    const described = [
      command.summary,
      ...Object.values(command.options).map((type) => optionMeta(type).label),
    ];
    const longest = described.map((key) => Math.max(...inEachLanguage(key).map(([, text]) => text.length)));
    const named = [name, ...Object.keys(command.options)].join('').length;
    expect(named + longest.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(limits.command);
  });
});

describe.each(options.map((option) => [option.of, option.name, option.type] as const))(
  '/%s %s',
  (_of, name, type) => {
    const inner = type instanceof z.ZodOptional ? type.unwrap() : type;

    it('has a name that Discord takes', () => {
      expect(name).toMatch(slashName);
    });

    it('is described in every language', () => {
      for (const [locale, text] of inEachLanguage(optionMeta(type).label)) {
        expect(text).not.toBe('');
        expect([locale, text.length]).toEqual([locale, Math.min(text.length, limits.description)]);
      }
    });

    it('is a text or a number with a limit, a choice or a switch', () => {
      if (inner instanceof z.ZodBoolean) return;
      if (inner instanceof z.ZodNumber) return expect(inner.maxValue).toBeLessThanOrEqual(100_000);
      if (inner instanceof z.ZodEnum) return expect(inner.options.length).toBeLessThanOrEqual(limits.choices);
      expect(inner).toBeInstanceOf(z.ZodString);
      expect(inner instanceof z.ZodString ? inner.maxLength : null).toBeLessThanOrEqual(limits.optionLength);
    });
  },
);

/** The commands that /help names to whoever asks. */
async function helpFor(asker: Asker): Promise<readonly string[]> {
  const help = commands.find(({ name }) => name === 'help');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it asks nothing of the app
  const reply = await help?.run({} as App, {}, { asker, today: '2026-03-01' });
  return reply?.kind === 'page'
    ? [...JSON.stringify(reply.lines).matchAll(/"name":"(\w+)"/g)].map(([, name = '']) => name)
    : [];
}

describe('/help', () => {
  it('lists what is about a server in servers, and nowhere else', async () => {
    const ofServers = serverCommands.map(({ name }) => name);
    expect(await helpFor('guild:7')).toEqual(expect.arrayContaining([...ofServers]));
    for (const asker of ['local', 'public'] as const)
      expect((await helpFor(asker)).filter((name) => ofServers.some((each) => each === name))).toEqual([]);
  });
});

import { ApplicationCommandType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands, serverCommands } from '../../commands/index.ts';
import { commandBodies, isRegistered } from '../../src/discord/registration.ts';
import { scopeOf } from '../../src/discord/scope.ts';

const bodies = commandBodies(commands, serverCommands);

function optionsOf(body: unknown) {
  return z
    .object({ options: z.array(z.looseObject({ name: z.string(), description: z.string() })).default([]) })
    .parse(body).options;
}

describe('the commands that Discord is told about', () => {
  it('are one a command, and one a message command', () => {
    expect(
      bodies.filter(({ type }) => type !== ApplicationCommandType.Message).map(({ name }) => name),
    ).toEqual([...commands, ...serverCommands].map(({ name }) => name));
    expect(
      bodies.filter(({ type }) => type === ApplicationCommandType.Message).map(({ name }) => name),
    ).toEqual([
      'Find in sources',
      'Check this quotation',
      'Add to library',
      'Make a fact card from this claim',
    ]);
  });

  it('keep to Discord’s limits', () => {
    expect(JSON.stringify(bodies).length).toBeLessThan(8000 * bodies.length);
    for (const body of bodies) {
      expect(body.name.length).toBeLessThanOrEqual(32);
      if (!('description' in body)) continue;
      for (const { name, description } of [body, ...optionsOf(body)]) {
        expect(name).toMatch(/^[-_\p{L}\p{N}]{1,32}$/u);

        expect(description).toMatch(/^.{1,100}$/u);
      }
    }
  });

  it('have options from their declaration', () => {
    const when = bodies.find(({ name }) => name === 'when');
    const options = optionsOf(when);
    expect(options.map((option) => [option.name, option.type, option.required])).toEqual([
      ['question', 3, true],
      ['publisher', 3, false],
      ['from', 3, false],
      ['to', 3, false],
      ['pack', 3, false],
      ['share', 5, false],
      ['order', 3, false],
    ]);
    expect(options[0]).toMatchObject({ min_length: 1, max_length: 4000 });
    expect(options[1]).toMatchObject({ autocomplete: true });
    expect(options.at(-1)).toMatchObject({ choices: [{ value: 'relevance' }, { value: 'time' }] });
  });

  it('offer what is about a server only in servers that installed the bot', () => {
    const placed = bodies.filter(({ name }) => ['library', 'Add to library', 'privacy'].includes(name));
    expect(placed.map((body) => [body.name, body.contexts, body.integration_types])).toEqual([
      ['library', [0], [0]],
      ['privacy', [0, 1, 2], [0, 1]],
      ['Add to library', [0], [0]],
    ]);
  });

  /** What Discord makes of them: ids, defaults filled in, what is empty left out, another order. */
  const returned = bodies
    .map((body, at) => ({
      id: String(at),
      application_id: '1',
      version: '2',
      nsfw: false,
      dm_permission: true,
      default_member_permissions: null,
      name_localizations: null,
      description: '',
      description_localizations: null,
      ...body,
      options: optionsOf(body).map(({ required, ...option }) =>
        required === true ? { required, ...option } : option,
      ),
    }))
    .map(({ options, ...body }) => (options.length === 0 ? body : { ...body, options }))
    .toReversed();

  it('are in place when Discord gives them back in its own words', () => {
    expect(isRegistered(bodies, returned)).toBe(true);
  });

  it.each([
    ['one is missing', returned.slice(1)],
    [
      'one is described otherwise',
      returned.map((body, at) => (at === 5 ? { ...body, description: 'Old' } : body)),
    ],
    ['one is no longer for private chats', returned.map((body) => ({ ...body, contexts: [0] }))],
    [
      'an option has changed',
      returned.map((body) => ('options' in body ? { ...body, options: body.options.slice(1) } : body)),
    ],
    [
      'an option of a subcommand has changed',
      returned.map((body) => ({
        ...body,
        ...('options' in body && {
          options: body.options.map((option) => ({ ...option, options: [] })),
        }),
      })),
    ],
    ['it is no list', { message: '401' }],
  ])('are not in place when %s', (_what, list) => {
    expect(isRegistered(bodies, list)).toBe(false);
  });
});

describe('scopeOf', () => {
  it.each([
    ['a server that installed it', '7', { 0: '7' }, 'guild:7'],
    ['a server that installed it, used by somebody who did too', '7', { 0: '7', 1: '9' }, 'guild:7'],
    ['a server that did not install it', '7', { 1: '9' }, 'public'],
    ['another server’s word for it', '7', { 0: '8' }, 'public'],
    ['the bot’s direct messages', null, { 0: '0' }, 'public'],
    ['a chat of people', null, { 1: '9' }, 'public'],
  ])('is right for %s', (_where, guildId, authorizingIntegrationOwners, scope) => {
    expect(scopeOf({ guildId, authorizingIntegrationOwners })).toBe(scope);
  });
});

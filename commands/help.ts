import { z } from 'zod';
import { defineCommand, type Command } from '../src/command.ts';
import { say } from '../src/answer/say.ts';
import { scopeOf } from '../src/library/asker.ts';
import type { ServerCommand } from '../src/server-command.ts';

/** /help, over the commands that it lists; in a server also those about the server. */
export default (commands: readonly Command[], serverCommands: readonly ServerCommand[]) =>
  defineCommand({
    name: 'help',
    summary: 'command.help',
    options: z.object({}),
    run: (_app, _options, { asker }) =>
      Promise.resolve({
        kind: 'page',
        lines: [
          { role: 'title', pieces: [say.label('help.title')] },
          { role: 'text', pieces: [say.label('help.what')] },
          ...[...commands, ...(scopeOf(asker).startsWith('guild:') ? serverCommands : [])].map(
            ({ name, summary }) => ({
              role: 'item' as const,
              pieces: [say.label('help.command', { name: say.name(name), summary: say.label(summary) })],
            }),
          ),
          { role: 'text', pieces: [say.label('help.options')] },
        ],
      }),
  });

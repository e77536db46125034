import { z } from 'zod';
import { defineCommand, type Command } from '../src/command.ts';
import { say } from '../src/answer/say.ts';

/** /help, over the commands that it lists. */
export default (commands: readonly Command[]) =>
  defineCommand({
    name: 'help',
    summary: 'command.help',
    options: z.object({}),
    run: () =>
      Promise.resolve({
        kind: 'page',
        lines: [
          { role: 'title', pieces: [say.label('help.title')] },
          { role: 'text', pieces: [say.label('help.what')] },
          ...commands.map(({ name, summary }) => ({
            role: 'item' as const,
            pieces: [say.label('help.command', { name: say.name(name), summary: say.label(summary) })],
          })),
          { role: 'text', pieces: [say.label('help.options')] },
        ],
      }),
  });

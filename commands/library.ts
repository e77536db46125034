import { z } from 'zod';
import { option } from '../src/command.ts';
import { defineServerCommand } from '../src/server-command.ts';

/** A pack of this server: its id, as completion gives it, or its name as somebody types it. */
const pack = option(z.string().max(100).optional(), { label: 'option.pack', idOf: 'pack' });

const article = option(z.string().min(1).max(200), { label: 'option.article', idOf: 'article' });

export default defineServerCommand({
  name: 'library',
  summary: 'command.library',
  where: 'server',
  right: 'add',
  onMessage: 'message.add-to-library',
  subcommands: {
    add: {
      summary: 'command.library-add',
      options: z.object({
        file: option(z.string().max(20).optional(), { label: 'option.file', idOf: 'attachment' }),
        pack,
      }),
    },
    list: {
      summary: 'command.library-list',
      options: z.object({
        pack,
        words: option(z.string().max(100).optional(), { label: 'option.words' }),
        removed: option(z.boolean().optional(), { label: 'option.removed' }),
      }),
    },
    show: { summary: 'command.library-show', options: z.object({ article }) },
    correct: { summary: 'command.library-correct', options: z.object({ article }) },
    move: {
      summary: 'command.library-move',
      options: z.object({ article, pack }),
    },
    remove: { summary: 'command.library-remove', options: z.object({ article }) },
    undo: {
      summary: 'command.library-undo',
      options: z.object({
        article: option(z.string().min(1).max(200), {
          label: 'option.removed-article',
          idOf: 'removed-article',
        }),
      }),
    },
    packs: { summary: 'command.library-packs', options: z.object({ pack }) },
  },
});

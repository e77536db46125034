import { z } from 'zod';
import { questionKinds } from '../src/classroom/quiz/question.ts';
import { option } from '../src/command.ts';
import { defineServerCommand } from '../src/server-command.ts';

export default defineServerCommand({
  name: 'quiz',
  summary: 'command.quiz',
  where: 'server',
  subcommands: {},
  options: z.object({
    pack: option(z.string().max(100).optional(), { label: 'option.ask-pack', idOf: 'pack' }),
    kind: option(z.enum(questionKinds).optional(), {
      label: 'option.quiz-kind',
      values: {
        gap: 'option.kind.gap',
        'who-said': 'option.kind.who-said',
        'which-first': 'option.kind.which-first',
        'which-reading': 'option.kind.which-reading',
      },
    }),
  }),
});

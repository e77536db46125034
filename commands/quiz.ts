import { z } from 'zod';
import { kindOption, packOption } from '../src/asking.ts';
import { defineServerCommand } from '../src/server-command.ts';

export default defineServerCommand({
  name: 'quiz',
  summary: 'command.quiz',
  where: 'server',
  subcommands: {},
  options: z.object({
    pack: packOption,
    kind: kindOption,
  }),
});

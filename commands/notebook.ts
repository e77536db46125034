import { z } from 'zod';
import { classroomLimits } from '../src/classroom/limits.ts';
import { option } from '../src/command.ts';
import { defineServerCommand } from '../src/server-command.ts';

export default defineServerCommand({
  name: 'notebook',
  summary: 'command.notebook',
  where: 'server',
  subcommands: {},
  options: z.object({
    tag: option(z.string().max(classroomLimits.tag).optional(), {
      label: 'option.notebook-tag',
      idOf: 'own-tag',
    }),
  }),
});

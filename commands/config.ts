import { z } from 'zod';
import { defineServerCommand } from '../src/server-command.ts';

export default defineServerCommand({
  name: 'config',
  summary: 'command.config',
  where: 'server',
  right: 'configure',
  subcommands: {
    settings: { summary: 'command.config-settings', options: z.object({}) },
    log: { summary: 'command.config-log', options: z.object({}) },
  },
});

import { defineServerCommand } from '../src/server-command.ts';

export default defineServerCommand({
  name: 'config',
  summary: 'command.config',
  where: 'server',
  right: 'configure',
  subcommands: {},
});

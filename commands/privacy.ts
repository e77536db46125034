import { defineServerCommand } from '../src/server-command.ts';

export default defineServerCommand({
  name: 'privacy',
  summary: 'command.privacy',
  where: 'anywhere',
  subcommands: {},
});

import { askingOptions, choosing, questionOf } from '../src/asking.ts';
import { defineCommand } from '../src/command.ts';

export default defineCommand({
  name: 'who',
  summary: 'command.who',
  options: askingOptions('option.who', 'name'),
  run: async (app, options, asking) =>
    app.ask(await choosing(app, asking.asker, options.pack), questionOf('who', options, asking)),
});
